import { cellKey, parseRange, rangeToA1, toA1 } from "../../core/a1";
import type { CellMap, RowAt } from "./cell-map";
import { changedCell, newCell, type CellContent } from "./cell-xml";
import { WORKSHEET } from "./element-order";
import { appended, prefixOf, type Outline } from "./outline";
import type { Splice } from "./splice";
import { withAttributes } from "./xml-text";

export interface CellWrite extends CellContent {
  readonly row: number;
  readonly column: number;
  /** New style, as in the `s` attribute; absent: the cell keeps its own. */
  readonly style?: string;
}

/** What has to change in a worksheet's text for cells to hold something else. */
export function cellSplices(text: string, outline: Outline, map: CellMap, writes: readonly CellWrite[]): Splice[] {
  const splices = [...map.groups.splices(text)];
  const missing: CellWrite[] = [];
  for (const write of writes) {
    const cell = map.cells.get(cellKey(write.row, write.column));
    if (cell) splices.push({ start: cell.open.start, end: cell.close.end, text: changedCell(text, cell, write.style, write) });
    else if (write.value !== null || write.formula !== null || write.style !== undefined) missing.push(write);
  }
  if (missing.length === 0) return splices;
  missing.sort((a, b) => a.row - b.row || a.column - b.column);
  splices.push(...insertions(text, outline, map, missing), ...dimensionSplices(text, outline, missing));
  return splices;
}

/** @param missing cells that have no element yet, in row-major order */
function insertions(text: string, outline: Outline, map: CellMap, missing: readonly CellWrite[]): Splice[] {
  const splices: Splice[] = [];
  const atTheEnd: string[] = [];
  const sheetData = outline.child("sheetData");
  const prefix = sheetData ? prefixOf(sheetData.open.qualifiedName) : outline.prefix;
  const xmlOf = (write: CellWrite): string =>
    newCell(prefix, toA1(write.row, write.column), write.style ?? map.inheritedStyle(write.row, write.column), write);
  for (const [row, cells] of byRow(missing)) {
    const present = map.rows.get(row);
    if (present) {
      splices.push(...inRow(text, present, cells, xmlOf));
      continue;
    }
    const xml = `<${prefix}row r="${row + 1}">${cells.map(xmlOf).join("")}</${prefix}row>`;
    const start = map.startOfNextRow(row);
    if (start === null) atTheEnd.push(xml);
    else splices.push({ start, end: start, text: xml });
  }
  if (atTheEnd.length === 0) return splices;
  const rows = atTheEnd.join("");
  if (sheetData) splices.push(...appended(text, sheetData, rows));
  else splices.push(outline.insertion(WORKSHEET, "sheetData", `<${prefix}sheetData>${rows}</${prefix}sheetData>`));
  return splices;
}

function byRow(cells: readonly CellWrite[]): Map<number, CellWrite[]> {
  const rows = new Map<number, CellWrite[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}

function inRow(text: string, row: RowAt, cells: readonly CellWrite[], xmlOf: (cell: CellWrite) => string): Splice[] {
  const splices: Splice[] = [];
  const atTheEnd: string[] = [];
  for (const cell of cells) {
    const next = row.cells.find(({ column }) => column > cell.column);
    if (next) splices.push({ start: next.start, end: next.start, text: xmlOf(cell) });
    else atTheEnd.push(xmlOf(cell));
  }
  const spans = widerSpans(row.attributes.spans, cells);
  return [...splices, ...appended(text, row, atTheEnd.join(""), spans === null ? {} : { spans })];
}

/** `spans` says which columns a row's cells may lie in; null: it holds as it is, or there is none. */
function widerSpans(spans: string | undefined, cells: readonly CellWrite[]): string | null {
  const pairs = (spans ?? "")
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(":").map(Number));
  const covers = ({ column }: CellWrite): boolean => pairs.some(([from = NaN, to = NaN]) => column + 1 >= from && column + 1 <= to);
  if (spans === undefined || cells.every(covers)) return null;
  const columns = [...pairs.flat().filter(Number.isInteger), ...cells.map(({ column }) => column + 1)];
  return `${Math.min(...columns)}:${Math.max(...columns)}`;
}

function dimensionSplices(text: string, outline: Outline, added: readonly CellWrite[]): Splice[] {
  const dimension = outline.child("dimension");
  const range = parseRange(dimension?.attributes.ref ?? "");
  if (!dimension || !range) return [];
  const rows = added.map(({ row }) => row);
  const columns = added.map(({ column }) => column);
  const ref = rangeToA1({
    top: Math.min(range.top, ...rows),
    left: Math.min(range.left, ...columns),
    bottom: Math.max(range.bottom, ...rows),
    right: Math.max(range.right, ...columns),
  });
  if (ref === rangeToA1(range)) return [];
  const { start, end } = dimension.open;
  return [{ start, end, text: withAttributes(text.slice(start, end), { ref }) }];
}
