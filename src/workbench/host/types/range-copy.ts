import type { Arguments } from "../arguments";
import { intersection } from "../area";
import type { Area } from "../area";
import type { CellWrite } from "../engine";
import { invalidArgument, notImplemented } from "../errors";
import { offsetFormula } from "../formula-references";
import type { ObjectOf, Session } from "../objects";
import { assertWritable, givenRange, presentArea, raise } from "../places";

type Range = ObjectOf<"Range">;

interface Parts {
  readonly contents: "formulas" | "values" | null;
  readonly formats: boolean;
}

const TYPES: Readonly<Record<string, Parts>> = {
  All: { contents: "formulas", formats: true },
  Formulas: { contents: "formulas", formats: false },
  Values: { contents: "values", formats: false },
  Formats: { contents: null, formats: true },
};

/** range.copyFrom(source, type, skipBlanks, transpose): the source is repeated where the target is a multiple of it. */
export function copyFrom(target: Range, args: Arguments, session: Session): void {
  assertWritable(session, target.sheet);
  const source = givenRange(session, args, 0, target.sheet) ?? raise(invalidArgument());
  const parts = TYPES[args.optionalText(1) ?? "All"] ?? raise(notImplemented("Range", `copyFrom with copyType "${args.text(1)}"`));
  if (args.flag(3)) throw notImplemented("Range", "copyFrom with transpose");
  const from = presentArea(session, source);
  const size = { rows: repeated(target.area.rows, from.rows), columns: repeated(target.area.columns, from.columns) };
  const to: Area = { ...target.area, ...size };
  const cells = session.engine.read(source.sheet, from);
  const writes: CellWrite[] = [];
  for (let r = 0; r < to.rows; r++) {
    for (let c = 0; c < to.columns; c++) {
      const cell = cells[r % from.rows]?.[c % from.columns];
      if (!cell || (args.flag(2) && cell.value === null && cell.formula === null)) continue;
      const [row, column] = [to.row + r, to.column + c];
      const [down, right] = [row - from.row - (r % from.rows), column - from.column - (c % from.columns)];
      const isFormula = parts.contents === "formulas" && cell.formula !== null;
      const content = isFormula ? { formula: offsetFormula(cell.formula, down, right) } : { value: cell.value };
      writes.push({ row, column, ...(parts.contents ? { content } : {}), ...(parts.formats ? { numberFormat: cell.numberFormat } : {}) });
    }
  }
  if (parts.formats) copyLooks(source.sheet, from, { type: "Range", sheet: target.sheet, area: to }, session);
  session.engine.write(target.sheet, writes);
}

const repeated = (target: number, source: number): number => (target % source === 0 ? target : source);

/** Styles cell by cell, and merged areas. */
function copyLooks(sheet: string, from: Area, { sheet: targetSheet, area: to }: Range, { engine }: Session): void {
  const merges = engine.merges(sheet).filter((merge) => intersection(merge, from));
  for (let r = 0; r < to.rows; r++) {
    for (let c = 0; c < to.columns; c++) {
      const style = engine.style(sheet, from.row + (r % from.rows), from.column + (c % from.columns));
      engine.setStyle(targetSheet, { row: to.row + r, column: to.column + c, rows: 1, columns: 1 }, style);
    }
  }
  if (merges.length === 0) return;
  engine.unmerge(targetSheet, to);
  for (let r = 0; r < to.rows; r += from.rows) {
    for (let c = 0; c < to.columns; c += from.columns) {
      for (const merge of merges) {
        engine.merge(targetSheet, { ...merge, row: to.row + r + merge.row - from.row, column: to.column + c + merge.column - from.column });
      }
    }
  }
}
