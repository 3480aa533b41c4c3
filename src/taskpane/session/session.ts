import type { Edit } from "../../core/edits";
import type { HostPort, Result } from "../../core/host-port";
import type { ReviewOptions } from "../../core/review";
import type { Review } from "../../core/shape";
import type { WorkbookSnapshot } from "../../core/workbook";
import { texts } from "../texts";
import { Debounce } from "./debounce";
import { writeOutcome } from "./outcome";
import { crashed } from "./problems";
import { type Action, INITIAL, type SessionState } from "./state";
import { Store } from "./store";

export interface SessionParts {
  readonly host: HostPort;
  /** The core's review; it may have to be loaded first. */
  readonly review: (workbook: WorkbookSnapshot, options: ReviewOptions) => Review | Promise<Review>;
  /** How long the workbook has to be quiet before it is looked at again. */
  readonly quietMilliseconds?: number;
}

type Change = Partial<SessionState>;

/**
 * What pane and ribbon can do with the open workbook, and what came of it. Knows no framework and no host but the port.
 *
 * One action at a time: another one asked for meanwhile is ignored. No method rejects; trouble is `state.problem`.
 */
export class Session {
  readonly #store = new Store<SessionState>(INITIAL);
  readonly #host: HostPort;
  readonly #reviewOf: SessionParts["review"];
  readonly #recheck: Debounce;
  /** The workbook changed while something else was going on. */
  #changedMeanwhile = false;
  /** Counts actions, so that a quiet look that began before one is thrown away. */
  #turn = 0;
  /** Our marks stand in the workbook, set by this session. */
  #marked = false;
  #retry: (() => Promise<void>) | null = null;

  constructor({ host, review, quietMilliseconds = 300 }: SessionParts) {
    this.#host = host;
    this.#reviewOf = review;
    this.#recheck = new Debounce(quietMilliseconds, () => void this.#lookQuietly());
  }

  readonly subscribe = this.#store.subscribe;
  readonly getSnapshot = this.#store.get;

  /** Follows the user's typing from now on; returns the way to stop. Without it the pane works, and is not refreshed by itself. */
  async start(): Promise<() => void> {
    this.#set({ undoable: this.#undoable() });
    const watching = await this.#host.watch(() => this.#recheck.restart());
    return () => {
      this.#recheck.cancel();
      if (watching.ok) watching.value();
    };
  }

  /** 一键评分: reviews, writes by the policy, marks missing analyses, and looks again. */
  readonly score = (): Promise<void> =>
    this.#run("score", async () => {
      const attempt = await this.#lookAndWrite();
      // The user or a co-author typed between reading and writing: what they typed counts, so review that.
      const done = !attempt.ok && attempt.problem.code === "changed-meanwhile" ? await this.#lookAndWrite() : attempt;
      if (!done.ok) return { problem: done.problem };
      this.#marked = done.value.review.marks.length > 0;
      const outcome = writeOutcome("scored", done.value.review.edits, done.value.written);
      return { review: done.value.review, outcome, ...(await this.#shown()) };
    });

  /** 检查: reviews; nothing in the workbook changes, not even marks. */
  readonly check = (): Promise<void> =>
    this.#run("check", async () => {
      const shown = await this.#shown();
      return shown.problem ? shown : { ...shown, outcome: { kind: "checked" } };
    });

  /** 写回: writes exactly these edits; marks stay as they are. */
  readonly write = (edits: readonly Edit[]): Promise<void> =>
    this.#run("write", async () => {
      const written = await this.#host.apply(edits, null);
      if (written.ok) return { outcome: writeOutcome("written", edits, written.value), ...(await this.#shown()) };
      // What was ticked is out of date: show what is true now beside the problem.
      if (written.problem.code === "changed-meanwhile") {
        this.#retry = this.check;
        return { problem: { ...written.problem, remedy: texts.write.outdated }, ...(await this.#shown()) };
      }
      return { problem: written.problem };
    });

  /** 撤销: takes one write-back back, the newest unless another is named; with the last one our marks go too. */
  readonly undo = (entryId?: string): Promise<void> =>
    this.#run("undo", async () => {
      const id = entryId ?? this.#host.journal().at(-1)?.id;
      const undone = id === undefined ? { ok: true as const, value: { restored: 0, left: [] } } : await this.#host.undo(id);
      if (!undone.ok) return { problem: undone.problem };
      const outcome = { kind: "undone" as const, ...undone.value };
      if (this.#host.journal().length === 0) {
        const cleared = await this.#host.apply([], []);
        if (!cleared.ok) return { outcome, problem: cleared.problem };
        this.#marked = false;
      }
      return { outcome, ...(await this.#shown()) };
    });

  /** Whether forms of older years are written to as well; what would be written is worked out anew. */
  readonly includeOlderYears = async (allYears: boolean): Promise<void> => {
    if (this.getSnapshot().busy) return;
    this.#set({ allYears });
    await this.check();
  };

  /** Selects a cell in the sheet. */
  readonly reveal = async (sheet: string, cell: string): Promise<void> => {
    const revealed = await settle(this.#host.reveal(sheet, cell));
    if (revealed.ok) return;
    this.#retry = () => this.reveal(sheet, cell);
    this.#set({ problem: revealed.problem });
  };

  /** Does again what failed last. */
  readonly retry = async (): Promise<void> => {
    this.#set({ problem: null });
    await this.#retry?.();
  };

  readonly dismissProblem = (): void => this.#set({ problem: null });

  async #run(action: Action, work: () => Promise<Change>): Promise<void> {
    if (this.getSnapshot().busy) return;
    this.#turn += 1;
    this.#retry = () => this.#run(action, work);
    this.#set({ busy: action, problem: null });
    const change = await work().catch((error: unknown): Change => ({ problem: crashed(error) }));
    this.#set({ ...change, busy: null, undoable: this.#undoable() });
    if (this.#changedMeanwhile) this.#recheck.restart();
    this.#changedMeanwhile = false;
  }

  async #lookAndWrite() {
    const looked = await this.#look();
    if (!looked.ok) return looked;
    const written = await this.#host.apply(looked.value.edits, looked.value.marks);
    return written.ok ? { ok: true as const, value: { review: looked.value, written: written.value } } : written;
  }

  /** The workbook as it stands, for the pane to show. */
  async #shown(): Promise<Change> {
    const looked = await this.#look();
    return looked.ok ? { review: looked.value } : { problem: looked.problem };
  }

  async #look(): Promise<Result<Review>> {
    const workbook = await this.#host.read();
    if (!workbook.ok) return workbook;
    const { allYears } = this.getSnapshot();
    return { ok: true, value: await this.#reviewOf(workbook.value, { allYears, journal: this.#host.journal() }) };
  }

  /** Follows the user's typing: reads only, and says nothing when it cannot, for instance in the middle of a cell edit. */
  async #lookQuietly(): Promise<void> {
    const { busy, review } = this.getSnapshot();
    if (busy) this.#changedMeanwhile = true;
    if (busy || !review) return;
    const turn = this.#turn;
    const looked = await settle(this.#look());
    if (looked.ok && turn === this.#turn) this.#set({ review: looked.value });
  }

  #undoable(): boolean {
    return this.#marked || this.#host.journal().length > 0;
  }

  #set(change: Change): void {
    this.#store.set({ ...this.getSnapshot(), ...change });
  }
}

/** A broken invariant becomes a problem that the pane can show. */
function settle<T>(promise: Promise<Result<T>>): Promise<Result<T>> {
  return promise.catch((error: unknown) => ({ ok: false as const, problem: crashed(error) }));
}
