import type { JournalEntry } from "../../src/core/edits";
import type { Journal } from "../../src/core/journal-marks";
import { findEntry, withEntry } from "../../src/excel/journal";

const entry = (id: string): JournalEntry => ({ id, time: "2025-01-01T00:00:00Z", cells: [] });
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
});
