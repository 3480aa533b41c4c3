import type { Result } from "../core/host-port";
import { MOST_ROWS } from "../core/templates/template";
import { TEMPLATES } from "../core/templates";
import { type Values, wholeNumber, wrong } from "./values";
import type { SchemeChoice } from "./scheme";
import { TEXTS } from "./texts";

export interface TemplateCommand {
  /** A `kind` of the registry. */
  readonly kind: string;
  readonly year: number | null;
  readonly unit: string;
  readonly rows: number;
  readonly scheme: SchemeChoice;
  /** The file to write. */
  readonly out: string;
  readonly force: boolean;
}

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** What stands behind `ziping template`. */
export function parseTemplate(
  positionals: readonly string[],
  values: Values,
  scheme: SchemeChoice | null,
): Result<TemplateCommand, string> {
  const [kind, ...more] = positionals;
  const kinds = TEMPLATES.map((template) => template.kind);
  if (kind === undefined || !kinds.includes(kind)) return wrong(TEXTS.usage.unknownKind(kind, kinds.join("、")));
  if (more.length > 0) return wrong(TEXTS.usage.tooMany(`template ${kind}`));
  const { out, unit = "", rows, year } = values;
  if (out === undefined) return wrong(TEXTS.usage.noOutput);
  if (!out.toLowerCase().endsWith(".xlsx")) return wrong(TEXTS.usage.notXlsxName("-o"));
  const inYear = year === undefined ? null : wholeNumber(year, LAST_YEAR, FIRST_YEAR);
  if (year !== undefined && inYear === null) return wrong(TEXTS.usage.outOfRange("--year", FIRST_YEAR, LAST_YEAR));
  const rowCount = rows === undefined ? 1 : wholeNumber(rows, MOST_ROWS);
  if (rowCount === null) return wrong(TEXTS.usage.outOfRange("--rows", 1, MOST_ROWS));
  const command = { kind, year: inYear, unit, rows: rowCount, scheme: scheme ?? { name: "auto" }, out, force: values.force ?? false };
  return { ok: true, value: command };
}
