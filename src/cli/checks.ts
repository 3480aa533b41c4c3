import { CATALOGUE } from "../core/checks/catalogue";
import type { CatalogueEntry } from "../core/checks/catalogue/entry";
import { column } from "./terminal";
import { TEXTS } from "./texts";

/** `ziping checks`: the catalogue, by group. */
export function listChecks(): string {
  const catalogue: readonly CatalogueEntry[] = CATALOGUE;
  const severityOf = ({ severity, orElse }: CatalogueEntry): string =>
    [severity, orElse].flatMap((one) => (one === undefined ? [] : [TEXTS.severities[one]])).join("/");
  const codes = column(catalogue.map(({ code }) => code));
  const severities = column(catalogue.map(severityOf));
  const lineOf = (entry: CatalogueEntry, i: number) => ({
    group: entry.group,
    line: `  ${codes[i] ?? ""}${severities[i] ?? ""}${entry.title}：${entry.description}`,
  });
  const entries = catalogue.map(lineOf);
  const groups = [...new Set(catalogue.map(({ group }) => group))];
  const lines = groups.flatMap((group) => ["", `■ ${group}`, ...entries.filter((entry) => entry.group === group).map(({ line }) => line)]);
  return `${TEXTS.catalogue(catalogue.length)}\n${lines.join("\n")}\n`;
}
