import { ICommandService } from "@univerjs/core";
import type { ICellData, Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { RemoveNumfmtMutation, SetNumfmtMutation, SetRangeValuesCommand } from "@univerjs/sheets";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import "@univerjs/sheets/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import type { SheetVisibility } from "../../core/workbook";
import { bounding, intersection } from "../host/area";
import type { Area } from "../host/area";
import type { CellStyle, CellWrite, ConditionalFormat, EngineCell, EngineEvent, SheetEngine, SheetInfo } from "../host/engine";
import { FLAGS_KEY } from "./load-workbook";
import type { SheetFlags } from "./load-workbook";
import { changeOf, numberFormatOf, valueOf } from "./univer-cells";
import { formatFromUniver, formatToUniver, ruleResults } from "./univer-conditional-formats";
import { listenToUniver } from "./univer-events";
import { areaOf } from "./univer-ranges";
import { styleFromUniver, styleToUniver } from "./univer-styles";

/** Univer starts calculating a tenth of a second after a change; a calculation that takes longer than this is stuck. */
const CALCULATION_LIMIT_MS = 30_000;
const ONE_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** The spreadsheet behind the simulated host: Univer, in the page or without one. One workbook must be open. */
export function createUniverEngine(api: FUniver): SheetEngine {
  // The facade is silent on conditional formats' results and on a command's origin: the services below it are not.
  return new UniverEngine(api["_injector"], api);
}

class UniverEngine implements SheetEngine {
  private programs = 0;
  private awaitsCalculation = false;
  private nextFormat = 1;

  constructor(
    private readonly injector: Injector,
    private readonly api: FUniver,
  ) {
    this.listen(({ kind }) => {
      if (kind !== "selected" && kind !== "activated") this.awaitsCalculation = true;
    });
  }

  sheets(): SheetInfo[] {
    return this.workbook.getSheets().map((sheet) => {
      const { veryHidden, protected: isProtected } = flagsOf(sheet);
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
    return this.program(() => {
      const active = this.workbook.getActiveSheet();
      const added = this.workbook.insertSheet(name);
      active.activate();
      return added.getSheetId();
    });
  }

  deleteSheet(sheet: string): void {
    this.program(() => this.workbook.deleteSheet(sheet));
  }

  renameSheet(sheet: string, name: string): void {
    this.program(() => this.sheet(sheet).setName(name));
  }

  moveSheet(sheet: string, position: number): void {
    this.program(() => this.workbook.moveSheet(this.sheet(sheet), position));
  }

  setVisibility(sheet: string, visibility: SheetVisibility): void {
    const target = this.sheet(sheet);
    this.program(() => (visibility === "visible" ? target.showSheet() : target.hideSheet()));
    this.setFlags(target, { veryHidden: visibility === "very-hidden" });
  }

  setProtected(sheet: string, isProtected: boolean): void {
    this.setFlags(this.sheet(sheet), { protected: isProtected });
  }

  selection(): { sheet: string; area: Area } {
    const range = this.workbook.getActiveRange();
    return { sheet: this.workbook.getActiveSheet().getSheetId(), area: range ? areaOf(range.getRange()) : ONE_CELL };
  }

  activate(sheet: string): void {
    this.program(() => this.sheet(sheet).activate());
  }

  select(sheet: string, area: Area): void {
    this.activate(sheet);
    this.program(() => this.range(sheet, area).activate());
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    this.sheet(sheet)
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
    const worksheet = this.sheet(sheet);
    const matrix = worksheet.getSheet().getCellMatrix();
    const styles = this.workbook.getWorkbook().getStyles();
    const cellAt = (r: number, c: number): EngineCell => {
      const cell = matrix.getValue(r, c);
      if (!cell) return BLANK;
      const formula = cell.f || (cell.si ? worksheet.getRange(r, c).getFormula() : "") || null;
      return { value: valueOf(cell), formula, numberFormat: numberFormatOf(styles.getStyleByCell(cell)) };
    };
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => cellAt(row + r, column + c)));
  }

  texts(sheet: string, area: Area): string[][] {
    return this.range(sheet, area)
      .getDisplayValues()
      .map((row) => row.map((text) => (text === null || text === undefined ? "" : String(text))));
  }

  write(sheet: string, writes: readonly CellWrite[]): void {
    const contents = writes.filter(({ content }) => content !== undefined);
    this.setCells(
      sheet,
      contents.map((write) => ({ ...write, change: changeOf(write) })),
    );
    for (const write of writes) if (!write.content) this.setFormat(sheet, write);
  }

  clear(sheet: string, area: Area, what: "all" | "contents" | "formats"): void {
    const used = this.usedArea(sheet, false);
    const cleared = used && intersection(used, area);
    if (!cleared) return;
    const range = this.range(sheet, cleared);
    this.program(() => (what === "contents" ? range.clearContent() : what === "formats" ? range.clearFormat() : range.clear()));
  }

  merges(sheet: string): Area[] {
    return this.sheet(sheet)
      .getMergedRanges()
      .map((range) => areaOf(range.getRange()));
  }

  merge(sheet: string, area: Area): void {
    this.program(() => this.range(sheet, area).merge({ isForceMerge: true }));
  }

  unmerge(sheet: string, area: Area): void {
    this.program(() => this.range(sheet, area).breakApart());
  }

  style(sheet: string, row: number, column: number): CellStyle {
    return styleFromUniver(this.univerStyle(sheet, row, column));
  }

  setStyle(sheet: string, area: Area, style: Partial<CellStyle>): void {
    const { row, column, rows, columns } = this.bounded(sheet, area);
    const changes = Array.from({ length: rows * columns }, (_, index) => {
      const r = row + Math.floor(index / columns);
      const c = column + (index % columns);
      return { row: r, column: c, change: { s: styleToUniver(style, this.univerStyle(sheet, r, c)) } };
    });
    this.setCells(sheet, changes);
  }

  columnWidth(sheet: string, column: number): number {
    return this.sheet(sheet).getSheet().getColumnWidth(column);
  }

  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void {
    this.program(() => this.sheet(sheet).setColumnWidths(column, columns, pixels));
  }

  rowHeight(sheet: string, row: number): number {
    return this.sheet(sheet).getSheet().getRowHeight(row);
  }

  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void {
    this.program(() => this.sheet(sheet).setRowHeightsForced(row, rows, pixels));
  }

  isRowHidden(sheet: string, row: number): boolean {
    return !this.sheet(sheet).getSheet().getRowVisible(row);
  }

  isColumnHidden(sheet: string, column: number): boolean {
    return !this.sheet(sheet).getSheet().getColVisible(column);
  }

  conditionalFormats(sheet: string): ConditionalFormat[] {
    return this.sheet(sheet).getConditionalFormattingRules().map(formatFromUniver);
  }

  addConditionalFormat(sheet: string, rule: Omit<ConditionalFormat, "id">): string {
    const id = `format-${this.nextFormat++}-${Date.now().toString(36)}`;
    for (const area of rule.areas) this.makeRoom(sheet, area);
    this.program(() => this.sheet(sheet).addConditionalFormattingRule(formatToUniver({ ...rule, id })));
    return id;
  }

  updateConditionalFormat(sheet: string, rule: ConditionalFormat): void {
    this.program(() => this.sheet(sheet).setConditionalFormattingRule(rule.id, formatToUniver(rule)));
  }

  deleteConditionalFormat(sheet: string, id: string): void {
    this.program(() => this.sheet(sheet).deleteConditionalFormattingRule(id));
  }

  async isHighlighted(sheet: string, row: number, column: number): Promise<boolean> {
    await this.settle();
    const results = (): (boolean | undefined)[] => ruleResults(this.injector, this.workbook.getId(), this.sheet(sheet), row, column);
    // Univer evaluates a rule's formula only once somebody looks at the cell.
    const isPending = results().includes(undefined);
    if (isPending) await this.api.getFormula().onCalculationResultApplied(CALCULATION_LIMIT_MS);
    return results().includes(true);
  }

  async settle(): Promise<void> {
    while (this.awaitsCalculation) {
      this.awaitsCalculation = false;
      await this.api.getFormula().onCalculationResultApplied(CALCULATION_LIMIT_MS);
    }
  }

  recalculate(): void {
    this.awaitsCalculation = true;
    this.api.getFormula().executeCalculation();
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    return listenToUniver(this.injector, () => (this.programs > 0 ? "program" : "user"), listener);
  }

  private get workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("No workbook is open.");
    return workbook;
  }

  private sheet(id: string): FWorksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  /** Univer's sheets have an end and grow on demand; Excel's have not. */
  private makeRoom(sheet: string, area: Area): void {
    const target = this.sheet(sheet);
    const { row, column, rows, columns } = this.bounded(sheet, area, 0);
    if (row + rows > target.getMaxRows()) target.setRowCount(row + rows + 100);
    if (column + columns > target.getMaxColumns()) target.setColumnCount(column + columns + 6);
  }

  /** Whole columns and rows end where the grid ends. */
  private bounded(sheet: string, area: Area, least = 1): Area {
    const target = this.sheet(sheet);
    const isTall = area.rows > 100_000;
    const isWide = area.columns > 10_000;
    return {
      ...area,
      rows: isTall ? Math.max(least, target.getMaxRows() - area.row) : area.rows,
      columns: isWide ? Math.max(least, target.getMaxColumns() - area.column) : area.columns,
    };
  }

  private range(sheet: string, area: Area): FRange {
    this.makeRoom(sheet, area);
    const { row, column, rows, columns } = this.bounded(sheet, area);
    return this.sheet(sheet).getRange(row, column, rows, columns);
  }

  private univerStyle(
    sheet: string,
    row: number,
    column: number,
  ): ReturnType<ReturnType<ReturnType<FWorkbook["getWorkbook"]>["getStyles"]>["getStyleByCell"]> {
    const cell = this.sheet(sheet).getSheet().getCellMatrix().getValue(row, column);
    return this.workbook.getWorkbook().getStyles().getStyleByCell(cell);
  }

  private setCells(sheet: string, changes: readonly { readonly row: number; readonly column: number; readonly change: ICellData }[]): void {
    const value: Record<number, Record<number, ICellData>> = {};
    let touched: Area | null = null;
    for (const { row, column, change } of changes) {
      (value[row] ??= {})[column] = change;
      const here = { row, column, rows: 1, columns: 1 };
      touched = touched ? bounding(touched, here) : here;
    }
    if (!touched) return;
    const range = this.range(sheet, touched).getRange();
    const params = { unitId: this.workbook.getId(), subUnitId: sheet, range, value };
    this.program(() => this.injector.get(ICommandService).syncExecuteCommand(SetRangeValuesCommand.id, params));
  }

  /** Through set-values, a mere format would empty cells with formulas, and text format would turn numbers into texts. */
  private setFormat(sheet: string, { row, column, numberFormat }: CellWrite): void {
    if (numberFormat === undefined) return;
    const ranges = [this.range(sheet, { row, column, rows: 1, columns: 1 }).getRange()];
    const place = { unitId: this.workbook.getId(), subUnitId: sheet };
    const commands = this.injector.get(ICommandService);
    this.program(() =>
      numberFormat === BLANK.numberFormat
        ? commands.syncExecuteCommand(RemoveNumfmtMutation.id, { ...place, ranges })
        : commands.syncExecuteCommand(SetNumfmtMutation.id, {
            ...place,
            values: { all: { ranges } },
            refMap: { all: { pattern: numberFormat } },
          }),
    );
  }

  private setFlags(sheet: FWorksheet, flags: Partial<SheetFlags>): void {
    sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), [FLAGS_KEY]: { ...flagsOf(sheet), ...flags } });
  }

  private program<T>(work: () => T): T {
    this.programs++;
    try {
      return work();
    } finally {
      this.programs--;
    }
  }
}

const BLANK: EngineCell = { value: null, formula: null, numberFormat: "General" };

function flagsOf(sheet: FWorksheet): SheetFlags {
  const stored: unknown = sheet.getCustomMetadata()?.[FLAGS_KEY];
  const has = (name: string): boolean =>
    typeof stored === "object" && stored !== null && (stored as Record<string, unknown>)[name] === true;
  return { protected: has("protected"), veryHidden: has("veryHidden") };
}
