import { CATALOGUE } from "../core/checks/catalogue";
import type { CatalogueEntry } from "../core/checks/catalogue/entry";
import { padTo, displayWidth } from "./terminal";
import { TEXTS } from "./texts";

/** `ziping checks`: the catalogue, by group. */
export function listChecks(): string {
  const catalogue: readonly CatalogueEntry[] = CATALOGUE;
  const severityOf = ({ severity, orElse }: CatalogueEntry): string =>
    [severity, orElse].flatMap((one) => (one === undefined ? [] : [TEXTS.severities[one]])).join("/");
  const codes = Math.max(...catalogue.map(({ code }) => code.length)) + 2;
  const severities = Math.max(...catalogue.map((entry) => displayWidth(severityOf(entry)))) + 2;
  const groups = [...new Set(catalogue.map(({ group }) => group))];
  const lines = groups.flatMap((group) => [
    "",
    `■ ${group}`,
    ...catalogue
      .filter((entry) => entry.group === group)
      .map((entry) => `  ${padTo(entry.code, codes)}${padTo(severityOf(entry), severities)}${entry.title}：${entry.description}`),
  ]);
  return `${TEXTS.catalogue(catalogue.length)}\n${lines.join("\n")}\n`;
}
