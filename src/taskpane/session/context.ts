import type { Mark } from "../../core/edits";
import type { HostPort, Result } from "../../core/host-port";
import type { ReviewProgress } from "../../core/review";
import type { Review } from "../../core/shape";
import type { UserData } from "../../core/user-data";
import type { WorkbookSnapshot } from "../../core/workbook";
import { crashed } from "./problems";
import type { Rules } from "./rules";
import { type Action, INITIAL, type SessionState, type Step } from "./state";
import { Store } from "./store";

export interface SessionParts {
  readonly host: HostPort;
  /** The core's rules; they may have to be loaded first. */
  readonly rules?: () => Rules | Promise<Rules>;
  /** How long the workbook has to be quiet before it is looked at again. */
  readonly quietMilliseconds?: number;
  /** The time, ISO 8601, for reasons that are given. */
  readonly now?: () => string;
}

export type Change = Partial<SessionState>;

/** A running action, as its work sees it. */
export interface Task {
  readonly step: (step: Step, progress?: ReviewProgress) => void;
  readonly isCancelled: () => boolean;
  /** From here on the action cannot be given up: the workbook is about to change. Throws where it was given up before. */
  readonly commit: () => void;
}

/** What every group of actions is built on. */
export interface SessionContext {
  readonly host: HostPort;
  readonly get: () => SessionState;
  readonly set: (change: Change) => void;
  readonly rules: () => Promise<Rules>;
  readonly now: () => string;
  /**
   * Does one action; another one asked for meanwhile is ignored. What the work returns becomes the state, what it throws a problem, and
   * 重试 does it again.
   */
  readonly run: (action: Action, work: (task: Task) => Promise<Change>) => Promise<void>;
  /** Gives the running action up, as long as it has changed nothing. */
  readonly cancel: () => void;
  /** Counts actions: whoever looked quietly meanwhile throws away what was seen. */
  readonly turn: () => number;
  /** Reads the workbook (all of it, or only what changed) and reviews it. */
  readonly look: (how?: { readonly changes?: boolean; readonly task?: Task }) => Promise<Result<Review>>;
  /** The same as a change of the state: the review, or the problem. */
  readonly shown: (task?: Task) => Promise<Change>;
  /** Reviews the workbook as it was last read, by what is kept now: for when only a setting or a reason changed. */
  readonly reviewAgain: (task: Task) => Promise<Change>;
  /** The workbook as last read. */
  readonly workbook: () => WorkbookSnapshot | null;
  /** Keeps data in the workbook and the state. */
  readonly keep: (change: Partial<Omit<UserData, "journal">>) => Promise<Result<void>>;
  /** Our marks as this session set them last; null where it does not know how they stand. */
  readonly placed: () => readonly Mark[] | null;
  /** What is known of the marks from now on, as a change of the state. */
  readonly marksAre: (marks: readonly Mark[] | null) => Change;
  /** What 重试 does, where it is not the last action. */
  readonly retryWith: (again: () => Promise<void>) => void;
  readonly retry: () => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
}

/** How long a review goes on before the browser gets the time to show how far it is, and to hear the user; in milliseconds. */
const SLICE = 20;

const loadRules = (): Promise<Rules> => import("./rules").then(({ rules }) => rules);

class Cancelled extends Error {}

export function createContext({ host, rules = loadRules, now = () => new Date().toISOString() }: SessionParts): SessionContext {
  const store = new Store<SessionState>(INITIAL);
  let turn = 0;
  let workbook: WorkbookSnapshot | null = null;
  let placed: readonly Mark[] | null = null;
  let again: (() => Promise<void>) | null = null;
  let giveUp: (() => void) | null = null;
  const get = store.get;
  const set = (change: Change): void => store.set({ ...get(), ...change });
  const rulesNow = async (): Promise<Rules> => rules();

  const run: SessionContext["run"] = async (action, work) => {
    if (get().busy) return;
    turn += 1;
    again = () => run(action, work);
    let cancelled = false;
    const task: Task = {
      step: (step, progress) => !cancelled && set({ step, progress: progress ?? null }),
      isCancelled: () => cancelled,
      commit: () => {
        if (cancelled) throw new Cancelled();
        giveUp = null;
        set({ step: "write", progress: null, cancellable: false });
      },
    };
    const givenUp = new Promise<Change>((resolve) => {
      giveUp = () => {
        cancelled = true;
        resolve({ outcome: { kind: "cancelled" } });
      };
    });
    set({ busy: action, step: null, progress: null, cancellable: true, problem: null });
    const done = Promise.resolve(task)
      .then(work)
      .catch((error: unknown): Change => (error instanceof Cancelled ? {} : { problem: crashed(error) }));
    const change = await Promise.race([done, givenUp]);
    giveUp = null;
    const { data = get().data } = change;
    set({ ...change, data: { ...data, journal: host.journal() }, busy: null, step: null, progress: null, cancellable: false });
  };

  const reviewOf = async (read: WorkbookSnapshot, task?: Task): Promise<Review> => {
    const { reviewing, reviewOptions } = await rulesNow();
    const mine = turn;
    const steps = reviewing(read, reviewOptions({ ...get().data, journal: host.journal() }));
    let rest = performance.now() + SLICE;
    let sliced = false;
    for (;;) {
      const step = steps.next();
      if (step.done) {
        // Showing the result is a task of its own: with a slice before it, it would be a long one.
        if (sliced) await painted();
        return step.value;
      }
      if (performance.now() < rest) continue;
      sliced = true;
      task?.step("review", step.value);
      await painted();
      if (task?.isCancelled() || mine !== turn) throw new Cancelled();
      rest = performance.now() + SLICE;
    }
  };

  const look: SessionContext["look"] = async ({ changes = false, task } = {}) => {
    task?.step("read");
    const read = await (changes ? host.refresh() : host.read());
    if (!read.ok) return read;
    task?.step("review");
    workbook = read.value;
    return { ok: true, value: await reviewOf(read.value, task) };
  };

  return {
    host,
    get,
    set,
    rules: rulesNow,
    now,
    run,
    cancel: () => giveUp?.(),
    turn: () => turn,
    look,
    shown: async (task) => {
      const looked = await look(task ? { task } : {});
      return looked.ok ? { review: looked.value } : { problem: looked.problem };
    },
    reviewAgain: async (task) => (workbook && get().review ? { review: await reviewOf(workbook, task) } : {}),
    workbook: () => workbook,
    keep: async (change) => {
      const kept = await host.remember(change);
      if (kept.ok) set({ data: { ...get().data, ...change } });
      return kept;
    },
    placed: () => placed,
    marksAre: (marks) => {
      placed = marks;
      return marks ? { marked: marks.length > 0 } : {};
    },
    retryWith: (work) => {
      again = work;
    },
    retry: async () => {
      set({ problem: null });
      await again?.();
    },
    subscribe: store.subscribe,
  };
}

/** A broken invariant becomes a problem that the pane can show. */
export function settle<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  return Promise.resolve()
    .then(work)
    .catch((error: unknown) => ({ ok: false as const, problem: crashed(error) }));
}

/** Resolves once the browser has had the time to show what was set. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
