import type { CellState, Edit, JournalCell, JournalEntry, Mark, PlacedMark } from "../core/edits";
import type { Result, WriteOutcome } from "../core/host-port";
import { holds, sameState, type Wanted } from "./cells";
import { change } from "./change";
import type { Before, Change } from "./change-plan";
import { basisOf, toChange } from "./edit-changes";
import { afterFailure } from "./errors";
import { withEntry } from "./journal";
import { placed } from "./marks";
import type { Memory } from "./memory";
import type { Run } from "./queue";

/** Identity and time of a journal's entry. */
export type Stamp = Pick<JournalEntry, "id" | "time">;

export interface ApplyRequest {
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[] | null;
  /** Sheets that are known, where marks of an earlier write-back may stand; any others are looked at too, for one round trip more. */
  readonly sheets: readonly string[];
  readonly stamp: Stamp;
}

/**
 * Writes the edits and sets the marks through the one door, and remembers in the journal how to take them back. Marks that change by themselves
 * are not journaled: they are worked out again at any time, and saving would take the user's own undo from her with every key.
 */
export async function applyEdits(run: Run, memory: Memory, request: ApplyRequest): Promise<Result<WriteOutcome>> {
  const { edits } = request;
  const marks = request.marks?.map(placed) ?? null;
  const changes = edits.map(toChange);
  const sheets = [...new Set([...request.sheets, ...(marks ?? []).map(({ sheet }) => sheet)])];
  const entryOf = (before: Before, after: readonly CellState[]): JournalEntry => ({
    ...request.stamp,
    cells: journalCells(edits, before.states, after),
    marksBefore: before.newMarks ? unnumbered(before.marks) : null,
  });
  const asked = (before: Before) => before.states.map((state, i) => askedState(state, changes[i]?.wanted));
  const record = (before: Before) => {
    const entry = entryOf(before, asked(before));
    if (entry.cells.length === 0) return null;
    const { data } = memory;
    const keeping = (kept: JournalEntry) => ({ ...data, journal: withEntry(data.journal, kept) });
    return { begin: keeping({ ...entry, pending: true }), end: keeping(entry) };
  };
  const outcome = await change(run, memory, { changes, basis: edits.flatMap(basisOf), marks, sheets, record });

  if (outcome.kind === "unchanged")
    return { ok: false, problem: afterFailure(outcome.problem, outcome.restored ? "restored" : "unchanged") };
  const { before } = outcome;
  const keep = (entry: JournalEntry) => (memory.data = { ...memory.data, journal: withEntry(memory.data.journal, entry) });
  if (outcome.kind === "pending") {
    keep({ ...entryOf(before, asked(before)), pending: true });
    return { ok: false, problem: afterFailure(outcome.problem, "pending") };
  }
  const entry = entryOf(before, outcome.after);
  const isEmpty = entry.cells.length === 0;
  if (!isEmpty) keep(entry);
  const refusedCells = edits.filter((_edit, i) => !isHeld(outcome.after[i], changes[i]));
  const refused = [...refusedCells, ...refusedMarks(marks, before)].map(({ sheet, cell }) => ({ sheet, cell }));
  return { ok: true, value: { entry: isEmpty ? null : entry, refused } };
}

function askedState(before: CellState, wanted: Wanted | undefined): CellState {
  if (!wanted) return before;
  return { ...wanted, numberFormat: wanted.numberFormat ?? before.numberFormat };
}

function isHeld(state: CellState | undefined, planned: Change | undefined): boolean {
  return state !== undefined && planned !== undefined && holds(state, planned.wanted);
}

/** Cells that hold something else than before, with what they really hold: also one that Excel changed into something not asked for can be taken back. */
function journalCells(edits: readonly Edit[], before: readonly CellState[], after: readonly CellState[]): JournalCell[] {
  return edits.flatMap(({ key, sheet, cell }, i): JournalCell[] => {
    const [was, is] = [before[i], after[i]];
    return was && is && !sameState(was, is) ? [{ key, sheet, cell, before: was, after: is }] : [];
  });
}

/** Without Excel's own ids, which hold no longer than the formats. */
function unnumbered(marks: readonly PlacedMark[]): PlacedMark[] {
  return marks.map(({ sheet, cell, formula }) => ({ sheet, cell, formula }));
}

/** Marks that could not be set, because their sheet is protected or gone. */
function refusedMarks(marks: readonly PlacedMark[] | null, { newMarks }: Before): PlacedMark[] {
  return marks && newMarks ? marks.filter((mark) => !newMarks.includes(mark)) : [];
}
