import type { Result } from "../core/host-port";
import type { Run } from "./queue";

/**
 * Calls back when somebody changed the content of a cell: the user, a co-author, another add-in; not this one.
 *
 * @param isWriting whether a write of our own is under way: Excel before API set 1.14 does not say who made a change
 */
export function watchChanges(run: Run, onChange: () => void, isWriting: () => boolean): Promise<Result<() => void>> {
  return run(async (context): Promise<Result<() => void>> => {
    const registration = context.workbook.worksheets.onChanged.add((event) => {
      if (!isOwn(event, isWriting)) onChange();
      return Promise.resolve();
    });
    await context.sync();
    const stop = () => {
      void run(async () => {
        registration.remove();
        await registration.context.sync();
      }).catch(() => undefined);
    };
    return { ok: true, value: stop };
  });
}

function isOwn(event: { readonly triggerSource?: string }, isWriting: () => boolean): boolean {
  return event.triggerSource === undefined ? isWriting() : event.triggerSource === "ThisLocalAddin";
}
