import { parseA1, parseRange } from "../core/a1";
import { cellRange, contains } from "../core/areas";
import type { Edit } from "../core/edits";
import { grouped } from "../core/grouped";
import { settledText } from "../core/report/finding-rows";
import { countsOf } from "../core/report/summary-rows";
import type { Finding, FormReport, Severity } from "../core/shape";
import type { CliIo } from "./io";
import { formFacts, percentage } from "./form-facts";
import type { FileReport } from "./score-report";
import { column, coloured, displayWidth, harmless, oneLine, padTo, wrap, type Colour } from "./terminal";
import { TEXTS } from "./texts";

const SEVERITIES: readonly (readonly [Severity, Colour])[] = [
  ["error", "red"],
  ["explain", "yellow"],
  ["hint", "blue"],
];
const NAME_WIDTH = 12;
/** Formulas named in a text; JSON names them all. */
const MOST_NAMED = 10;

/** Where the text is shown. */
export type Screen = Pick<CliIo, "columns" | "colour">;

/** One file's review as Chinese text for a terminal; it ends with an empty line. */
export function summarise(report: FileReport, screen: Screen): string {
  const { forms, findings, edits, marks } = report;
  const title = coloured(oneLine(report.file), "bold", screen.colour);
  const lines = [title, [TEXTS.recognised(forms.length), TEXTS.counts(countsOf(findings))].join(" · ")];
  const of = shares(report);
  for (const form of forms) lines.push("", ...formLines(form, of(form), screen));
  const ids = new Set<string | null>(forms.map(({ id }) => id));
  const rest = findings.filter(({ form }) => !ids.has(form));
  if (rest.length > 0) lines.push("", heading(TEXTS.workbookFindings, screen), ...findingLines(rest, null, screen));
  if (forms.length > 0) {
    const filled = edits.filter(({ before }) => before === null).length;
    const told = report.written === undefined ? TEXTS.wouldWrite : TEXTS.wrote;
    const text = wrap(told(filled, edits.length - filled, marks.length), room(screen, 0), 0);
    lines.push("", coloured(text, "bold", screen.colour));
    if (report.written !== undefined) lines.push(...formulaLines(report, screen), TEXTS.written(report.written));
  }
  lines.push("", "");
  return harmless(lines.join("\n"), screen.colour);
}

/** What became of formulas that look at what was written. */
function formulaLines({ recalculated = [], notCalculated = [] }: FileReport, screen: Screen): string[] {
  const places = notCalculated.map(({ sheet, cell }) => `${sheet}!${cell}`);
  return [
    ...(recalculated.length > 0 ? [TEXTS.recalculated(recalculated.length)] : []),
    ...(places.length > 0 ? [wrap(TEXTS.notCalculated(places.slice(0, MOST_NAMED), places.length), room(screen, 0), 0)] : []),
  ];
}

/** What of a report concerns one form. */
interface Share {
  readonly findings: readonly Finding[];
  readonly edits: readonly Edit[];
  /** Cells with a mark. */
  readonly marked: readonly string[];
}

/** Looks each form's share up; a report of a thousand forms is walked through once, not once a form. */
function shares({ forms, findings, edits, marks }: FileReport): (form: FormReport) => Share {
  const byForm = grouped(findings, ({ form }) => form ?? "");
  const formsBySheet = grouped(forms, ({ sheet }) => sheet);
  const editsBySheet = grouped(edits, ({ sheet }) => sheet);
  const marksBySheet = grouped(marks, ({ sheet }) => sheet);
  return (form) => {
    const isAlone = formsBySheet.get(form.sheet)?.length === 1;
    const own = <T extends { readonly cell: string }>(items: readonly T[] = []): readonly T[] =>
      isAlone ? items : within(items, form.range);
    return {
      findings: byForm.get(form.id) ?? [],
      edits: own(editsBySheet.get(form.sheet)),
      marked: own(marksBySheet.get(form.sheet)).map(({ cell }) => cell),
    };
  };
}

/** What of a sheet lies in one of its forms. */
function within<T extends { readonly cell: string }>(items: readonly T[], form: string): readonly T[] {
  const range = parseRange(form);
  return items.filter(({ cell }) => {
    const at = parseA1(cell);
    return at !== null && range !== null && contains(range, cellRange(at));
  });
}

function formLines(form: FormReport, { findings: own, edits: writes, marked }: Share, screen: Screen): string[] {
  const lines = [heading(form.title || TEXTS.untitled(form.kind), screen)];
  for (const [name, value] of formFacts(form))
    lines.push(`  ${padTo(name, NAME_WIDTH)}${wrap(value, room(screen, NAME_WIDTH + 2), NAME_WIDTH + 2)}`);
  lines.push(`  ${padTo(TEXTS.labels.findings, NAME_WIDTH)}${TEXTS.counts(countsOf(own))}`, ...findingLines(own, form.sheet, screen));
  if (form.notWritten) lines.push(`  ${padTo(TEXTS.labels.writing, NAME_WIDTH)}${TEXTS.notWritten(form.notWritten)}`);
  else if (writes.length + marked.length > 0)
    lines.push(coloured(`  ${TEXTS.labels.writing}`, "bold", screen.colour), ...editLines(writes, screen));
  if (marked.length > 0) lines.push(`    ${wrap(TEXTS.marks(marked.join(" ")), room(screen, 4), 4)}`);
  return lines;
}

function heading(text: string, screen: Screen): string {
  return coloured(`■ ${text}`, "bold", screen.colour);
}

function findingLines(findings: readonly Finding[], sheet: string | null, screen: Screen): string[] {
  const places = column(findings.map((finding) => (finding.sheet === sheet ? finding.cell : placeIn(finding)) ?? ""));
  const indent = 4 + displayWidth(places[0] ?? "");
  const lines: Record<Severity, string[]> = { error: [], explain: [], hint: [] };
  const settled: string[] = [];
  for (const [i, { severity, message, accepted }] of findings.entries()) {
    const text = accepted ? message + settledText(accepted) : message;
    (accepted ? settled : lines[severity]).push(`    ${places[i] ?? ""}${wrap(text, room(screen, indent), indent)}`);
  }
  return [
    ...SEVERITIES.flatMap(([severity, colour]) => under(coloured(TEXTS.severities[severity], colour, screen.colour), lines[severity])),
    ...under(TEXTS.settled, settled),
  ];
}

const under = (head: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`  ${head}`, ...lines] : []);

const placeIn = ({ sheet, cell }: Finding): string => [sheet, cell].filter(Boolean).join("!");

function editLines(edits: readonly Edit[], screen: Screen): string[] {
  const cells = column(edits.map(({ cell }) => cell));
  const changes = column(edits.map(changeOf));
  const indent = 4 + displayWidth((cells[0] ?? "") + (changes[0] ?? ""));
  return edits.map(
    ({ reason }, i) =>
      `    ${cells[i] ?? ""}${changes[i] ?? ""}${coloured(wrap(reason, room(screen, indent), indent), "dim", screen.colour)}`,
  );
}

const changeOf = ({ before, after, formula, numberFormat }: Edit): string =>
  TEXTS.becomes(shown(before, numberFormat), formula ?? shown(after, numberFormat));

function shown(value: string | number | null, numberFormat: string | undefined): string {
  if (value === null || value === "") return TEXTS.blank;
  return typeof value === "number" && numberFormat?.endsWith("%") ? percentage(value) : String(value);
}

/** Columns left for a text. */
const room = ({ columns }: Screen, used: number): number | null => (columns === null ? null : Math.max(20, columns - used));
