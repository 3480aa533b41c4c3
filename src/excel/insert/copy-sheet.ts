import { rangeToA1 } from "../../core/a1";
import { blockContent, type ContentCell } from "../../core/block-content";
import type { Edit, InsertedBlock } from "../../core/edits";
import type { HostProblem } from "../../core/host-port";
import { freeSheetName } from "../../core/sheet-plan";
import type { CellRange } from "../../core/workbook";
import type { Change } from "../change-plan";
import { basisOf, toChange } from "../edit-changes";
import { afterFailure, problemOf } from "../errors";
import { collectMarks, requestMarks } from "../marks";
import type { Memory } from "../memory";
import { obstacle } from "../obstacle";
import { markSteps, readWithBasis } from "../send";
import { planWrites } from "../write";
import { writesOf } from "../writes";
import type { Making } from "./making";
import { cellsOf } from "./standing-content";

/** A copy of a sheet right behind it, with the edits made in it and without Ziping's marks. Nothing of the sheet itself changes. */
export async function prepareCopy(
  context: Excel.RequestContext,
  memory: Memory,
  sheet: string,
  wanted: string,
  edits: readonly Edit[],
): Promise<Making | HostProblem> {
  const changes = edits.map(toChange);
  const { present, moved, asked } = await readWithBasis(context, { changes, basis: edits.flatMap(basisOf), marks: null, sheets: [] }, () =>
    requestSource(context, memory, sheet),
  );
  const part = await asked.part();
  const { worksheets, source, used } = asked;
  if (source.isNullObject) return problemOf("sheet-missing", { message: `找不到工作表“${sheet}”，它可能已被删除或改名。` });
  const problem = obstacle(changes, present, moved);
  if (problem) return afterFailure(problem, "unchanged");

  const names = worksheets.items.map(({ name }) => name);
  const name = freeSheetName(wanted, names);
  const before = used.isNullObject ? [] : cellsOf(used.formulas, used.rowIndex, used.columnIndex);
  const after = edited(before, changes);
  const range = extentOf([...before, ...after]);
  const blockOf = (title: string, cells: readonly ContentCell[]): InsertedBlock => ({
    sheet: title,
    range: rangeToA1(range),
    ownSheet: true,
    content: blockContent(cells, range),
  });
  const made = blockOf(name, after);
  const isHidden = source.visibility !== "Visible";
  const copy = {
    weight: 1500,
    queue: (c: Excel.RequestContext) => {
      const original = c.workbook.worksheets.getItem(sheet);
      const copied = original.copy("After", original);
      copied.name = name;
      if (isHidden) copied.visibility = "Visible";
    },
  };
  const writes = writesOf(changes, present).map((write) => ({ ...write, sheet: name }));
  return {
    part,
    blocks: [made],
    underWay: [made, blockOf(name, before), blockOf(nameByExcel(sheet, names), before)],
    steps: [copy, ...planWrites(writes)],
    finish: (c) => {
      const formats = requestMarks(c.workbook.worksheets.getItem(name));
      return () => markSteps(collectMarks(name, formats), []);
    },
  };
}

function requestSource(context: Excel.RequestContext, memory: Memory, sheet: string) {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/name");
  const source = worksheets.getItemOrNullObject(sheet);
  source.load("visibility");
  const used = source.getUsedRangeOrNullObject(true).untrack();
  used.load("formulas,rowIndex,columnIndex");
  return { worksheets, source, used, part: memory.locate(context) };
}

function edited(cells: readonly ContentCell[], changes: readonly Change[]): ContentCell[] {
  const held = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const { row, column, wanted } of changes) {
    held.set(`${row},${column}`, { row, column, value: wanted.value, ...(wanted.formula !== null && { formula: wanted.formula }) });
  }
  return [...held.values()];
}

function extentOf(cells: readonly ContentCell[]): CellRange {
  const [first, ...others] = cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  if (!first) return { top: 0, left: 0, bottom: 0, right: 0 };
  return others.reduce(
    (all, { top, left }) => ({
      top: Math.min(all.top, top),
      left: Math.min(all.left, left),
      bottom: Math.max(all.bottom, top),
      right: Math.max(all.right, left),
    }),
    first,
  );
}

const LONGEST_NAME = 31;

/** What Excel calls a copy before it gets its own name: "表 (2)", or the next number that is free. */
function nameByExcel(sheet: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const base = sheet.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const tail = ` (${number})`;
    const name = `${base.slice(0, LONGEST_NAME - tail.length)}${tail}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
