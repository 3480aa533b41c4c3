import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { HostPort, Result } from "../../src/core/host-port";
import { review } from "../../src/core/review";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { TEMPLATES } from "../../src/core/templates";
import { createFileHost } from "../../src/web/host/file-host";
import { FileDocument } from "../../src/web/host/file-document";
import { stateAt } from "../../src/web/host/states";
import { typeInto } from "../../src/web/host/type-into";
import { readMarks } from "../../src/xlsx/marks";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../assets/sample.xlsx")));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function opened(bytes: Uint8Array = SAMPLE): { host: HostPort; document: FileDocument; revealed: string[] } {
  const document = value(FileDocument.open("a.xlsx", bytes));
  const revealed: string[] = [];
  const view = {
    selection: () => ({ sheet: "项目自评表", range: { top: 0, left: 0, bottom: 0, right: 0 } }),
    reveal: (sheet: string, cell: string) => revealed.push(`${sheet}!${cell}`) > 0,
  };
  return { host: createFileHost({ document, view, now: () => "2025-01-20T08:00:00Z" }), document, revealed };
}

const values = ({ current }: FileDocument) => current.snapshot.sheets.map(({ name, cells }) => ({ name, cells }));

async function scored() {
  const open = opened();
  const { edits, marks } = review(value(await open.host.read()));
  const { entry } = value(await open.host.apply(edits, marks));
  if (!entry) throw new Error("the sample has scores to write");
  return { ...open, entry, edits, marks };
}

test("scores and marks are written together with the journal, and a review finds nothing left to write", async () => {
  const { document, host, edits, marks, entry } = await scored();
  expect(entry.cells).toHaveLength(edits.length);
  expect(review(document.current.snapshot, { journal: host.journal() }).edits).toEqual([]);
  expect(value(readMarks(document.current.bytes))).toHaveLength(marks.length);
  expect(document.isChanged).toBe(true);
});

test("a write-back is taken back whole, marks too, also after the file was saved and opened again", async () => {
  const { document, entry } = await scored();
  const again = opened(document.current.bytes);
  expect(value(await again.host.open()).journal.map(({ id }) => id)).toEqual([entry.id]);
  const undone = value(await again.host.undo(entry.id));
  expect(undone).toEqual({ restored: entry.cells.length, left: [] });
  expect(values(again.document)).toEqual(values(opened().document));
  expect(value(readMarks(again.document.current.bytes))).toEqual([]);
});

test("what was typed over since stays and is listed", async () => {
  const { document, host, entry } = await scored();
  const [first] = entry.cells;
  if (!first) throw new Error("no cell was written");
  value(typeInto(document, first.sheet, first.cell, "3"));
  const { restored, left } = value(await host.undo(entry.id));
  expect(restored).toBe(entry.cells.length - 1);
  expect(left.map(({ sheet, cell }) => [sheet, cell])).toEqual([[first.sheet, first.cell]]);
});

test("an edit that expects something else changes nothing", async () => {
  const { host, document } = opened();
  const edit = { sheet: "填报示例", cell: "I5", key: "k", before: 5, after: 9, reason: "" };
  expect(await host.apply([edit], null)).toMatchObject({ ok: false, problem: { code: "changed-meanwhile", workbook: "unchanged" } });
  expect(document.current.bytes).toBe(SAMPLE);
});

test("what Ziping keeps is in the file, and forgotten without a trace", async () => {
  const { host, document } = opened();
  value(await host.remember({ settings: { ...DEFAULT_SETTINGS, author: "王会计" } }));
  expect(value(await opened(document.current.bytes).host.open()).settings.author).toBe("王会计");
  value(await host.forget());
  expect(Buffer.from(document.current.bytes).includes("ziping")).toBe(false);
  expect(values(document)).toEqual(values(opened().document));
});

test("templates are inserted as new sheets, and taken back until they are typed into", async () => {
  const { host, document } = opened();
  const plan = TEMPLATES[0]!.plan({ year: 2025, unitName: "临江县水利局", projectName: "", scheme: "auto" });
  const { entry, sheets } = value(await host.insert([plan, plan], { kind: "new-sheets" }));
  expect(new Set(sheets).size).toBe(2);
  value(typeInto(document, sheets[0]!, "C2", "河道清淤"));
  const { restored, left } = value(await host.undo(entry.id));
  expect([restored, left.map(({ sheet }) => sheet)]).toEqual([1, [sheets[0]]]);
  expect(document.current.snapshot.sheets.map(({ name }) => name)).not.toContain(sheets[1]);
});

test("marks alone are no write-back to take back", async () => {
  const { host, document, entry, marks } = await scored();
  const [, ...fewer] = marks;
  expect(value(await host.apply([], fewer)).entry).toBeNull();
  expect(value(readMarks(document.current.bytes))).toHaveLength(marks.length - 1);
  expect(value(await host.apply([], [])).entry).toBeNull();
  expect(value(readMarks(document.current.bytes))).toEqual([]);
  expect(host.journal().map(({ id }) => id)).toEqual([entry.id]);
  value(await host.undo(entry.id));
  expect(values(document)).toEqual(values(opened().document));
  expect(value(readMarks(document.current.bytes))).toEqual([]);
});

test("a copy of a sheet is made with its edits", async () => {
  const { host, document } = opened();
  const edit = { sheet: "填报示例", cell: "A1", key: "", before: titleOf(document), after: "2026年度项目支出绩效自评表", reason: "" };
  const { sheets, entry } = value(await host.copySheet("填报示例", "2026年", [edit]));
  expect(sheets).toEqual(["2026年"]);
  expect(document.current.snapshot.sheets.at(-1)?.cells[0]?.value).toBe("2026年度项目支出绩效自评表");
  value(await host.undo(entry.id));
  expect(values(document)).toEqual(values(opened().document));
});

test("typing notifies, Ziping's own writing does not echo", async () => {
  const { host, document } = opened();
  let calls = 0;
  const stop = value(await host.watch(() => (calls += 1)));
  value(await host.remember({ settings: { ...DEFAULT_SETTINGS, live: false } }));
  expect(calls).toBe(0);
  value(typeInto(document, "填报示例", "J12", "雨季停工"));
  expect(calls).toBe(1);
  stop();
  value(typeInto(document, "填报示例", "J12", "停电"));
  expect(calls).toBe(1);
});

function titleOf({ current }: FileDocument): string {
  return String(current.snapshot.sheets[3]?.cells[0]?.value);
}

describe("formulas that look at what is written", () => {
  const totals = new Uint8Array(readFileSync(join(__dirname, "../files/totals.xlsx")));
  const valueAt = ({ current }: FileDocument, sheet: string, cell: string) => stateAt(current.snapshot, sheet, cell).value;

  test("show the new results, and what is left to Excel is named", async () => {
    const { host, document } = opened(totals);
    const { edits } = review(value(await host.read()));
    const { notCalculated } = value(await host.apply(edits, null));
    expect(valueAt(document, "项目自评表", "G12")).toBe(93);
    expect(valueAt(document, "汇总", "B2")).toBe("优");
    expect(notCalculated).toEqual([{ sheet: "汇总", cell: "B3" }]);
    const again = review(value(await host.read()), { journal: host.journal() });
    expect([again.edits, again.findings]).toEqual([[], []]);
  });

  test("follow what is typed, and an undo", async () => {
    const { host, document } = opened(totals);
    const { edits } = review(value(await host.read()));
    const { entry } = value(await host.apply(edits, null));
    value(typeInto(document, "项目自评表", "E6", "80"));
    expect(valueAt(document, "项目自评表", "G6")).toBe(0.8);
    value(typeInto(document, "项目自评表", "E6", "90"));
    const { notCalculated } = value(await host.undo(entry!.id));
    expect(values(document)).toEqual(values(opened(totals).document));
    expect(notCalculated).toEqual([{ sheet: "汇总", cell: "B3" }]);
  });
});
