import { Journal } from "../../src/excel/journal";

const mark = (cell: string) => ({ sheet: "表", cell, formula: `=${cell}` });
const record = (id: string, marksBefore: ReturnType<typeof mark>[] | null = null) => ({
  entry: { id, time: "2025-01-01T00:00:00Z", cells: [] },
  pending: false,
  marksBefore,
});

describe("Journal", () => {
  it("lists write-backs oldest first, each once", () => {
    const journal = new Journal();
    for (const id of ["a", "b"]) journal.put(record(id));
    journal.put({ ...record("a"), pending: true });
    expect(journal.entries().map(({ id }) => id)).toEqual(["a", "b"]);
    expect(journal.find("a")?.pending).toBe(true);
  });

  it("hands the marks of a removed write-back to the next one that changed them", () => {
    const journal = new Journal();
    for (const entry of [record("a", [mark("I1")]), record("b"), record("c", [mark("I2")])]) journal.put(entry);
    journal.remove("a");
    expect(journal.find("b")?.marksBefore).toBeNull();
    expect(journal.find("c")?.marksBefore).toEqual([mark("I1")]);
  });
});
