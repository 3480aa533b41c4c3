import { parseDecimal } from "../quantity/decimal";
import type { Severity } from "../shape";
import type { SheetPlan } from "../sheet-plan";
import { type FindingRow, findingRows, type Reviewed } from "./finding-rows";
import type { Tone } from "./list-looks";
import { type List, type ListColumn, listPlan } from "./list-plan";
import { TEXTS } from "./texts";

const { heads } = TEXTS.findings;

const TONE: Readonly<Record<Severity, Tone>> = { error: "bad", explain: "doubtful", hint: "quiet" };

/** 导出问题清单: every finding, settled or not, as a sheet that is printed, filtered and sent on. Addresses lead to their cells. */
export function findingsSheet(review: Reviewed): SheetPlan {
  return listPlan(findingsList(review));
}

export function findingsList(review: Reviewed): List<FindingRow> {
  const rows = findingRows(review);
  return { name: TEXTS.findings.sheetName, title: TEXTS.findings.title, note: noteOf(rows), columns: COLUMNS, rows };
}

const toneOf = ({ severity, settled }: FindingRow): Tone => (settled ? "quiet" : TONE[severity]);
const quietWhenSettled = ({ settled }: FindingRow): Tone | undefined => (settled ? "quiet" : undefined);

const COLUMNS: readonly ListColumn<FindingRow>[] = [
  { head: heads.number, width: 8, look: "count", value: (row) => row.number },
  { head: heads.severity, width: 10, look: "short", value: (row) => TEXTS.severities[row.severity], tone: toneOf },
  { head: heads.sheet, width: 16, look: "text", value: (row) => row.sheet },
  {
    head: heads.cell,
    width: 10,
    look: "link",
    value: (row) => row.cell,
    link: ({ sheet, cell }) => (sheet && cell ? { sheet, cell } : undefined),
  },
  { head: heads.form, width: 24, look: "text", value: (row) => row.form },
  { head: heads.group, width: 11, look: "short", value: (row) => row.group },
  { head: heads.message, width: 52, look: "text", value: (row) => row.message, tone: quietWhenSettled },
  compared(heads.expected, (row) => row.expected),
  compared(heads.found, (row) => row.found),
  { head: heads.settled, width: 30, look: "text", value: (row) => row.settled },
];

/** Numbers as numbers: Excel flags each that is stored as text. */
function compared(head: string, of: (row: FindingRow) => string): ListColumn<FindingRow> {
  return {
    head,
    width: 12,
    look: (row) => (row.isRate && parseDecimal(of(row)) ? "centredRate" : "short"),
    value: (row) => (parseDecimal(of(row)) ? Number(of(row)) : of(row)),
  };
}

function noteOf(rows: readonly FindingRow[]): string {
  if (rows.length === 0) return TEXTS.findings.none;
  const count = (severity: Severity): number => rows.filter((row) => row.severity === severity).length;
  const settled = rows.filter((row) => row.settled !== "").length;
  return TEXTS.findings.note({ error: count("error"), explain: count("explain"), hint: count("hint") }, settled);
}
