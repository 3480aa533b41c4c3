import { parseA1, toA1 } from "../../src/core/a1";
import { review, type ReviewOptions } from "../../src/core/review";
import type { Finding, IndicatorReport, Review } from "../../src/core/shape";
import type { Cell, CellRange, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook";
import { sheetOf, type Table } from "./tables";

/** What a cell is changed into: a value, or a value with its formula or number format; null makes it blank. */
export type Change = CellValue | { readonly value: CellValue; readonly formula?: string; readonly format?: string };
export type Changes = Readonly<Record<string, Change>>;

/**
 * A small project form (L1) that is filled in without a mistake: funds in row 5, indicators in rows 12 to 18, total in row 19;
 * D level 3, E target, F actual, G weight, H score, I reason. One target is missed (row 18), with its reason.
 */
export const SMALL: Table = {
  rows: [
    ["2024年度项目支出绩效自评表", "", "", "", "", "", "", "", ""],
    ["项目名称", "路灯改造", "", "", "", "", "", "", ""],
    ["主管部门", "市城管局", "", "", "实施单位", "市路灯所", "", "", ""],
    ["项目资金(万元)", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "", "100", "100", "95", "10", "95%", "9.5"],
    ["", "其中:当年财政拨款", "", "100", "100", "95", "", "", ""],
    ["", "上年结转资金", "", "", "", "", "", "", ""],
    ["", "其他资金", "", "", "", "", "", "", ""],
    ["年度总体目标", "预期目标", "", "", "", "实际完成情况", "", "", ""],
    ["", "更换主要路段的路灯。", "", "", "", "主要路段的路灯已经更换。", "", "", ""],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["", "产出指标(50分)", "数量指标", "更换路灯", "≥100盏", "110盏", "20", "20", ""],
    ["", "", "质量指标", "验收合格率", "≥95%", "98%", "10", "10", ""],
    ["", "", "时效指标", "完工时间", "2024年12月底前", "2024年11月30日", "10", "10", ""],
    ["", "", "成本指标", "单灯成本", "≤850元", "800元", "10", "10", ""],
    ["", "效益指标(30分)", "社会效益指标", "投诉下降比例", "≥30%", "32%", "15", "15", ""],
    ["", "", "生态效益指标", "节约用电", "≥10万度", "11万度", "15", "15", ""],
    ["", "满意度指标(10分)", "服务对象满意度指标", "居民满意度", "≥90%", "81%", "10", "9", "施工噪声扰民,已改在白天施工"],
    ["总分", "", "", "", "", "", "100", "98.5", ""],
  ],
  merges: ["A1:I1", "A4:A8", "A11:A18", "B12:B15", "B16:B17", "A19:F19"],
};

/** The same form before anybody filled it in. */
export const BLANK_CELLS: Changes = Object.fromEntries(
  ["D5", "E5", "F5", "H5", "I5", "D6", "E6", "F6", "B10", "F10", "H19"]
    .concat([12, 13, 14, 15, 16, 17, 18].flatMap((row) => [`F${row}`, `H${row}`, `I${row}`]))
    .map((cell) => [cell, null]),
);

export interface FormOptions {
  readonly name?: string;
  readonly table?: Table;
  readonly sheet?: Partial<SheetSnapshot>;
}

/** One sheet with the small form (or another table), some of its cells changed. */
export function formSheet(changes: Changes = {}, { name = "自评表", table = SMALL, sheet = {} }: FormOptions = {}): SheetSnapshot {
  return { ...withChanges(sheetOf(table, { name }), changes), ...sheet };
}

export function formBook(changes: Changes = {}, options: FormOptions = {}): WorkbookSnapshot {
  return { sheets: [formSheet(changes, options)] };
}

/** The small form, changed and reviewed. */
export function reviewOf(changes: Changes = {}, options: ReviewOptions = {}): Review {
  return review(formBook(changes), options);
}

export function withChanges(sheet: SheetSnapshot, changes: Changes): SheetSnapshot {
  const cells = new Map(sheet.cells.map((cell) => [toA1(cell.row, cell.column), cell]));
  for (const [address, change] of Object.entries(changes)) {
    const at = parseA1(address);
    if (!at) throw new Error(`${address} is no cell`);
    const content = typeof change === "object" && change !== null ? change : { value: change };
    if (content.value === null && content.format === undefined && !("formula" in content)) cells.delete(address);
    else cells.set(address, { ...at, ...content });
  }
  return { ...sheet, cells: [...cells.values()].sort(inReadingOrder) };
}

export function inReadingOrder(a: Cell, b: Cell): number {
  return a.row - b.row || a.column - b.column;
}

/** The sheet with blank rows put in before a (0-based) row; merged areas that reach over it grow. */
export function withBlankRows(sheet: SheetSnapshot, before: number, count = 1): SheetSnapshot {
  const move = (row: number): number => (row >= before ? row + count : row);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: move(cell.row) })),
    merges: sheet.merges.map((area): CellRange => ({ ...area, top: move(area.top), bottom: move(area.bottom) })),
  };
}

export function withBlankColumns(sheet: SheetSnapshot, before: number, count = 1): SheetSnapshot {
  const move = (column: number): number => (column >= before ? column + count : column);
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, column: move(cell.column) })),
    merges: sheet.merges.map((area): CellRange => ({ ...area, left: move(area.left), right: move(area.right) })),
  };
}

export const codesOf = ({ findings }: Pick<Review, "findings">): string[] => findings.map(({ code }) => code);

/** "code A1" of every finding. */
export const placedCodes = ({ findings }: Pick<Review, "findings">): string[] => findings.map(({ code, cell }) => `${code} ${cell ?? ""}`);

export function findingIn(reviewed: Review, code: string): Finding | undefined {
  return reviewed.findings.find((finding) => finding.code === code);
}

/** What would be written: values by address. */
export const writesOf = ({ edits }: Pick<Review, "edits">): Record<string, string | number> =>
  Object.fromEntries(edits.map(({ cell, after }) => [cell, after]));

/** The indicator of a 1-based sheet row of the first form. */
export function indicatorAt(reviewed: Review, row: number): IndicatorReport {
  const found = reviewed.forms[0]?.indicators.find((indicator) => indicator.row === row);
  if (!found) throw new Error(`no indicator in row ${row}`);
  return found;
}
