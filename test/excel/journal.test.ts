import type { JournalEntry } from "../../src/core/edits";
import { findEntry, type Journal, nextWithMarks, withEntry, withoutEntry } from "../../src/excel/journal";

const mark = (cell: string) => ({ sheet: "表", cell, formula: `=${cell}` });
const entry = (id: string, marksBefore: JournalEntry["marksBefore"] = null): JournalEntry => ({
  id,
  time: "2025-01-01T00:00:00Z",
  cells: [],
  marksBefore,
});
const journalOf = (...entries: JournalEntry[]): Journal => entries.reduce<Journal>(withEntry, []);

describe("the journal", () => {
  it("lists write-backs oldest first, each once", () => {
    const journal = withEntry(journalOf(entry("a"), entry("b")), { ...entry("a"), pending: true });
    expect(journal.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(findEntry(journal, "a")?.pending).toBe(true);
  });

  it("keeps the newest twenty", () => {
    const journal = journalOf(...Array.from({ length: 25 }, (_, i) => entry(String(i))));
    expect(journal.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 5)));
  });

  it("hands the marks of a removed write-back to the next one that changed them", () => {
    const journal = withoutEntry(journalOf(entry("a", [mark("I1")]), entry("b"), entry("c", [mark("I2")])), "a");
    expect(findEntry(journal, "b")?.marksBefore).toBeNull();
    expect(findEntry(journal, "c")?.marksBefore).toEqual([mark("I1")]);
    expect(nextWithMarks(journal, "b")?.id).toBe("c");
  });
});
