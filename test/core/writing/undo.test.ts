import { review } from "../../../src/core/review";
import { planUndo } from "../../../src/core/undo";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook";
import { applied } from "../../support/applied";
import { formBook, withBlankRows, withChanges, type Changes } from "../../support/small-form";

const BLANK_SCORES: Changes = { H5: null, I5: null, H12: null, H13: null, H19: null };
const BEFORE = formBook(BLANK_SCORES);
const { workbook: AFTER, entry: ENTRY } = applied(BEFORE, review(BEFORE).edits);

const sheetAfter = (): SheetSnapshot => AFTER.sheets[0]!;
const places = (workbook: WorkbookSnapshot) => {
  const { restore, left } = planUndo(workbook, ENTRY);
  return {
    restore: restore.map(({ sheet, cell, state }) => `${sheet}!${cell}=${String(state.value)}`),
    left: left.map(({ sheet, cell }) => `${sheet}!${cell}`),
  };
};

test("the cells as they were written are put back, with value and format", () => {
  expect(places(AFTER)).toEqual({ restore: ["H5", "I5", "H12", "H13", "H19"].map((cell) => `自评表!${cell}=null`), left: [] });
  expect(planUndo(AFTER, ENTRY).restore[0]?.state).toEqual({ value: null, formula: null, numberFormat: "General" });
});

test("rows that were put in above move the places", () => {
  const moved = { sheets: [withBlankRows(sheetAfter(), 0, 3)] };
  expect(places(moved).restore).toEqual(["H8", "I8", "H15", "H16", "H22"].map((cell) => `自评表!${cell}=null`));
});

test("rows that were sorted are found by their names", () => {
  const swapped = sheetAfter().cells.map((cell) =>
    cell.column >= 3 && (cell.row === 11 || cell.row === 12) ? { ...cell, row: 23 - cell.row } : cell,
  );
  const sorted = { ...sheetAfter(), cells: swapped };
  const labels = withChanges(sorted, { C12: "质量指标", C13: "数量指标" });
  const { restore, left } = planUndo({ sheets: [labels] }, ENTRY);
  expect(left).toEqual([]);
  expect(restore.find(({ cell }) => cell === "H13")).toBeDefined();
  expect(restore.map(({ cell }) => cell)).toEqual(["H5", "I5", "H13", "H12", "H19"]);
});

test("a renamed sheet is followed", () => {
  expect(places({ sheets: [{ ...sheetAfter(), name: "新名" }] }).restore[0]).toBe("新名!H5=null");
});

test("a cell that was changed since is left alone and listed", () => {
  const { restore, left } = planUndo({ sheets: [withChanges(sheetAfter(), { H12: 15 })] }, ENTRY);
  expect(restore.map(({ cell }) => cell)).toEqual(["H5", "I5", "H13", "H19"]);
  expect(left).toEqual([{ sheet: "自评表", cell: "H12", why: expect.stringContaining("改过") as string }]);
});

test("a cell that was cleared or turned into a formula since is left alone", () => {
  const changed = withChanges(sheetAfter(), { H12: null, H13: { value: 10, formula: "=G13" } });
  expect(places({ sheets: [changed] }).left).toEqual(["自评表!H12", "自评表!H13"]);
});

test("an indicator that was deleted or renamed is listed with the place where it stood", () => {
  const { left } = planUndo({ sheets: [withChanges(sheetAfter(), { D12: "别的指标" })] }, ENTRY);
  expect(left).toEqual([{ sheet: "自评表", cell: "H12", why: expect.stringContaining("找不到") as string }]);
});

test("two indicators of the same name are told apart", () => {
  const twins = formBook({ ...BLANK_SCORES, C13: "数量指标", D13: "更换路灯" });
  const { workbook, entry } = applied(twins, review(twins).edits);
  expect(planUndo(workbook, entry).restore.map(({ cell }) => cell)).toEqual(["H5", "I5", "H12", "H13", "H19"]);
});

test("a copy of the sheet does not take the places of the original", () => {
  const copied = { sheets: [sheetAfter(), { ...sheetAfter(), name: "自评表 (2)" }] };
  expect(places(copied).restore.every((place) => place.startsWith("自评表!"))).toBe(true);
});

test("a copy in front of the sheet does not take them either", () => {
  const copied = { sheets: [{ ...sheetAfter(), name: "自评表 (2)" }, sheetAfter()] };
  expect(places(copied)).toEqual(places(AFTER));
});

test("filling in the project's name, the unit or the year afterwards loses nothing", () => {
  const unnamed = formBook({ ...BLANK_SCORES, A1: "项目支出绩效自评表", B2: null, F3: null });
  const { workbook, entry } = applied(unnamed, review(unnamed).edits);
  const named = withChanges(workbook.sheets[0]!, { A1: "2024年度项目支出绩效自评表", B2: "路灯改造", F3: "市路灯所" });
  const { restore, left } = planUndo({ sheets: [named] }, entry);
  expect(left).toEqual([]);
  expect(restore.map(({ cell }) => cell)).toEqual(["H5", "I5", "H12", "H13", "H19"]);
});

test("two forms on one sheet are told apart, also behind a copy of it", () => {
  const below = sheetAfter();
  const twice = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    cells: [...sheet.cells, ...sheet.cells.map((cell) => ({ ...cell, row: cell.row + 30 }))],
    merges: [...sheet.merges, ...sheet.merges.map((area) => ({ ...area, top: area.top + 30, bottom: area.bottom + 30 }))],
  });
  const before = { sheets: [twice(BEFORE.sheets[0]!)] };
  const { workbook, entry } = applied(before, review(before).edits);
  const written = workbook.sheets[0]!;
  const { restore } = planUndo({ sheets: [{ ...written, name: "副本" }, written] }, entry);
  expect(restore.map(({ sheet }) => sheet)).toEqual(Array(10).fill(below.name));
  expect(restore.map(({ cell }) => cell)).toEqual(entry.cells.map(({ cell }) => cell));
});

test("a formula that was written is taken back although its result moved", () => {
  const { workbook, entry } = applied(BEFORE, review(BEFORE, { formulas: true }).edits);
  const sheet = workbook.sheets[0]!;
  const total = sheet.cells.find(({ row, column }) => row === 18 && column === 7)!;
  const moved = withChanges(sheet, { H19: { value: 50, ...(total.formula === undefined ? {} : { formula: total.formula }) } });
  expect(planUndo({ sheets: [moved] }, entry).restore.map(({ cell }) => cell)).toContain("H19");
});
