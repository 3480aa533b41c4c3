import type { WorkbookSnapshot } from "../../src/core/workbook";
import { close, mark, open, valueOf } from "./opened";
import { MIXED, MIXED_EDITS, scoredSheet, scoreEdit, SCORES } from "./scores";

afterEach(close);

describe("taking a write-back back", () => {
  it("restores every value, formula and number format exactly, blank cells blank, texts texts", async () => {
    const { host, everything } = open(MIXED);
    const stood = everything();
    const { entry, refused } = valueOf(await host.apply(MIXED_EDITS, [mark("表", "I12")]));
    expect(refused).toEqual([]);
    expect(everything()).not.toEqual(stood);
    expect(await host.undo(entry?.id ?? "")).toEqual({ ok: true, value: { restored: MIXED_EDITS.length, left: [] } });
    expect(everything()).toEqual(stood);
    expect(host.journal()).toEqual([]);
  });

  it("restores what Excel would misread when typed", async () => {
    const texts = ["12", "1/2", "94.73%", "=1+1", "+3", "'x", "TRUE", "#N/A", "2024年5月1日", "  空格 ", "-"];
    const chunks = [texts.slice(0, SCORES), texts.slice(SCORES)];
    const sheets = chunks.flatMap((chunk, i) => [
      scoredSheet(`常规${i}`, chunk),
      scoredSheet(
        `文本${i}`,
        chunk.map((value) => ({ value, format: "@" })),
      ),
    ]);
    const workbook: WorkbookSnapshot = { sheets };
    const { host, everything } = open(workbook);
    const stood = everything();
    const edits = chunks.flatMap((chunk, i) =>
      chunk.flatMap((text, j) => [
        scoreEdit(workbook, `常规${i}`, `H${12 + j}`, text, j),
        scoreEdit(workbook, `文本${i}`, `H${12 + j}`, text, j, { numberFormat: "0.00" }),
      ]),
    );
    const { entry } = valueOf(await host.apply(edits, null));
    expect(valueOf(await host.undo(entry?.id ?? "")).left).toEqual([]);
    expect(everything()).toEqual(stood);
  });

  it("brings back the marks that stood before, through several write-backs taken back in any order", async () => {
    const { host, formats } = open(MIXED);
    const marksNow = () => formats("表").map(({ area }) => (area as { row: number }).row);
    const first = valueOf(await host.apply(MIXED_EDITS.slice(0, 1), [mark("表", "I12")])).entry;
    const second = valueOf(await host.apply(MIXED_EDITS.slice(1, 2), [mark("表", "I13"), mark("表", "I14")])).entry;
    valueOf(await host.undo(first?.id ?? ""));
    expect(marksNow().sort()).toEqual([12, 13]);
    valueOf(await host.undo(second?.id ?? ""));
    expect(marksNow()).toEqual([]);
  });

  it("leaves what was changed since as it is, and lists it", async () => {
    const { host, excel, cell } = open(MIXED);
    const { entry } = valueOf(await host.apply(MIXED_EDITS, null));
    excel.type("表", "H16", 6.6);
    const { restored, left } = valueOf(await host.undo(entry?.id ?? ""));
    expect(restored).toBe(MIXED_EDITS.length - 1);
    expect(left).toEqual([{ sheet: "表", cell: "H16", why: expect.any(String) as unknown }]);
    expect([cell("表", "H16").value, cell("第二张", "H13").value]).toEqual([6.6, 7.5]);
  });

  it("says so when there is nothing to take back", async () => {
    const { host } = open(MIXED);
    expect(await host.undo("no-such-entry")).toMatchObject({ ok: false, problem: { code: "nothing-to-undo" } });
  });

  it("changes nothing when the sheet was protected meanwhile, and can be repeated", async () => {
    const { host, excel, everything } = open(MIXED);
    const stood = everything();
    const { entry } = valueOf(await host.apply(MIXED_EDITS, null));
    const written = everything();
    excel.host.failures.protectedSheets.add("表");
    expect(await host.undo(entry?.id ?? "")).toMatchObject({ ok: false, problem: { code: "sheet-protected", workbook: "unchanged" } });
    expect(everything()).toEqual(written);
    excel.host.failures.protectedSheets.clear();
    expect((await host.undo(entry?.id ?? "")).ok).toBe(true);
    expect(everything()).toEqual(stood);
  });
});
