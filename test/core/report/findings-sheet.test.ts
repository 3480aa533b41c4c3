import { findingsSheet } from "../../../src/core/report/findings-sheet";
import { review } from "../../../src/core/review";
import type { Finding, Review } from "../../../src/core/shape";
import { readWorkbook } from "../../support/read-sheets";
import { formBook, reviewOf } from "../../support/small-form";
import { cellsWith, plannedAt, rowOf, sheetMade } from "./planned";

const SLIPS = { H12: 25, I5: 9, I18: null };

const settled = (found: Review, code: string, accepted: NonNullable<Finding["accepted"]>): Review => ({
  ...found,
  findings: found.findings.map((finding) => (finding.code === code ? { ...finding, accepted } : finding)),
});

test("each finding is a row: number, severity, where, which table, group, what, expected, found", () => {
  const plan = findingsSheet(reviewOf(SLIPS));
  expect(rowOf(plan, 3)).toEqual(["序号", "级别", "工作表", "单元格", "表", "组别", "问题", "应为", "现为", "处理"]);
  const [cell] = cellsWith(plan, "I5");
  const row = Number(cell?.slice(1));
  const [number, severity, sheet, , form, group, message, expected, found, said] = rowOf(plan, row);
  expect([number, severity, sheet, form, group, expected, found, said]).toEqual([
    row - 3,
    "必改",
    "自评表",
    "2024年度项目支出绩效自评表",
    "资金",
    9.5,
    9,
    null,
  ]);
  expect(message).toContain("95%");
});

test("the most urgent come first, and the note counts them", () => {
  const found = reviewOf({ ...SLIPS, F12: "200盏" });
  const plan = findingsSheet(found);
  const severities = plan.cells.filter(({ row, column }) => row > 2 && column === 1).map(({ value }) => value);
  const order = ["必改", "需说明", "提示"];
  expect(new Set(severities).size).toBeGreaterThan(1);
  expect(severities).toEqual([...severities].sort((one, other) => order.indexOf(String(one)) - order.indexOf(String(other))));
  expect(plannedAt(plan, "A2")?.value).toContain(`共 ${found.findings.length} 个问题`);
});

test("an address leads to its cell", () => {
  const plan = findingsSheet(reviewOf(SLIPS));
  expect(plannedAt(plan, cellsWith(plan, "H12")[0]!)?.link).toEqual({ sheet: "自评表", cell: "H12" });
});

test("a settled finding says what was given as the reason, by whom and when, in Beijing's time", () => {
  const accepted = { key: "k", basis: "b", reason: "上级统一口径。", author: "张会计", time: "2025-03-01T16:30:00Z" } as const;
  const found = reviewOf({ F12: "200盏" });
  const code = found.findings[0]!.code;
  const text = (kind: "explained" | "not-applicable") => rowOf(findingsSheet(settled(found, code, { ...accepted, kind })), 4)[9];
  expect(text("explained")).toBe("已说明：上级统一口径。（张会计，2025-03-02 00:30）");
  expect(text("not-applicable")).toBe("不适用：上级统一口径。（张会计，2025-03-02 00:30）");
  expect(plannedAt(findingsSheet(settled(found, code, { ...accepted, kind: "explained" })), "A2")?.value).toContain("已处理 1 个");
});

test("rates read as percentages", () => {
  const plan = findingsSheet(reviewOf({ H5: 0.9 }));
  const row = Number(cellsWith(plan, "H5")[0]?.slice(1));
  expect(rowOf(plan, row).slice(7, 9)).toEqual([0.95, 0.9]);
  expect(plan.looks[plannedAt(plan, `H${row}`)!.look]?.format).toMatch(/%$/);
});

test("the head row stays in view, is repeated on each page, and filters the list", () => {
  const found = reviewOf(SLIPS);
  const plan = findingsSheet(found);
  const bottom = 2 + found.findings.length;
  expect(plan.freeze).toEqual({ rows: 3, columns: 0 });
  expect(plan.page).toEqual({ landscape: true, titleRows: { top: 2, bottom: 2 } });
  expect(plan.filter).toEqual({ top: 2, left: 0, bottom, right: 9 });
  expect(plan.range).toEqual({ top: 0, left: 0, bottom, right: 9 });
});

test("without findings the sheet says so", () => {
  const plan = findingsSheet({ forms: [], findings: [] });
  expect(plannedAt(plan, "A2")?.value).toBe("没有发现问题。");
  expect(plan.filter).toBeUndefined();
});

test("a text longer than a cell of Excel holds is cut", () => {
  const [finding] = reviewOf(SLIPS).findings;
  const plan = findingsSheet({ forms: [], findings: [{ ...finding!, message: "长".repeat(40_000) }] });
  expect(String(plannedAt(plan, "G4")?.value)).toHaveLength(32_767);
});

test("an exported list is no form: the workbook is reviewed as before", () => {
  for (const workbook of [readWorkbook("assets/sample.xlsx"), formBook(SLIPS)]) {
    const before = review(workbook);
    const withList = { ...workbook, sheets: [...workbook.sheets, sheetMade(findingsSheet(before))] };
    expect(review(withList)).toEqual(before);
  }
});
