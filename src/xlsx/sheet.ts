import type { CellRange, CellValue, SheetSnapshot } from "../core/workbook";
import { readRange } from "./address";
import { cellValue, type ValueContext } from "./cell-value";
import { Formulas } from "./formulas";
import { cleanMerges } from "./merges";
import type { Package } from "./package";
import { InheritedFormats } from "./inherited-formats";
import { PlainCell } from "./plain-cell";
import { FileTrouble } from "./problem";
import { Cursor, SheetCells, type CellBudget, type CellSink, type InheritedFormat } from "./sheet-cells";
import { inlineText, StringItem, unescapeText } from "./strings";
import type { SheetPart } from "./workbook-parts";
import { flag, parsePart, type Attributes, type XmlHandlers } from "./xml";

export interface SheetContext extends ValueContext {
  /** Number format by cell style. */
  readonly formats: readonly (string | undefined)[];
  readonly budget: CellBudget;
}

/** Told what the snapshot leaves out: sizes and styles, for whoever wants to draw the sheet. */
export interface SheetObserver {
  element(name: string, attributes: Attributes, parent: string | undefined): void;
  cell(row: number, column: number, style: number): void;
  row(row: number, attributes: Attributes): void;
}

/** A sheet with what patching it wants to know of its text. */
export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  /** See SheetReader. */
  readonly otherRows: readonly number[];
  readonly highestStyle: number;
}

/** Reads one worksheet. @throws FileTrouble "damaged" or "too-large" */
export function readSheetRows(pkg: Package, sheet: SheetPart, context: SheetContext, observer?: SheetObserver): ReadSheet {
  return readSheetBy((reader) => parsePart(pkg, sheet.part, reader), sheet, context, observer);
}

/** As readSheetRows, of whatever parses it. */
export function readSheetBy(
  parse: (reader: XmlHandlers) => void,
  sheet: SheetPart,
  context: SheetContext,
  observer?: SheetObserver,
): ReadSheet {
  const cells = new SheetCells(context.budget);
  const reader = new SheetReader(context, cells, observer);
  parse(reader);
  const { name, visibility } = sheet;
  const { isProtected, otherRows, highestStyle } = reader;
  const content = { cells: cells.finish(reader.inheritedFormat()), merges: reader.merges() };
  return { snapshot: { name, visibility, protected: isProtected, ...content }, otherRows, highestStyle };
}

/** Gathers a worksheet's content from whatever parses it. */
export class SheetReader {
  isProtected = false;
  /** Of the numbers of cell styles that cells have: the style sheet need not have as many. */
  highestStyle = 0;
  /**
   * Row elements by their place among all of the sheet, from 0, in which there is more than plain cells of that row, one behind the other up to
   * the closing tag: the others can be passed over at once by whoever wants nothing of them.
   */
  readonly otherRows: number[] = [];
  private readonly cursor = new Cursor();
  private readonly formulas = new Formulas();
  private readonly inherited: InheritedFormats;
  private readonly merged: CellRange[] = [];
  private readonly inline = new StringItem();
  private cell: Attributes | null = null;
  private formulaAttributes: Attributes | null = null;
  private value = "";
  private formula = "";
  private inside: "v" | "f" | "is" | null = null;
  private inRow = false;
  private rowCount = 0;
  private rowIsFresh = false;
  private readonly plain = new PlainCell();

  constructor(
    private readonly context: SheetContext,
    private readonly cells: CellSink,
    private readonly observer?: SheetObserver,
  ) {
    this.inherited = new InheritedFormats(context.formats);
  }

  open(name: string, attributes: Attributes, parent: string | undefined): void {
    if (this.cell) {
      this.openInCell(name, attributes, parent);
      return;
    }
    if (this.inRow) this.rowIsOther();
    if (name === "c" && parent === "row") this.openCell(attributes);
    else if (name === "row" && parent === "sheetData") this.openRow(attributes);
    else this.openOther(name, attributes, parent);
  }

  text(text: string): void {
    if (this.inside === "v") this.value += text;
    else if (this.inside === "f") this.formula += text;
    else if (this.inside === "is") this.inline.add(text);
  }

  close(name: string, parent: string | undefined): void {
    if (!this.cell) {
      if (name === "row") this.inRow = false;
      return;
    }
    if (name === "c" && parent === "row") this.closeCell(this.cell);
    else if (this.inside === "is" && name !== "is") this.inline.close(name);
    else if (name === this.inside) this.inside = null;
  }

  take(text: string, at: number): number {
    if (!this.inRow || this.cell) return 0;
    const { plain } = this;
    const { row } = this.cursor;
    let end = at;
    let isPlain = this.rowIsFresh;
    // As many as follow each other.
    for (let next = plain.read(text, end); next > 0; next = plain.read(text, end)) {
      this.addPlain(plain);
      if (plain.row !== row) isPlain = false;
      end = next;
    }
    if (end === at) return 0;
    this.cursor.moveTo(plain.row, plain.column);
    this.rowIsFresh = false;
    if (!isPlain || !text.startsWith("</row>", end)) this.rowIsOther();
    return end;
  }

  merges(): CellRange[] {
    return cleanMerges(this.merged);
  }

  inheritedFormat(): InheritedFormat {
    return this.inherited.any() ? (row, column) => this.inherited.of(row, column) : null;
  }

  private openRow(attributes: Attributes): void {
    this.cursor.startRow(attributes.r);
    this.inRow = true;
    this.rowIsFresh = true;
    this.rowCount += 1;
    this.inherited.row(this.cursor.row, attributes);
    this.observer?.row(this.cursor.row, attributes);
  }

  private rowIsOther(): void {
    const row = this.rowCount - 1;
    if (this.otherRows[this.otherRows.length - 1] !== row) this.otherRows.push(row);
  }

  private openCell(attributes: Attributes): void {
    this.cursor.startCell(attributes.r);
    this.cell = attributes;
    // An inline text in a cell of another type is nobody's: not the next cell's either.
    this.inline.take();
    this.formulaAttributes = null;
    this.value = "";
    this.formula = "";
  }

  private openInCell(name: string, attributes: Attributes, parent: string | undefined): void {
    if (this.inside === "is") {
      this.inline.open(name, attributes);
    } else if (parent === "c" && (name === "v" || name === "f" || name === "is")) {
      this.inside = name;
      if (name === "f") this.formulaAttributes = attributes;
    }
  }

  private closeCell({ t: type, s }: Attributes): void {
    this.cell = null;
    this.inside = null;
    const { row, column } = this.cursor;
    const raw = type === "inlineStr" ? this.inline.take() : this.value;
    const formula = this.formulaAttributes
      ? this.formulas.read(this.formulaAttributes, this.formula, row, column)
      : this.formulas.covering(row, column);
    this.add(row, column, this.valueOf(type, raw), formula, Number(s ?? 0));
  }

  private addPlain(plain: PlainCell): void {
    const { row, column, style } = plain;
    this.add(row, column, plain.isBlank ? null : this.plainValue(plain), this.formulas.covering(row, column), style);
  }

  private plainValue(plain: PlainCell): CellValue {
    const { type, whole } = plain;
    if (whole >= 0) {
      if (type === "s") return this.context.strings[whole] || null;
      if (type === undefined || type === "n") return whole;
    }
    return this.valueOf(type, type === "inlineStr" ? inlineText(plain.text, plain.preserve) : plain.text);
  }

  private valueOf(type: string | undefined, raw: string): CellValue {
    return cellValue(type, type === "str" ? unescapeText(raw) : raw, this.context);
  }

  private add(row: number, column: number, value: CellValue, formula: string | undefined, style: number): void {
    if (style > this.highestStyle) this.highestStyle = style;
    this.cells.add(row, column, value, formula, this.context.formats[style], this.inherited.any());
    this.observer?.cell(row, column, style);
  }

  private openOther(name: string, attributes: Attributes, parent: string | undefined): void {
    // Whatever else it may be, a sheet it is not, and nothing can be put into it.
    if (parent === undefined && name !== "worksheet") throw new FileTrouble("damaged", `<${name}> instead of <worksheet>`);
    if (name === "col" && parent === "cols") this.inherited.column(attributes);
    else if (name === "sheetProtection" && parent === "worksheet") this.isProtected = flag(attributes.sheet);
    else if (name === "mergeCell" && parent === "mergeCells") {
      const range = readRange(attributes.ref ?? "");
      if (range) this.merged.push(range);
    }
    this.observer?.element(name, attributes, parent);
  }
}
