import type { JournalEntry } from "../../src/core/edits";
import { nextWithMarks, withoutEntry } from "../../src/core/journal-marks";

const mark = (cell: string) => ({ sheet: "表", cell, formula: `=${cell}` });
const entry = (id: string, marksBefore: JournalEntry["marksBefore"] = null): JournalEntry => ({
  id,
  time: "2025-01-01T00:00:00Z",
  cells: [],
  marksBefore,
});

test("the marks of a removed write-back go to the next one that changed them", () => {
  const journal = [entry("a", [mark("I1")]), entry("b"), entry("c", [mark("I2")])];
  expect(nextWithMarks(journal, "a")?.id).toBe("c");
  expect(withoutEntry(journal, "a")).toEqual([entry("b"), entry("c", [mark("I1")])]);
});

test("a removed write-back that left the marks alone leaves those of the later ones", () => {
  const journal = [entry("a"), entry("b", [mark("I2")])];
  expect(withoutEntry(journal, "a")).toEqual([entry("b", [mark("I2")])]);
});
