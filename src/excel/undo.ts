import { parseA1, toA1 } from "../core/a1";
import type { CellState, JournalCell, JournalEntry } from "../core/edits";
import type { Result, UndoOutcome } from "../core/host-port";
import { nextWithMarks, withoutEntry } from "../core/journal-marks";
import type { Places } from "../core/places";
import type { WorkbookSnapshot } from "../core/workbook";
import { GENERAL, holds, sameState, TEXT } from "./cells";
import { change } from "./change";
import type { Change } from "./change-plan";
import { afterFailure } from "./errors";
import { withEntry } from "./journal";
import { type Lookup, lookup } from "./lookup";
import type { Memory } from "./memory";
import { movedMarks } from "./moved-marks";
import type { Run } from "./queue";

/**
 * Takes one write-back back: values, formulas and number formats exactly as before, and the marks that stood before it.
 *
 * @param snapshot the workbook as it stands now
 */
export async function undoEntry(run: Run, memory: Memory, entry: JournalEntry, snapshot: WorkbookSnapshot): Promise<Result<UndoOutcome>> {
  const { id } = entry;
  const stateAt = lookup(snapshot);
  // the rules that find a field again are loaded with the others, not with the pane
  const [{ planUndo }, { Places }, { recognise }] = await Promise.all([
    import("../core/undo"),
    import("../core/places"),
    import("../core/forms/recognise"),
  ]);
  const places = new Places(recognise(snapshot));
  const plan = planUndo(snapshot, entry.pending ? settled(entry, stateAt, places) : entry);
  const changes = plan.restore.map(({ sheet, cell, state }) => toChange(sheet, cell, state, stateAt));
  const marksBefore = nextWithMarks(memory.data.journal, id) ? null : (entry.marksBefore ?? null);
  const marks = marksBefore && movedMarks(marksBefore, entry, places);
  const record = () => {
    const { data } = memory;
    return {
      begin: { ...data, journal: withEntry(data.journal, { ...entry, pending: true }) },
      end: { ...data, journal: withoutEntry(data.journal, id) },
    };
  };
  const outcome = await change(run, memory, { changes, basis: [], marks, sheets: snapshot.sheets.map(({ name }) => name), record });

  if (outcome.kind === "unchanged")
    return { ok: false, problem: afterFailure(outcome.problem, outcome.restored ? "restored" : "unchanged") };
  if (outcome.kind === "pending") {
    memory.data = { ...memory.data, journal: withEntry(memory.data.journal, { ...entry, pending: true }) };
    return { ok: false, problem: afterFailure(outcome.problem, "pending") };
  }
  memory.data = { ...memory.data, journal: withoutEntry(memory.data.journal, id) };
  const stuck = changes.filter(({ wanted }, i) => {
    const state = outcome.after[i];
    return !state || !holds(state, wanted);
  });
  const left = stuck.map(({ sheet, row, column }) => ({ sheet, cell: toA1(row, column), why: "Excel 没有接受这个单元格的恢复" }));
  return { ok: true, value: { restored: changes.length - stuck.length, left: [...plan.left, ...left] } };
}

function toChange(sheet: string, cell: string, wanted: CellState, stateAt: Lookup): Change {
  const at = parseA1(cell);
  if (!at) throw new Error(`not the address of a cell: ${cell}`);
  const seen = stateAt(sheet, at.row, at.column);
  return { sheet, ...at, wanted, expected: ({ value, formula }) => value === seen.value && formula === seen.formula };
}

/**
 * A write-back of which nobody knows how far it came, made definite: cells that hold the old already need nothing, and those that hold the new,
 * or are half-way between, count as written.
 */
function settled(entry: JournalEntry, stateAt: Lookup, places: Places): JournalEntry {
  const cells = entry.cells.flatMap((cell): JournalCell[] => {
    const at = places.find(cell)?.cell;
    if (!at) return [cell];
    const now = stateAt(at.sheet, at.row, at.column);
    if (sameState(now, cell.before)) return [];
    return isBetween(now, cell) ? [{ ...cell, after: now }] : [cell];
  });
  return { ...entry, cells };
}

function isBetween(now: CellState, { before, after }: JournalCell): boolean {
  const content = [before, after].some(({ value, formula }) => now.value === value && now.formula === formula);
  return content && [before.numberFormat, after.numberFormat, GENERAL, TEXT].includes(now.numberFormat);
}
