import type { FUniver } from "@univerjs/core/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import type { SheetVisibility } from "../../core/workbook";
import { bounding, intersection } from "../host/area";
import type { Area } from "../host/area";
import type { CellStyle, CellWrite, ConditionalFormat, EngineCell, EngineEvent, SheetEngine, SheetInfo } from "../host/engine";
import { UniverCalculation } from "./univer-calculation";
import { changeOf, numberFormatOf, valueOf } from "./univer-cells";
import { formatFromUniver, formatToUniver, ruleResults } from "./univer-conditional-formats";
import { UniverDocument } from "./univer-document";
import { listenToUniver } from "./univer-events";
import { areaOf } from "./univer-ranges";
import { styleFromUniver, styleToUniver } from "./univer-styles";

const ONE_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** The spreadsheet behind the simulated host: Univer, in the page or without one. One workbook must be open. */
export function createUniverEngine(api: FUniver): SheetEngine {
  return new UniverEngine(api);
}

class UniverEngine implements SheetEngine {
  private nextFormat = 1;
  private readonly document: UniverDocument;
  private readonly calculation: UniverCalculation;

  constructor(api: FUniver) {
    this.document = new UniverDocument(api);
    this.calculation = new UniverCalculation(api, this.document);
    this.listen(({ kind }) => {
      if (kind !== "selected" && kind !== "activated") this.calculation.request();
    });
  }

  sheets(): SheetInfo[] {
    return this.document.workbook.getSheets().map((sheet) => {
      const { veryHidden, protected: isProtected } = this.document.flags(sheet);
      const hidden: SheetVisibility = veryHidden ? "very-hidden" : "hidden";
      return {
        id: sheet.getSheetId(),
        name: sheet.getSheetName(),
        visibility: sheet.isSheetHidden() ? hidden : "visible",
        protected: isProtected,
      };
    });
  }

  addSheet(name: string): string {
    return this.document.program(() => {
      const active = this.document.workbook.getActiveSheet();
      const added = this.document.workbook.insertSheet(name);
      active.activate();
      return added.getSheetId();
    });
  }

  deleteSheet(sheet: string): void {
    this.document.program(() => this.document.workbook.deleteSheet(sheet));
  }

  renameSheet(sheet: string, name: string): void {
    this.document.program(() => this.document.sheet(sheet).setName(name));
  }

  moveSheet(sheet: string, position: number): void {
    this.document.program(() => this.document.workbook.moveSheet(this.document.sheet(sheet), position));
  }

  setVisibility(sheet: string, visibility: SheetVisibility): void {
    const target = this.document.sheet(sheet);
    this.document.program(() => (visibility === "visible" ? target.showSheet() : target.hideSheet()));
    this.document.setFlags(target, { veryHidden: visibility === "very-hidden" });
  }

  setProtected(sheet: string, isProtected: boolean): void {
    this.document.setFlags(this.document.sheet(sheet), { protected: isProtected });
  }

  selection(): { sheet: string; area: Area } {
    const range = this.document.workbook.getActiveRange();
    return { sheet: this.document.workbook.getActiveSheet().getSheetId(), area: range ? areaOf(range.getRange()) : ONE_CELL };
  }

  activate(sheet: string): void {
    this.document.program(() => this.document.sheet(sheet).activate());
  }

  select(sheet: string, area: Area): void {
    this.activate(sheet);
    this.document.program(() => this.document.range(sheet, area).activate());
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    this.document
      .sheet(sheet)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const isFilled = valueOf(cell) !== null || cell?.f || cell?.si || (!valuesOnly && cell?.s);
        if (!isFilled) return;
        const here = { row, column, rows: 1, columns: 1 };
        used = used ? bounding(used, here) : here;
      });
    return used;
  }

  read(sheet: string, { row, column, rows, columns }: Area): EngineCell[][] {
    const worksheet = this.document.sheet(sheet);
    const matrix = worksheet.getSheet().getCellMatrix();
    const styles = this.document.workbook.getWorkbook().getStyles();
    const cellAt = (r: number, c: number): EngineCell => {
      const cell = matrix.getValue(r, c);
      if (!cell) return BLANK;
      const formula = cell.f || (cell.si ? worksheet.getRange(r, c).getFormula() : "") || null;
      return { value: valueOf(cell), formula, numberFormat: numberFormatOf(styles.getStyleByCell(cell)) };
    };
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => cellAt(row + r, column + c)));
  }

  texts(sheet: string, area: Area): string[][] {
    const texts: readonly (readonly (string | null | undefined)[])[] = this.document.range(sheet, area).getDisplayValues();
    return texts.map((row) => row.map((text) => text ?? ""));
  }

  write(sheet: string, writes: readonly CellWrite[]): void {
    this.document.change(
      sheet,
      writes.map((write) => ({ row: write.row, column: write.column, change: changeOf(write) })),
    );
  }

  clear(sheet: string, area: Area, what: "all" | "contents" | "formats"): void {
    const used = this.usedArea(sheet, false);
    const cleared = used && intersection(used, area);
    if (!cleared) return;
    const range = this.document.range(sheet, cleared);
    this.document.program(() => (what === "contents" ? range.clearContent() : what === "formats" ? range.clearFormat() : range.clear()));
  }

  merges(sheet: string): Area[] {
    return this.document
      .sheet(sheet)
      .getMergedRanges()
      .map((range) => areaOf(range.getRange()));
  }

  merge(sheet: string, area: Area): void {
    this.document.program(() => this.document.range(sheet, area).merge({ isForceMerge: true }));
  }

  unmerge(sheet: string, area: Area): void {
    this.document.program(() => this.document.range(sheet, area).breakApart());
  }

  style(sheet: string, row: number, column: number): CellStyle {
    return styleFromUniver(this.document.styleAt(sheet, row, column));
  }

  setStyle(sheet: string, area: Area, style: Partial<CellStyle>): void {
    const { row, column, rows, columns } = this.document.bounded(sheet, area);
    const changes = Array.from({ length: rows * columns }, (_, index) => {
      const r = row + Math.floor(index / columns);
      const c = column + (index % columns);
      return { row: r, column: c, change: { s: styleToUniver(style, this.document.styleAt(sheet, r, c)) } };
    });
    this.document.change(sheet, changes);
  }

  columnWidth(sheet: string, column: number): number {
    return this.document.sheet(sheet).getSheet().getColumnWidth(column);
  }

  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void {
    this.document.program(() => this.document.sheet(sheet).setColumnWidths(column, columns, pixels));
  }

  rowHeight(sheet: string, row: number): number {
    return this.document.sheet(sheet).getSheet().getRowHeight(row);
  }

  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void {
    this.document.program(() => this.document.sheet(sheet).setRowHeightsForced(row, rows, pixels));
  }

  isRowHidden(sheet: string, row: number): boolean {
    return !this.document.sheet(sheet).getSheet().getRowVisible(row);
  }

  isColumnHidden(sheet: string, column: number): boolean {
    return !this.document.sheet(sheet).getSheet().getColVisible(column);
  }

  conditionalFormats(sheet: string): ConditionalFormat[] {
    return this.document.sheet(sheet).getConditionalFormattingRules().map(formatFromUniver);
  }

  addConditionalFormat(sheet: string, rule: Omit<ConditionalFormat, "id">): string {
    const id = `format-${this.nextFormat++}-${Date.now().toString(36)}`;
    for (const area of rule.areas) this.document.makeRoom(sheet, area);
    this.document.program(() => this.document.sheet(sheet).addConditionalFormattingRule(formatToUniver({ ...rule, id })));
    return id;
  }

  updateConditionalFormat(sheet: string, rule: ConditionalFormat): void {
    this.document.program(() => this.document.sheet(sheet).setConditionalFormattingRule(rule.id, formatToUniver(rule)));
  }

  deleteConditionalFormat(sheet: string, id: string): void {
    this.document.program(() => this.document.sheet(sheet).deleteConditionalFormattingRule(id));
  }

  async isHighlighted(sheet: string, row: number, column: number): Promise<boolean> {
    await this.settle();
    const results = (): (boolean | undefined)[] =>
      ruleResults(this.document.injector, this.document.workbook.getId(), this.document.sheet(sheet), row, column);
    // Univer evaluates a rule's formula only once somebody looks at the cell.
    if (results().includes(undefined)) {
      this.calculation.request();
      await this.settle();
    }
    return results().includes(true);
  }

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  recalculate(): void {
    this.calculation.start();
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    return listenToUniver(this.document.injector, () => (this.document.isProgramRunning ? "program" : "user"), listener);
  }
}

const BLANK: EngineCell = { value: null, formula: null, numberFormat: "General" };
