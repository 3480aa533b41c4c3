import type { JournalEntry } from "../core/edits";

/** The write-backs that can still be taken back, oldest first. */
export type Journal = readonly JournalEntry[];

const CAP = 20;

export function findEntry(journal: Journal, id: string): JournalEntry | null {
  return journal.find((entry) => entry.id === id) ?? null;
}

/** Adds a write-back, or replaces the one with the same id. */
export function withEntry(journal: Journal, entry: JournalEntry): Journal {
  if (findEntry(journal, entry.id)) return journal.map((other) => (other.id === entry.id ? entry : other));
  return [...journal, entry].slice(-CAP);
}

/** Takes a write-back out. The next one that changed the marks then goes back to the marks that stood before this one. */
export function withoutEntry(journal: Journal, id: string): Journal {
  const marksBefore = findEntry(journal, id)?.marksBefore ?? null;
  const next = marksBefore ? nextWithMarks(journal, id) : null;
  return journal.filter((entry) => entry.id !== id).map((entry) => (entry === next ? { ...entry, marksBefore } : entry));
}

/** The first later write-back that changed the marks. */
export function nextWithMarks(journal: Journal, id: string): JournalEntry | null {
  const index = journal.findIndex((entry) => entry.id === id);
  return journal.slice(index + 1).find(({ marksBefore = null }) => marksBefore !== null) ?? null;
}
