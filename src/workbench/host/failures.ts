import type { SheetEngine } from "./engine";
import { ActionType } from "./wire";
import type { RequestBody } from "./wire";

/** Where a request can fail: before anything is applied; after half of it; after all of it, the answer being lost. */
export type FailureKind = "refused" | "half" | "lost";

/** Troubles of a real Excel, switched on by tests. */
export interface Failures {
  /** Somebody is typing into a cell: every request is refused. */
  cellEditMode: boolean;
  /** Names of sheets that refuse every change. */
  readonly protectedSheets: Set<string>;
  /** Most bytes of one request, and of one answer. */
  payloadLimit: number;
  /** Fails the n-th request from now (1: the next one), once. */
  failNth: { readonly n: number; readonly how: FailureKind } | null;
  /** What somebody else does who has the workbook open, right before the n-th request from now (1: the next one), once. */
  coauthorBeforeNth: { readonly n: number; readonly work: (engine: SheetEngine) => void } | null;
  /** Events wait until the host is told to release them. */
  holdEvents: boolean;
}

/** What Excel on the web takes: 5 MB. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export function noFailures(): Failures {
  return {
    cellEditMode: false,
    protectedSheets: new Set(),
    payloadLimit: PAYLOAD_LIMIT,
    failNth: null,
    coauthorBeforeNth: null,
    holdEvents: false,
  };
}

type Countdown = "failNth" | "coauthorBeforeNth";

/** Counts a request; what is due with it, or null. */
export function due<K extends Countdown>(failures: Failures, kind: K): Failures[K] {
  const waiting = failures[kind];
  if (!waiting) return null;
  const isDue = waiting.n <= 1;
  failures[kind] = isDue ? null : { ...waiting, n: waiting.n - 1 };
  return isDue ? waiting : null;
}

const HOUSEKEEPING = /^_(?:KeepReference|RemoveReference|ValidateArraySize)$/;

/** Whether the client only gives back objects that it kept: it does so by itself when a run has ended, whatever became of it. */
export function isCleanUp({ Actions: actions }: RequestBody): boolean {
  return actions.every(
    ({ ActionType: type, Name: name }) => type === ActionType.Instantiate || (type === ActionType.Method && name === "_RemoveReference"),
  );
}

/** Index of the action before which a request stops that fails half-way: half of what it changes is applied. */
export function halfOf({ Actions: actions }: RequestBody): number {
  const changes = actions.flatMap(({ ActionType: type, Name: name = "" }, index) => {
    const isChange =
      type === ActionType.SetProperty || type === ActionType.Update || (type === ActionType.Method && !HOUSEKEEPING.test(name));
    return isChange ? [index] : [];
  });
  return changes[Math.floor(changes.length / 2)] ?? Math.floor(actions.length / 2);
}
