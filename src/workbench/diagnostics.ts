import type { FUniver } from "@univerjs/core/facade";
import { parseA1, toA1 } from "../core/a1";
import type { CellValue } from "../core/workbook";
import type { Area } from "./host/area";
import type { Failures } from "./host/failures";
import type { HostStats } from "./host/host";
import { typeAsCoauthor } from "./troubles";
import type { Workbench } from "./workbench";

/** What a cell holds and how it is written. */
export interface CellReport {
  readonly value: CellValue;
  /** With the leading "="; null for a constant. */
  readonly formula: string | null;
  /** "General" where nothing else is set. */
  readonly numberFormat: string;
  /** What the grid shows. */
  readonly text: string;
}

/**
 * `window.workbench`: what the browser tests, and anyone at the browser's console, can ask and do. Sheets go by name, cells by A1.
 */
export interface WorkbenchDiagnostics {
  /** Resolves when the sample is open and the pane beside it has started. */
  readonly ready: Promise<void>;
  /** Requests of the pane since the workbook was opened or `resetStats` was called, and their sizes. */
  stats(): HostStats;
  resetStats(): void;
  sheets(): readonly string[];
  cell(sheet: string, cell: string): CellReport;
  /** Every cell of the sheet that holds something or has a number format, by address. */
  cells(sheet: string): Readonly<Record<string, CellReport>>;
  /** Enters a text as a user would type it: "12" is a number, "=A1" a formula, "" empties the cell. */
  setCell(sheet: string, cell: string, typed: string): void;
  /** Whether a conditional format shows on the cell now. */
  highlighted(sheet: string, cell: string): Promise<boolean>;
  /** Formulas of the sheet's conditional formats. */
  conditionalFormats(sheet: string): readonly string[];
  activeCell(): { readonly sheet: string; readonly cell: string };
  /** Whether the cell lies in the part of its sheet that the grid shows now. */
  inView(sheet: string, cell: string): boolean;
  /** Brings a sheet to the front, as a click on its tab does. */
  showSheet(sheet: string): void;
  /** Opens the sample again, as 示例 does; resolves when the pane is ready for it. */
  openSample(): Promise<boolean>;
  /** @returns whether it could be opened; the page says why not */
  open(bytes: Uint8Array, name: string): Promise<boolean>;
  /** The file that 保存 would hand over; null when the page says why there is none. */
  save(): Promise<readonly number[] | null>;
  /** Somebody else who has the workbook open types into a cell: now, or right before the n-th request from now (1: the next one). */
  coauthor(sheet: string, cell: string, typed: string, beforeNth?: number): void;
  /** Switches that make the host refuse as Excel does. */
  readonly failures: Failures;
  /** Sends the events that `failures.holdEvents` kept back. */
  releaseEvents(): void;
}

declare global {
  interface Window {
    workbench?: WorkbenchDiagnostics;
  }
}

export function installDiagnostics(workbench: Workbench, api: FUniver, ready: Promise<void>): void {
  const { engine } = workbench;
  const idOf = (name: string): string => {
    const sheet = engine.sheets().find((candidate) => candidate.name === name);
    if (!sheet) throw new Error(`There is no sheet "${name}".`);
    return sheet.id;
  };
  const at = (cell: string): { row: number; column: number } => {
    const position = parseA1(cell);
    if (!position) throw new Error(`"${cell}" is no cell.`);
    return position;
  };
  const report = (sheet: string, area: Area): CellReport[][] => {
    const texts = engine.texts(sheet, area);
    return engine.read(sheet, area).map((cells, row) => cells.map((cell, column) => ({ ...cell, text: texts[row]?.[column] ?? "" })));
  };

  window.workbench = {
    ready,
    stats: () => ({ ...workbench.current.host.stats }),
    resetStats: () => workbench.current.host.resetStats(),
    sheets: () => engine.sheets().map((sheet) => sheet.name),
    cell: (sheet, cell) => {
      const [[found] = []] = report(idOf(sheet), { ...at(cell), rows: 1, columns: 1 });
      if (!found) throw new Error(`The sheet has no cell ${cell}.`);
      return found;
    },
    cells: (sheet) => {
      const id = idOf(sheet);
      const used = engine.usedArea(id, false);
      const found: Record<string, CellReport> = {};
      if (!used) return found;
      report(id, used).forEach((cells, row) =>
        cells.forEach((cell, column) => {
          const isPlain = cell.value === null && cell.formula === null && cell.numberFormat === "General";
          if (!isPlain) found[toA1(used.row + row, used.column + column)] = cell;
        }),
      );
      return found;
    },
    setCell: (sheet, cell, typed) => {
      const { row, column } = at(cell);
      const range = api.getActiveWorkbook()?.getSheetBySheetId(idOf(sheet))?.getRange(row, column);
      if (typed === "") range?.clearContent();
      else range?.setValue(typed.startsWith("=") ? { f: typed } : typed);
    },
    highlighted: (sheet, cell) => engine.isHighlighted(idOf(sheet), at(cell).row, at(cell).column),
    conditionalFormats: (sheet) => engine.conditionalFormats(idOf(sheet)).map((format) => format.formula),
    activeCell: () => {
      const { sheet, area } = engine.selection();
      const name = engine.sheets().find((candidate) => candidate.id === sheet)?.name ?? "";
      return { sheet: name, cell: toA1(area.row, area.column) };
    },
    inView: (sheet, cell) => {
      const worksheet = api.getActiveWorkbook()?.getActiveSheet();
      const shown = worksheet?.getSheetName() === sheet ? worksheet.getVisibleRange() : null;
      const { row, column } = at(cell);
      return shown !== null && row >= shown.startRow && row <= shown.endRow && column >= shown.startColumn && column <= shown.endColumn;
    },
    showSheet: (sheet) => engine.activate(idOf(sheet)),
    openSample: () => workbench.openSample(),
    open: (bytes, name) => workbench.openBytes(bytes, name),
    save: () => workbench.save().then((bytes) => bytes && [...bytes]),
    coauthor: (sheet, cell, typed, beforeNth) => {
      const id = idOf(sheet);
      const { row, column } = at(cell);
      if (beforeNth === undefined) {
        typeAsCoauthor(engine, id, row, column, typed);
        return;
      }
      workbench.current.host.failures.coauthorBeforeNth = {
        n: beforeNth,
        work: (open) => typeAsCoauthor(open, id, row, column, typed),
      };
    },
    releaseEvents: () => workbench.current.host.releaseEvents(),
    get failures() {
      return workbench.current.host.failures;
    },
  };
}
