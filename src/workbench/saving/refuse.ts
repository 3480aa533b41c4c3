import { parseRange, rangeToA1, toA1 } from "../../core/a1";
import { touches } from "../../core/areas";
import type { CellRange } from "../../core/workbook";
import { isSheetName } from "../host/sheet-name";
import { Refusal, type DraftFile } from "./draft-file";
import { tablesOn } from "./tables";
import { texts } from "./texts";
import type { SavedSheet } from "./verify-saved";

/** Refuses names that the grid takes and Excel does not: it would call the file damaged. Names that stood in the file are its own matter. */
export function refuseNames(names: ReadonlySet<string>, sheets: readonly { readonly name: string }[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (!names.has(name) && !isSheetName(name)) throw new Refusal(texts.badName(name));
    if (seen.has(name.toLowerCase())) throw new Refusal(texts.sameName(name));
    seen.add(name.toLowerCase());
  }
}

/** Refuses what would break a table of the file: another text among the names of its columns, and merged areas. */
export function refuseInTables(file: DraftFile, { name, isNew, changes }: SavedSheet): void {
  const merges = changes.layout.merges.added;
  if (isNew || changes.contents.length + merges.length === 0) return;
  for (const { range, hasHeads } of tablesOn(file, name)) {
    const heads = { ...range, bottom: range.top };
    const head = hasHeads ? changes.contents.find(({ cell }) => isIn(heads, cell)) : undefined;
    if (head) throw new Refusal(texts.tableHead(name, head.cell));
    const merged = merges.find((each) => touches(range, each));
    if (merged) throw new Refusal(texts.tableMerge(name, rangeToA1(merged)));
  }
}

/** 表1[[#This Row],[甲]]: as files hold it, in the rows of a table only; [@甲]: as it is typed, which no file takes. */
const THIS_ROW = /\[#This Row\]/i;
const TYPED_ROW = /\[@/;

/** Refuses formulas for "this row" of a table where there is none, for example on a copy of the sheet: its tables are not copied. */
export function refuseThisRow(file: DraftFile, { name, isNew, changes, state }: SavedSheet): void {
  const written = isNew
    ? [...state.cells.values()].map(({ row, column, formula }) => ({ cell: toA1(row, column), formula }))
    : changes.contents;
  const concerned = written.filter(({ formula }) => formula !== null && (THIS_ROW.test(formula) || TYPED_ROW.test(formula)));
  if (concerned.length === 0) return;
  const tables = isNew ? [] : tablesOn(file, name);
  const wrong = concerned.find(({ cell, formula }) => TYPED_ROW.test(formula ?? "") || !tables.some(({ range }) => isIn(range, cell)));
  if (wrong) throw new Refusal(texts.thisRow(state.name, wrong.cell));
}

function isIn(area: CellRange, cell: string): boolean {
  const range = parseRange(cell);
  return range !== null && touches(area, range);
}
