import { rangeToA1, toA1 } from "../../core/a1";
import type { CellValue } from "../../core/workbook";
import type { SheetLayoutPatch } from "../../xlsx/layout/patch-layout";
import { placeInFile, validationToFile } from "../engine/file-validations";
import type { CellState, OtherThing, SheetState } from "./book-state";
import { lookChange } from "./look-change";

/** A cell that holds something else than in the file. */
export interface ContentChange {
  readonly cell: string;
  readonly value: CellValue;
  readonly formula: string | null;
}

export interface SheetChanges {
  readonly contents: readonly ContentChange[];
  /** Formulas that came to something else, by themselves. */
  readonly results: readonly ContentChange[];
  readonly layout: Omit<SheetLayoutPatch, "sheet">;
  readonly others: readonly OtherThing[];
}

const POINTS_PER_PIXEL = 72 / 96;

type Compared = Pick<SheetState, "cells" | "merges" | "columns" | "rows" | "validations">;

/** A blank sheet. */
const NOTHING: Compared = { cells: new Map<string, CellState>(), merges: [], columns: new Map(), rows: new Map(), validations: [] };

/** What tells a sheet from what it was when the file was opened. @param before null: it is new */
export function sheetChanges(before: SheetState | null, now: SheetState): SheetChanges {
  const was: Compared = before ?? NOTHING;
  return { ...cellChanges(was.cells, now.cells), others: otherChanges(before, now), layout: layoutChanges(was, now, before === null) };
}

export function hasLayout({ looks, merges, columns, rows, validations }: Omit<SheetLayoutPatch, "sheet">): boolean {
  const { added, removed } = validations;
  return [looks, merges.added, merges.removed, columns, rows, added, removed].some((list) => list.length > 0);
}

type Cells = SheetState["cells"];

function cellChanges(was: Cells, is: Cells): Pick<SheetChanges, "contents" | "results"> {
  const [contents, results]: [ContentChange[], ContentChange[]] = [[], []];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [before, now] = [was.get(key), is.get(key)];
    const { row, column } = now ?? before ?? { row: 0, column: 0 };
    const formula = now?.formula ?? null;
    const value = now?.value ?? null;
    const isSameFormula = formula === (before?.formula ?? null);
    if (isSameFormula && value === (before?.value ?? null)) continue;
    const change = { cell: toA1(row, column), value, formula };
    if (isSameFormula && formula !== null) results.push(change);
    else contents.push(change);
  }
  return { contents, results };
}

function layoutChanges(was: Compared, now: SheetState, isNew: boolean): SheetChanges["layout"] {
  const looks = [...new Set([...was.cells.keys(), ...now.cells.keys()])].flatMap((key) => {
    const [before, is] = [was.cells.get(key), now.cells.get(key)];
    const { row, column } = is ?? before ?? { row: 0, column: 0 };
    const look = lookChange(before?.style, is?.style);
    return look === null ? [] : [{ row, column, look }];
  });
  const [oldMerges, newMerges] = [new Set(was.merges.map(rangeToA1)), new Set(now.merges.map(rangeToA1))];
  const merges = {
    added: now.merges.filter((range) => !oldMerges.has(rangeToA1(range))),
    removed: was.merges.filter((range) => !newMerges.has(rangeToA1(range))),
  };
  return {
    looks,
    merges,
    columns: columnChanges(was.columns, now.columns),
    rows: rowChanges(was.rows, now.rows, isNew),
    validations: validationChanges(was, now),
  };
}

function columnChanges(was: SheetState["columns"], is: SheetState["columns"]): SheetChanges["layout"]["columns"] {
  return [...is].flatMap(([column, { width, hidden }]) => {
    const before = was.get(column);
    const isSame = before?.width === width && (before?.hidden ?? false) === hidden;
    return isSame ? [] : [{ column, width: width ?? null, hidden }];
  });
}

/** A height that the text gave is nobody's change; in a new sheet it is where to start from. */
function rowChanges(was: SheetState["rows"], is: SheetState["rows"], isNew: boolean): SheetChanges["layout"]["rows"] {
  return [...is].flatMap(([row, { height, fixed, hidden }]) => {
    const before = was.get(row);
    const isSame = (before?.fixed ?? false) === fixed && (!fixed || before?.height === height) && (before?.hidden ?? false) === hidden;
    if (isSame && !(isNew && height !== undefined)) return [];
    return [{ row, height: height === undefined ? null : height * POINTS_PER_PIXEL, fixed, hidden }];
  });
}

function validationChanges(was: Compared, now: SheetState): SheetLayoutPatch["validations"] {
  const text = (validation: SheetState["validations"][number]): string => JSON.stringify(validation);
  const [before, after] = [new Set(was.validations.map(text)), new Set(now.validations.map(text))];
  return {
    added: now.validations.filter((each) => !before.has(text(each))).map(validationToFile),
    removed: was.validations.filter((each) => !after.has(text(each))).flatMap(({ id }) => placeInFile(id) ?? []),
  };
}

/** What a new sheet is made with. */
const MADE: ReadonlySet<string> = new Set(["freeze", "page", "filter", "links"]);
/** What a new sheet has none of. */
const USUAL: Readonly<Partial<Record<OtherThing, string>>> = { gridlines: "true", protection: "false", formats: "" };

function otherChanges(before: SheetState | null, { id, others }: SheetState): OtherThing[] {
  const things = Object.keys(others) as OtherThing[];
  if (!before) return things.filter((thing) => !MADE.has(thing) && others[thing] !== (USUAL[thing] ?? ""));
  // The file's copy of a sheet has no pictures; the grid's has.
  const was = before.id === id ? before.others : { ...before.others, pictures: "" };
  // The grid turns the order of conditional formats round when it copies a sheet; the file's copy has them as they were.
  const inOrder = (text: string): string => (before.id === id ? text : text.split("\n").sort().join("\n"));
  return things.filter((thing) => inOrder(others[thing]) !== inOrder(was[thing]));
}
