import { cellKey } from "../../core/a1";
import { CellMap } from "../patch/cell-map";
import { CellSet } from "../patch/cell-set";
import { cellSplices } from "../patch/cell-splices";
import { Outline, outlineOf } from "../patch/outline";
import { spliced } from "../patch/splice";
import type { StyleSheet } from "../patch/style-sheet";
import { withAttributes } from "../patch/xml-text";
import { parsePositions } from "../xml-positions";
import { styleWith, type LookChange } from "./cell-look";

export interface CellLookChange {
  readonly row: number;
  readonly column: number;
  /** "plain": that of cells without a style. */
  readonly look: LookChange | "plain";
}

/** A worksheet's text with other looks of cells; what they hold is not touched. */
export function withLooks(original: string, part: string, changes: readonly CellLookChange[], styles: () => StyleSheet): string {
  if (changes.length === 0) return original;
  const { text } = outlineOf(original, part);
  const map = mapped(text, part, changes).map;
  const known = new Map<string, string>();
  const styleOf = (base: string | undefined, look: LookChange | "plain"): string => {
    const key = `${base ?? 0} ${JSON.stringify(look)}`;
    const style = known.get(key) ?? (look === "plain" ? "0" : String(styleWith(styles(), Number(base ?? 0), look)));
    known.set(key, style);
    return style;
  };
  const present = changes.flatMap(({ row, column, look }) => {
    const cell = map.cells.get(cellKey(row, column));
    if (!cell) return [];
    const { start, end } = cell.open;
    return [{ start, end, text: withAttributes(text.slice(start, end), { s: styleOf(cell.attributes.s, look) }) }];
  });
  const missing = changes.filter(({ row, column }) => !map.cells.has(cellKey(row, column)));
  const styled = spliced(text, present);
  if (missing.length === 0) return styled;
  const found = mapped(styled, part, missing);
  const writes = missing.map(({ row, column, look }) => ({
    row,
    column,
    value: null,
    formula: null,
    style: styleOf(found.map.inheritedStyle(row, column), look),
  }));
  return spliced(styled, cellSplices(styled, found.outline, found.map, writes));
}

function mapped(text: string, part: string, cells: readonly CellLookChange[]): { readonly outline: Outline; readonly map: CellMap } {
  const [outline, map] = [new Outline(), new CellMap(new CellSet(cells))];
  parsePositions(text, part, [outline, map]);
  return { outline, map };
}
