import { rangeToA1 } from "../a1";
import type { PlannedCell, SheetPlan } from "../sheet-plan";
import type { CellValue } from "../workbook";
import { type ListLook, LookBook, type Tone } from "./list-looks";

/** A column of a list. */
export interface ListColumn<Row> {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly look: ListLook | ((row: Row) => ListLook);
  readonly value: (row: Row) => CellValue;
  readonly tone?: (row: Row) => Tone | undefined;
  /** Where a click leads. */
  readonly link?: (row: Row) => PlannedCell["link"];
  /** What stands below the list: a text, or a number with the formula that follows the list's filter. */
  readonly total?: string | { readonly value: CellValue; readonly formula: (range: string) => string; readonly look?: ListLook };
}

export interface List<Row> {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
}

const TITLE = 0;
const NOTE = 1;
const HEAD = 2;
const FIRST = 3;

/** Excel holds no longer text in a cell. */
const LONGEST_TEXT = 32_767;

/** A sheet with a title, a note and a list below: head row in view and repeated, filter buttons, A4 landscape; totals below where a column has one. */
export function listPlan<Row>({ name, title, note, columns, rows }: List<Row>): SheetPlan {
  const book = new LookBook();
  const right = columns.length - 1;
  const last = FIRST + rows.length - 1;
  const cells: PlannedCell[] = [
    { row: TITLE, column: 0, value: title, look: book.index("title") },
    { row: NOTE, column: 0, value: note, look: book.index("note") },
    ...columns.map(({ head }, column) => ({ row: HEAD, column, value: head, look: book.index("head") })),
  ];
  for (const [index, row] of rows.entries())
    for (const [column, { value, look, tone, link }] of columns.entries()) {
      const target = link?.(row);
      const cell = { row: FIRST + index, column, value: clipped(value(row)), look: book.index(lookOf(look, row), tone?.(row)) };
      cells.push(target ? { ...cell, link: target } : cell);
    }
  const totalled = rows.length > 0 && columns.some(({ total }) => total !== undefined);
  if (totalled) {
    const bodyOf = (column: number): string => rangeToA1({ top: FIRST, left: column, bottom: last, right: column });
    cells.push(...columns.map((column, index) => totalCell(column, { row: last + 1, column: index }, bodyOf(index), book)));
  }
  return {
    name,
    range: { top: TITLE, left: 0, bottom: totalled ? last + 1 : Math.max(HEAD, last), right },
    cells,
    merges: [],
    looks: book.looks,
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [
      { row: TITLE, points: 28 },
      { row: NOTE, points: 18 },
      { row: HEAD, points: 22 },
    ],
    validations: [],
    page: { landscape: true, titleRows: { top: HEAD, bottom: HEAD } },
    freeze: { rows: FIRST, columns: 0 },
    ...(rows.length > 0 ? { filter: { top: HEAD, left: 0, bottom: last, right } } : {}),
  };
}

function totalCell<Row>({ total }: ListColumn<Row>, at: Pick<PlannedCell, "row" | "column">, body: string, book: LookBook): PlannedCell {
  if (total === undefined || typeof total === "string") return { ...at, value: total ?? null, look: book.index("total") };
  return { ...at, value: total.value, formula: total.formula(body), look: book.index(total.look ?? "total") };
}

export function lookOf<Row>(look: ListColumn<Row>["look"], row: Row): ListLook {
  return typeof look === "function" ? look(row) : look;
}

function clipped(value: CellValue): CellValue {
  if (value === "") return null;
  return typeof value === "string" && value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
}
