import { parseRange } from "../core/a1";
import type { CellRange, SheetSnapshot } from "../core/workbook";
import { cellValue, type ValueContext } from "./cell-value";
import { Formulas } from "./formulas";
import { cleanMerges } from "./merges";
import type { Package } from "./package";
import { InheritedFormats } from "./inherited-formats";
import { PlainCell } from "./plain-cell";
import { FileTrouble } from "./problem";
import { Cursor, SheetCells, type CellBudget } from "./sheet-cells";
import { inlineText, StringItem, unescapeText } from "./strings";
import type { SheetPart } from "./workbook-parts";
import { flag, parsePart, type Attributes } from "./xml";

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

/** Reads one worksheet. @throws FileTrouble "damaged" or "too-large" */
export function readSheet(pkg: Package, sheet: SheetPart, context: SheetContext, observer?: SheetObserver): SheetSnapshot {
  const reader = new SheetReader(context, observer);
  parsePart(pkg, sheet.part, reader);
  return { name: sheet.name, visibility: sheet.visibility, ...reader.result() };
}

/** Gathers a worksheet's content from whatever parses it. */
export class SheetReader {
  private readonly cells: SheetCells;
  private readonly cursor = new Cursor();
  private readonly formulas = new Formulas();
  private readonly inherited: InheritedFormats;
  private readonly merges: CellRange[] = [];
  private readonly inline = new StringItem();
  private protected = false;
  private cell: Attributes | null = null;
  private formulaAttributes: Attributes | null = null;
  private value = "";
  private formula = "";
  private inside: "v" | "f" | "is" | null = null;
  private inRow = false;
  private readonly plain = new PlainCell();

  constructor(
    private readonly context: SheetContext,
    private readonly observer?: SheetObserver,
  ) {
    this.cells = new SheetCells(context.budget);
    this.inherited = new InheritedFormats(context.formats);
  }

  open(name: string, attributes: Attributes, parent: string | undefined): void {
    if (this.cell) this.openInCell(name, attributes, parent);
    else if (name === "c" && parent === "row") this.openCell(attributes);
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
    const end = plain.read(text, at);
    if (end === 0) return 0;
    const { row, column, type, style } = plain;
    this.cursor.moveTo(row, column);
    const raw = type === "inlineStr" ? inlineText(plain.text, plain.preserve) : plain.text;
    this.addCell(row, column, type, raw, style, this.formulas.covering(row, column));
    return end;
  }

  result(): Pick<SheetSnapshot, "protected" | "cells" | "merges"> {
    const cells = this.cells.finish(this.inherited.any() ? (row, column) => this.inherited.of(row, column) : null);
    return { protected: this.protected, cells, merges: cleanMerges(this.merges) };
  }

  private openRow(attributes: Attributes): void {
    this.cursor.startRow(attributes.r);
    this.inRow = true;
    this.inherited.row(this.cursor.row, attributes);
    this.observer?.row(this.cursor.row, attributes);
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
    this.addCell(row, column, type, raw, Number(s ?? 0), formula);
  }

  private addCell(row: number, column: number, type: string | undefined, raw: string, style: number, formula: string | undefined): void {
    const value = cellValue(type, type === "str" ? unescapeText(raw) : raw, this.context);
    this.cells.add(row, column, { value, formula, format: this.context.formats[style] }, this.inherited.any());
    this.observer?.cell(row, column, style);
  }

  private openOther(name: string, attributes: Attributes, parent: string | undefined): void {
    // Whatever else it may be, a sheet it is not, and nothing can be put into it.
    if (parent === undefined && name !== "worksheet") throw new FileTrouble("damaged", `<${name}> instead of <worksheet>`);
    if (name === "col" && parent === "cols") this.inherited.column(attributes);
    else if (name === "sheetProtection" && parent === "worksheet") this.protected = flag(attributes.sheet);
    else if (name === "mergeCell" && parent === "mergeCells") {
      const range = parseRange(attributes.ref ?? "");
      if (range) this.merges.push(range);
    }
    this.observer?.element(name, attributes, parent);
  }
}
