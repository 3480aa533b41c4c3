import { readInput } from "./host/cell-input";
import type { SheetEngine } from "./host/engine";
import type { Troubles } from "./page/trouble-menu";
import type { Workbench } from "./workbench";

/** Somebody else types into a cell: a text as one types it, on the sheet with this id. */
export function typeAsCoauthor(engine: SheetEngine, sheet: string, row: number, column: number, typed: string): void {
  const [[cell] = []] = engine.read(sheet, { row, column, rows: 1, columns: 1 });
  engine.asCoauthor(() => engine.write(sheet, [{ row, column, ...readInput(typed, cell?.numberFormat ?? "General") }]));
}

/** A number one higher, a text with a note: whatever it was, it is another content now. */
function changeSelected(engine: SheetEngine): void {
  const { sheet, area } = engine.selection();
  const { row, column } = area;
  const [[cell] = []] = engine.read(sheet, { row, column, rows: 1, columns: 1 });
  const value = cell?.value ?? null;
  typeAsCoauthor(engine, sheet, row, column, typeof value === "number" ? String(value + 1) : `${value ?? ""}（同事改过）`);
}

/** The troubles that the page's menu switches on, in the workbook that is open now. */
export function troublesOf({ current, engine }: Workbench): Troubles {
  const { host } = current;
  return {
    failures: host.failures,
    activeSheet: () => {
      const { sheet } = engine.selection();
      return engine.sheets().find(({ id }) => id === sheet)?.name ?? "";
    },
    coauthorBefore: (n) => {
      host.failures.coauthorBeforeNth = { n, work: changeSelected };
    },
    releaseEvents: () => host.releaseEvents(),
  };
}
