import type { JournalEntry } from "./edits";

/** Write-backs that can still be taken back, oldest first. */
export type Journal = readonly JournalEntry[];

/** Takes a write-back out. The next one that changed the marks then goes back to the marks that stood before this one. */
export function withoutEntry(journal: Journal, id: string): Journal {
  const marksBefore = journal.find((entry) => entry.id === id)?.marksBefore ?? null;
  const next = marksBefore ? nextWithMarks(journal, id) : null;
  return journal.filter((entry) => entry.id !== id).map((entry) => (entry === next ? { ...entry, marksBefore } : entry));
}

/** The first later write-back that changed the marks; while there is one, taking the earlier one back leaves them alone. */
export function nextWithMarks(journal: Journal, id: string): JournalEntry | null {
  const index = journal.findIndex((entry) => entry.id === id);
  return journal.slice(index + 1).find(({ marksBefore = null }) => marksBefore !== null) ?? null;
}
