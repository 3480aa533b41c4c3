import { ICommandService } from "@univerjs/core";
import { ScrollToRangeOperation } from "@univerjs/preset-sheets-core";
import type { SheetEngine } from "../host/engine";
import type { Grid } from "./create-grid";

/** The grid's engine, which also brings into view what the add-in selects; by itself Univer scrolls for the user's selection only. */
export function withScrolling(engine: SheetEngine, { univer }: Grid): SheetEngine {
  const commands = univer.__getInjector().get(ICommandService);
  const scrolling = Object.create(engine) as SheetEngine;
  scrolling.select = (sheet, area) => {
    engine.select(sheet, area);
    const { row, column, rows, columns } = area;
    const range = { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
    // A sheet that comes to the front with this is drawn in the next frame, and only what is drawn can be scrolled.
    requestAnimationFrame(() => void commands.executeCommand(ScrollToRangeOperation.id, { range }));
  };
  return scrolling;
}
