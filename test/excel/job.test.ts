import { review } from "../../src/core/review";
import { readWorkbook } from "../support/read-sheets";
import { close, open, valueOf } from "./opened";

afterEach(close);

describe("the main job on the sample workbook", () => {
  it("reviews the same through Excel as from the file, writes in two round trips, and takes it all back", async () => {
    const file = readWorkbook("assets/sample.xlsx");
    const { host, excel, everything, requests } = open(file);
    const stood = everything();
    const snapshot = valueOf(await host.read());
    const reviewed = review(snapshot);
    expect(reviewed).toEqual(review(file));
    expect(reviewed.edits.length).toBeGreaterThan(0);
    expect(reviewed.marks.length).toBeGreaterThan(0);

    expect(await requests(async () => expect(valueOf(await host.apply(reviewed.edits, reviewed.marks)).refused).toEqual([]))).toBe(2);
    const again = review(valueOf(await host.read()), { journal: host.journal() });
    expect(again.marks).toEqual(reviewed.marks);
    expect(again.edits).toEqual([]);

    const [entry] = host.journal();
    expect(valueOf(await host.undo(entry?.id ?? ""))).toEqual({ restored: reviewed.edits.length, left: [] });
    expect(everything()).toEqual(stood);
    expect(excel.host.keptReferences).toBe(0);
  });
});
