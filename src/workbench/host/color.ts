import { expectText } from "./arguments";
import { invalidArgument } from "./errors";

/** "#RRGGBB" as Excel keeps it; colour names are not known here. */
export function expectColor(value: unknown): string {
  const text = expectText(value);
  if (!/^#?[\da-f]{6}$/i.test(text)) throw invalidArgument();
  return `#${text.replace("#", "")}`.toUpperCase();
}
