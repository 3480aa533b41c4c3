import type { CellState } from "../core/edits";
import type { ChangePlan } from "./change-plan";
import { addMark, type FoundMark, type PlacedMark, removeMark } from "./marks";
import { type Present, requestPresent } from "./present";
import { packSteps, type Step } from "./write";

/** Asks for what stands in the cells and marks of a plan. */
export function requestStanding(context: Excel.RequestContext, { changes, marks, sheets }: ChangePlan): () => Present {
  return requestPresent(context, changes, marks ? sheets : []);
}

/** Sends the steps, in as few requests as fit, and what the cells then hold comes back with the last of them. */
export async function writeAndReadBack(context: Excel.RequestContext, steps: readonly Step[], plan: ChangePlan): Promise<() => Present> {
  const send = async ([pack, ...later]: readonly (readonly Step[])[]): Promise<() => Present> => {
    for (const step of pack ?? []) step.queue(context);
    if (later.length > 0) {
      await context.sync();
      return send(later);
    }
    const collect = requestStanding(context, plan);
    await context.sync();
    return collect;
  };
  return send(packSteps(steps));
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
