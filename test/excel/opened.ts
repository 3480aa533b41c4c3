import { parseA1 } from "../../src/core/a1";
import type { CellState, Edit, Mark } from "../../src/core/edits";
import type { HostPort } from "../../src/core/host-port";
import type { WorkbookSnapshot } from "../../src/core/workbook";
import { createExcelHost } from "../../src/excel/host";
import { type OpenExcel, openExcel } from "../support/office";

/** A workbook in the simulated Excel, the adapter on it, and a look past the adapter at what really stands there. */
export interface Opened {
  readonly excel: OpenExcel;
  readonly host: HostPort;
  cell(sheet: string, a1: string): CellState;
  /** Everything in the workbook that a write-back could touch, for comparing before and after. */
  everything(): unknown;
  /** Formulas of all conditional formats of a sheet, by their range. */
  formats(sheet: string): readonly { readonly area: unknown; readonly formula: string }[];
  /** Round trips of `work`. */
  requests(work: () => Promise<unknown>): Promise<number>;
}

let current: OpenExcel | null = null;

/** Call after each test. */
export function close(): void {
  current?.dispose();
  current = null;
}

export function open(workbook: WorkbookSnapshot): Opened {
  const excel = openExcel(workbook);
  current = excel;
  const { engine, host } = excel;
  const idOf = (name: string) => engine.sheets().find((sheet) => sheet.name === name)?.id ?? "";
  const at = (a1: string) => {
    const address = parseA1(a1);
    if (!address) throw new Error(`${a1} is no cell`);
    return address;
  };
  const formats = (sheet: string) => engine.conditionalFormats(idOf(sheet)).map(({ areas, formula }) => ({ area: areas[0], formula }));
  return {
    excel,
    host: createExcelHost(),
    cell: (sheet, a1) => {
      const state = engine.read(idOf(sheet), { ...at(a1), rows: 1, columns: 1 })[0]?.[0];
      if (!state) throw new Error(`${a1} cannot be read`);
      return { ...state };
    },
    everything: () => ({
      kept: [...host.document.xmlParts.values()],
      names: engine.names.all().map(({ name, formula }) => [name, formula]),
      sheets: engine.sheets().map(({ id, ...info }) => ({
        ...info,
        cells: engine.read(id, { row: 0, column: 0, rows: 60, columns: 12 }),
        merges: engine.merges(id),
        formats: formats(info.name),
        validations: engine.validations.all(id).map(({ areas, type, formula1 }) => ({ areas, type, formula1 })),
        styles: [2, 3, 4, 12, 20].flatMap((row) => [2, 4].map((column) => engine.style(id, row, column))),
        sizes: [engine.columnWidth(id, 2), engine.rowHeight(id, 2), engine.rowHeight(id, 12)],
        setup: engine.setup(id),
      })),
    }),
    formats,
    requests: async (work) => {
      host.resetStats();
      await work();
      return host.stats.requests;
    },
  };
}

export function edit(sheet: string, cell: string, before: Edit["before"], after: Edit["after"], more: Partial<Edit> = {}): Edit {
  return { sheet, cell, key: `${sheet}|${cell}`, before, after, reason: "测试", ...more };
}

export function mark(sheet: string, cell: string, ...compareWith: string[]): Mark {
  return { sheet, cell, code: compareWith.length > 0 ? "deviation-copies" : "deviation-missing", compareWith };
}

/** The value of a result that must be a success. */
export function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown }): T {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}
