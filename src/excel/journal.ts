import type { JournalEntry } from "../core/edits";
import type { Journal } from "../core/journal-marks";

const CAP = 20;

export function findEntry(journal: Journal, id: string): JournalEntry | null {
  return journal.find((entry) => entry.id === id) ?? null;
}

/** Adds a write-back, or replaces the one with the same id. */
export function withEntry(journal: Journal, entry: JournalEntry): Journal {
  if (findEntry(journal, entry.id)) return journal.map((other) => (other.id === entry.id ? entry : other));
  return [...journal, entry].slice(-CAP);
}
