import { rangeToA1 } from "../../core/a1";
import { blockContent, OWN } from "../../core/block-content";
import type { InsertedBlock } from "../../core/edits";
import type { HostProblem } from "../../core/host-port";
import { inTheWay, targetNotEmpty } from "../../core/insertion/target";
import { freeSheetName, type SheetPlan } from "../../core/sheet-plan";
import type { SheetSnapshot } from "../../core/workbook";
import { problemOf } from "../errors";
import type { Memory } from "../memory";
import { requestGround } from "./ground";
import type { Making } from "./making";
import { digitPixels } from "./sizes";
import { planSteps } from "./steps";

/** Each plan on a sheet of its own, behind the last. */
export async function prepareNewSheets(context: Excel.RequestContext, memory: Memory, plans: readonly SheetPlan[]): Promise<Making> {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/name");
  // The last column of all: nobody makes it wider.
  const usual = worksheets.getFirst().getRange("XFD1").untrack().format;
  usual.load("columnWidth");
  const found = memory.locate(context);
  await context.sync();
  const part = await found();

  const digit = digitPixels(usual.columnWidth);
  const names = worksheets.items.map(({ name }) => name);
  const made = plans.map((plan) => {
    const name = freeSheetName(plan.name, names);
    names.push(name);
    const add = { weight: 500, queue: (c: Excel.RequestContext) => void c.workbook.worksheets.add(name) };
    return { block: blockOf(name, plan, true, ""), steps: [add, ...planSteps(name, plan, { digit })] };
  });
  const blocks = made.map(({ block }) => block);
  return { part, blocks, underWay: blocks, steps: made.flatMap(({ steps }) => steps) };
}

/** All plans on a sheet that is there. @param snapshot the sheet as it was read just now; undefined where there is none of that name */
export async function prepareBlocks(
  context: Excel.RequestContext,
  memory: Memory,
  plans: readonly SheetPlan[],
  snapshot: SheetSnapshot | undefined,
  name: string,
): Promise<Making | HostProblem> {
  if (!snapshot) return problemOf("sheet-missing", { message: `找不到工作表“${name}”，它可能已被删除或改名。` });
  const obstacle = snapshot.protected ? problemOf("sheet-protected", { message: `工作表“${name}”受保护。` }) : inTheWay(snapshot, plans);
  if (obstacle) return obstacle;
  const found = memory.locate(context);
  const grounds = plans.map((plan) => requestGround(context, name, plan));
  await context.sync();
  const part = await found();

  const looks = grounds.map((collect) => collect());
  const taken = plans.find((_, i) => looks[i] === null);
  if (taken) return targetNotEmpty(snapshot, taken.range);
  const blocks = plans.map((plan, i) => blockOf(name, plan, false, `${OWN}${JSON.stringify(looks[i])}`));
  return { part, blocks, underWay: blocks, steps: plans.flatMap((plan) => planSteps(name, plan, null)) };
}

function blockOf(sheet: string, { range, cells }: SheetPlan, ownSheet: boolean, own: string): InsertedBlock {
  return { sheet, range: rangeToA1(range), ownSheet, content: `${blockContent(cells, range)}${own}` };
}
