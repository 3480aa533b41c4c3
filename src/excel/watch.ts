import type { Result } from "../core/host-port";
import type { Changes } from "./changes";
import type { Run } from "./queue";
import { isSupported } from "./requirements";

/** What Ziping does itself: Excel does not always say who did something. */
export interface OwnDoing {
  /** Whether a write of our own is under way: Excel before API set 1.14 does not say who made a change. */
  readonly isWriting: () => boolean;
  /** Ids of the sheets that we made. */
  readonly made: ReadonlySet<string>;
  /** Ids of the sheets that we removed. */
  readonly removed: ReadonlySet<string>;
}

/**
 * Calls back when somebody changed the workbook's content: the user, a co-author, another add-in; not this one. Cells, and sheets that come, go or
 * (where Excel reports it) are renamed.
 *
 * @param changes is told which sheets have to be read again, whoever changed them
 */
export function watchChanges(run: Run, changes: Changes, onChange: () => void, own: OwnDoing): Promise<Result<() => void>> {
  return run(async (context): Promise<Result<() => void>> => {
    const { worksheets } = context.workbook;
    const registrations = [
      worksheets.onChanged.add((event) => {
        changes.changedId(event.worksheetId);
        return told(onChange, isOwnChange(event, own));
      }),
      worksheets.onFormatChanged.add((event) => {
        changes.changedId(event.worksheetId);
        return Promise.resolve();
      }),
      worksheets.onAdded.add(({ worksheetId }) => told(onChange, own.isWriting() || own.made.has(worksheetId))),
      worksheets.onDeleted.add(({ worksheetId }) => told(onChange, own.isWriting() || own.removed.has(worksheetId))),
      ...(isSupported(NAMES_SET) ? [worksheets.onNameChanged.add(() => told(onChange, own.isWriting()))] : []),
    ];
    await context.sync();
    changes.listen();
    const stop = () => {
      changes.unlisten();
      void run(async () => {
        for (const registration of registrations) registration.remove();
        await registrations[0]?.context.sync();
      }).catch(() => undefined);
    };
    return { ok: true, value: stop };
  });
}

/** The first API set that reports renamed sheets. */
const NAMES_SET = "1.17";

function told(onChange: () => void, isOurs: boolean): Promise<void> {
  if (!isOurs) onChange();
  return Promise.resolve();
}

function isOwnChange(event: { readonly triggerSource?: string }, { isWriting }: OwnDoing): boolean {
  return event.triggerSource === undefined ? isWriting() : event.triggerSource === "ThisLocalAddin";
}
