import type { CellState, PlacedMark } from "../core/edits";
import type { CellAddress } from "../core/workbook";
import type { ChangePlan } from "./change-plan";
import { officeCode } from "./errors";
import { addMark, type FoundMark, removeMark } from "./marks";
import { type Present, requestPresent } from "./present";
import { packSteps, type Step } from "./write";

/** What stands in the cells and marks of a plan: in one round trip, unless the answer is too large for Excel. */
export async function readStanding(context: Excel.RequestContext, { changes, marks, sheets }: ChangePlan): Promise<Present> {
  return (await readInPieces(context, changes, marks ? sheets : [], nothing)).present;
}

/**
 * The same, and whether everything that the changes were worked out from still stands: addresses of what does not.
 *
 * @param ask asks for something else in the same round trip; called again where that has to be repeated
 * @returns the plan with all sheets on which marks may stand: where one came since, it takes one round trip more
 */
export async function readWithBasis<P extends Pick<ChangePlan, "changes" | "basis" | "marks" | "sheets">, T>(
  context: Excel.RequestContext,
  plan: P,
  ask: () => T,
): Promise<{ readonly present: Present; readonly moved: readonly CellAddress[]; readonly asked: T; readonly plan: P }> {
  const { changes, basis, marks, sheets } = plan;
  const worksheets = context.workbook.worksheets;
  const { present, asked } = await readInPieces(context, [...changes, ...basis], marks ? sheets : [], () => {
    if (marks) worksheets.load("items/name");
    return ask();
  });
  const unknown = marks ? worksheets.items.map(({ name }) => name).filter((name) => !sheets.includes(name)) : [];
  const rest = unknown.length === 0 ? null : (await readInPieces(context, [], unknown, nothing)).present;
  const all = rest ? joined(present, rest) : present;
  const found = all.states.slice(changes.length);
  return {
    present: { ...all, states: all.states.slice(0, changes.length) },
    moved: basis.filter(({ value }, index) => found[index]?.value !== value),
    asked,
    plan: { ...plan, sheets: [...sheets, ...unknown] },
  };
}

const nothing = (): void => undefined;

async function readInPieces<T>(
  context: Excel.RequestContext,
  cells: readonly CellAddress[],
  scan: readonly string[],
  ask: () => T,
): Promise<{ readonly present: Present; readonly asked: T }> {
  const asked = ask();
  const collect = requestPresent(context, cells, scan);
  try {
    await context.sync();
  } catch (error) {
    if (officeCode(error) !== "ResponsePayloadSizeLimitExceeded" || cells.length < 2) throw error;
    const middle = Math.ceil(cells.length / 2);
    const first = await readInPieces(context, cells.slice(0, middle), scan, ask);
    const second = await readInPieces(context, cells.slice(middle), [], nothing);
    return { present: joined(first.present, second.present), asked: first.asked };
  }
  return { present: collect(), asked };
}

function joined(first: Present, second: Present): Present {
  return {
    states: [...first.states, ...second.states],
    protectedSheets: new Set([...first.protectedSheets, ...second.protectedSheets]),
    missingSheets: new Set([...first.missingSheets, ...second.missingSheets]),
    sheetsWithHiddenRows: new Set([...first.sheetsWithHiddenRows, ...second.sheetsWithHiddenRows]),
    marks: [...first.marks, ...second.marks],
  };
}

/** Sends the steps, in as few requests as fit; the last of them is left for the caller's sync, together with what it then asks for. */
export async function queueSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  const send = async ([pack, ...later]: readonly (readonly Step[])[]): Promise<void> => {
    for (const step of pack ?? []) step.queue(context);
    if (later.length === 0) return;
    await context.sync();
    return send(later);
  };
  return send(packSteps(steps));
}

/** Sends the steps, and what the cells of the plan then hold comes back with the last of them. */
export async function writeAndReadBack(context: Excel.RequestContext, steps: readonly Step[], plan: ChangePlan): Promise<Present> {
  await queueSteps(context, steps);
  return readStanding(context, plan);
}

export function knownStates(present: Present): CellState[] {
  return present.states.filter((state) => state !== null);
}

/** Bytes of a request that one mark takes: measured, rounded up. */
const BYTES_OF_A_MARK = { add: 4500, remove: 1200 };

/** Takes away the marks that stand and sets others. */
export function markSteps(standing: readonly FoundMark[], wanted: readonly PlacedMark[]): Step[] {
  const sheetOf = (context: Excel.RequestContext, mark: PlacedMark) => context.workbook.worksheets.getItem(mark.sheet);
  return [
    ...standing.map((mark) => ({ weight: BYTES_OF_A_MARK.remove, queue: (c: Excel.RequestContext) => removeMark(sheetOf(c, mark), mark) })),
    ...wanted.map((mark) => ({ weight: BYTES_OF_A_MARK.add, queue: (c: Excel.RequestContext) => addMark(sheetOf(c, mark), mark) })),
  ];
}
