import type { JournalEntry } from "../core/edits";
import type { PlacedMark } from "./marks";

/** A write-back with what only this shell needs to take it back. */
export interface JournalRecord {
  readonly entry: JournalEntry;
  /** Excel fell silent while it was written (or taken back): each of its cells may hold the old or the new. */
  readonly pending: boolean;
  /** Ziping's marks before this write-back; null when it left the marks alone. */
  readonly marksBefore: readonly PlacedMark[] | null;
}

/** The write-backs of this session that can still be taken back. */
export class Journal {
  private records: readonly JournalRecord[] = [];

  /** Oldest first. */
  entries(): readonly JournalEntry[] {
    return this.records.map(({ entry }) => entry);
  }

  find(id: string): JournalRecord | null {
    return this.records.find(({ entry }) => entry.id === id) ?? null;
  }

  /** Adds a write-back, or replaces the one with the same id. */
  put(record: JournalRecord): void {
    const known = this.find(record.entry.id) !== null;
    this.records = known ? this.records.map((other) => (other.entry.id === record.entry.id ? record : other)) : [...this.records, record];
  }

  /** Takes a write-back out. The next one that changed the marks then goes back to the marks that stood before this one. */
  remove(id: string): void {
    const gone = this.find(id);
    const next = gone?.marksBefore ? this.nextWithMarks(id) : null;
    this.records = this.records
      .filter(({ entry }) => entry.id !== id)
      .map((record) => (record === next && gone ? { ...record, marksBefore: gone.marksBefore } : record));
  }

  /** The first later write-back that changed the marks. */
  nextWithMarks(id: string): JournalRecord | null {
    const index = this.records.findIndex(({ entry }) => entry.id === id);
    return this.records.slice(index + 1).find(({ marksBefore }) => marksBefore !== null) ?? null;
  }
}
