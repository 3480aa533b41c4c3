import { cellKey, parseRange } from "../../core/a1";
import { firstFrom } from "../../core/ascending";
import type { CellRange } from "../../core/workbook";
import { PlainCell } from "../plain-cell";
import { Cursor } from "../sheet-cells";
import { flag, type Attributes } from "../xml";
import type { CloseTag, OpenTag, PositionHandlers } from "../xml-positions";
import { type CellSet } from "./cell-set";
import { BrokenGroups, type FormulaAt } from "./shared-groups";

export interface CellAt {
  readonly row: number;
  readonly column: number;
  readonly open: OpenTag;
  readonly close: CloseTag;
  readonly attributes: Attributes;
  readonly isFormula: boolean;
  /** Extensions that the cell carries behind its value. */
  readonly extensions: { readonly start: number; readonly end: number } | null;
}

export interface RowAt {
  readonly attributes: Attributes;
  readonly open: OpenTag;
  readonly close: CloseTag;
  /** In the order of the file. */
  readonly cells: readonly { readonly column: number; readonly start: number }[];
}

/** Finds the places in a worksheet's text where wanted cells stand, or would stand. */
export class CellMap implements PositionHandlers {
  /** Wanted cells, by cellKey; of several at one place the last, as it is the one that counts. */
  readonly cells = new Map<number, CellAt>();
  /** Row elements of wanted rows. */
  readonly rows = new Map<number, RowAt>();
  readonly groups: BrokenGroups;
  /** Areas of array formulas and data tables of two cells or more. */
  readonly arrays: CellRange[] = [];
  private readonly cursor = new Cursor();
  private readonly columnStyles: { readonly from: number; readonly to: number; readonly style: string }[] = [];
  /** Of each row element: where it starts, and the highest row number up to it. */
  private readonly rowStarts: number[] = [];
  private readonly highest: number[] = [];
  private row: { number: number; attributes: Attributes; open: OpenTag; cells: { column: number; start: number }[] } | null = null;
  private cell: { attributes: Attributes; open: OpenTag; extensions: { start: number; end: number } | null } | null = null;
  private formula: { attributes: Attributes; open: OpenTag; text: string } | null = null;
  private isFormula = false;
  private inRow = false;
  /** Place of the row element that is open among all of the sheet. */
  private place = -1;
  /** How many of the other rows lie before that place. */
  private othersBefore = 0;
  private isToSkip = false;
  private readonly plain = new PlainCell();

  /** @param otherRows of this very text, see SheetReader; null: nothing is known of it */
  constructor(
    private readonly wanted: CellSet,
    private readonly otherRows: readonly number[] | null = null,
  ) {
    this.groups = new BrokenGroups(wanted);
  }

  open(name: string, attributes: Attributes, parent: string | undefined, open: OpenTag): void {
    if (this.cell) {
      if (name === "f" && parent === "c") this.formula = { attributes, open, text: "" };
      if (name === "extLst" && parent === "c") this.cell.extensions = { start: open.start, end: open.end };
    } else if (name === "c" && parent === "row") {
      this.cursor.startCell(attributes.r);
      this.cell = { attributes, open, extensions: null };
      this.isFormula = false;
      this.row?.cells.push({ column: this.cursor.column, start: open.start });
    } else if (name === "row" && parent === "sheetData") {
      this.openRow(attributes, open);
    } else if (name === "col" && parent === "cols") {
      const { min, max, style } = attributes;
      if (style !== undefined) this.columnStyles.push({ from: Number(min) - 1, to: Number(max) - 1, style });
    }
  }

  text(text: string): void {
    if (this.formula) this.formula.text += text;
  }

  close(name: string, parent: string | undefined, close: CloseTag): void {
    if (this.cell && name === "f" && parent === "c") this.closeFormula(close);
    else if (this.cell && name === "extLst" && parent === "c") this.closeExtensions(close);
    else if (this.cell && name === "c" && parent === "row") this.closeCell(close);
    else if (name === "row" && parent === "sheetData") this.closeRow(close);
  }

  /** Cells that are not wanted, and hold no formula, need no more than their place; in a row that is not wanted not even that. */
  take(text: string, at: number): number {
    if (!this.inRow || this.cell) return 0;
    const { plain } = this;
    let end = at;
    for (let next = plain.read(text, end); next > 0; next = plain.read(text, end)) {
      if (this.isToSkip) return text.indexOf("</row>", next);
      if (this.wanted.has(plain.row, plain.column)) break;
      this.row?.cells.push({ column: plain.column, start: end });
      this.cursor.moveTo(plain.row, plain.column);
      end = next;
    }
    return end === at ? 0 : end;
  }

  /** Where a row that has no element would start: before the first one with a higher number; null: behind the last. */
  startOfNextRow(row: number): number | null {
    return this.rowStarts[firstFrom(this.highest, row + 1)] ?? null;
  }

  /** Style that a cell without an element has from its row or its column. */
  inheritedStyle(row: number, column: number): string | undefined {
    const { s, customFormat } = this.rows.get(row)?.attributes ?? {};
    if (s !== undefined && flag(customFormat)) return s;
    return this.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style;
  }

  private openRow(attributes: Attributes, open: OpenTag): void {
    this.cursor.startRow(attributes.r);
    const number = this.cursor.row;
    this.rowStarts.push(open.start);
    this.highest.push(Math.max(number, this.highest.at(-1) ?? -1));
    this.inRow = true;
    this.place += 1;
    this.isToSkip = this.otherRows !== null && !this.wanted.hasRow(number) && !this.isOther(this.otherRows);
    this.row = this.wanted.hasRow(number) ? { number, attributes, open, cells: [] } : null;
  }

  private isOther(otherRows: readonly number[]): boolean {
    while ((otherRows[this.othersBefore] ?? Infinity) < this.place) this.othersBefore += 1;
    return otherRows[this.othersBefore] === this.place;
  }

  private closeRow(close: CloseTag): void {
    this.inRow = false;
    if (!this.row) return;
    const { number, ...row } = this.row;
    this.rows.set(number, { ...row, close });
    this.row = null;
  }

  private closeFormula(close: CloseTag): void {
    if (!this.formula) return;
    const { row, column } = this.cursor;
    const { t: type, ref } = this.formula.attributes;
    const formula: FormulaAt = { row, column, ...this.formula, close };
    const range = type === "array" || type === "dataTable" ? parseRange(ref ?? "") : null;
    if (range && (range.top < range.bottom || range.left < range.right)) this.arrays.push(range);
    if (type === "shared") this.groups.add(formula);
    this.isFormula = true;
    this.formula = null;
  }

  private closeExtensions({ end }: CloseTag): void {
    if (this.cell?.extensions) this.cell.extensions.end = end;
  }

  private closeCell(close: CloseTag): void {
    const { row, column } = this.cursor;
    if (this.cell && this.wanted.has(row, column)) {
      this.cells.set(cellKey(row, column), { row, column, ...this.cell, close, isFormula: this.isFormula });
    }
    this.cell = null;
    this.formula = null;
  }
}
