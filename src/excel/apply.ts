import { parseA1 } from "../core/a1";
import type { CellState, Edit, JournalCell, JournalEntry, Mark } from "../core/edits";
import type { Result, WriteOutcome } from "../core/host-port";
import { holds, sameState, type Wanted } from "./cells";
import { change } from "./change";
import type { Basis, Before, Change } from "./change-plan";
import { afterFailure } from "./errors";
import type { Journal } from "./journal";
import { placed, type PlacedMark } from "./marks";
import type { Run } from "./queue";

export interface ApplyRequest {
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[] | null;
  /** Sheets on which marks of an earlier write-back may stand. */
  readonly sheets: readonly string[];
  /** Identity and time of the journal's entry. */
  readonly stamp: Pick<JournalEntry, "id" | "time">;
}

/** Writes the edits and sets the marks through the one door, and remembers in the journal how to take them back. */
export async function applyEdits(run: Run, journal: Journal, request: ApplyRequest): Promise<Result<WriteOutcome>> {
  const { edits, stamp } = request;
  const marks = request.marks?.map(placed) ?? null;
  const changes = edits.map(toChange);
  const sheets = [...new Set([...request.sheets, ...(marks ?? []).map(({ sheet }) => sheet)])];
  const outcome = await change(run, { changes, basis: edits.flatMap(basisOf), marks, sheets });

  if (outcome.kind === "unchanged")
    return { ok: false, problem: afterFailure(outcome.problem, outcome.restored ? "restored" : "unchanged") };
  const { before } = outcome;
  const marksBefore = before.newMarks ? before.marks : null;
  const after = outcome.kind === "done" ? outcome.after : before.states.map((state, i) => asked(state, changes[i]?.wanted));
  const entry: JournalEntry = { ...stamp, cells: journalCells(edits, before.states, after) };
  const isEmpty = entry.cells.length === 0 && marksBefore === null;
  if (!isEmpty) journal.put({ entry, marksBefore, pending: outcome.kind === "pending" });

  if (outcome.kind === "pending") return { ok: false, problem: afterFailure(outcome.problem, "pending") };
  const refusedCells = edits.filter((_edit, i) => !isHeld(after[i], changes[i]));
  const refused = [...refusedCells, ...refusedMarks(marks, before)].map(({ sheet, cell }) => ({ sheet, cell }));
  return { ok: true, value: { entry: isEmpty ? null : entry, refused } };
}

function toChange(edit: Edit): Change {
  const { sheet, before, after, formula = null, numberFormat = null } = edit;
  const at = parseA1(edit.cell);
  if (!at) throw new Error(`not the address of a cell: ${edit.cell}`);
  const seen = before === "" ? null : before;
  return { sheet, ...at, wanted: { value: after === "" ? null : after, formula, numberFormat }, expected: ({ value }) => value === seen };
}

function basisOf({ sheet, basis = [] }: Edit): Basis[] {
  return basis.flatMap(({ cell, value }) => {
    const at = parseA1(cell);
    return at ? [{ sheet, ...at, value }] : [];
  });
}

function asked(before: CellState, wanted: Wanted | undefined): CellState {
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

/** Marks that could not be set, because their sheet is protected or gone. */
function refusedMarks(marks: readonly PlacedMark[] | null, { newMarks }: Before): PlacedMark[] {
  return marks && newMarks ? marks.filter((mark) => !newMarks.includes(mark)) : [];
}
