import type { CellValue } from "../../../src/core/workbook";
import { findingIn, indicatorAt, reviewOf, type Change } from "../../support/small-form";

/** Rows of the small form whose headings lead to the wanted direction. */
const ROW = { quantity: 12, quality: 13, time: 14, cost: 15, social: 16 };

function score(row: number, target: Change, actual: Change, { weight = 10, name }: { weight?: CellValue; name?: string } = {}) {
  const reviewed = reviewOf({
    [`E${row}`]: target,
    [`F${row}`]: actual,
    [`G${row}`]: weight,
    [`H${row}`]: null,
    ...(name === undefined ? {} : { [`D${row}`]: name }),
  });
  const { computed, proposed, method } = indicatorAt(reviewed, row).score;
  return { computed, proposed, method };
}

describe("more is better", () => {
  test.each([
    ["≥100盏", "90盏", "9"],
    ["≥100盏", "100盏", "10"],
    ["≥100盏", "250盏", "10"],
    ["100盏", "33盏", "3.3"],
    [">100盏", "50盏", "5"],
    ["不少于3次", "2次", "6.67"],
    ["≥95%", "0.9", "9.47"],
    ["≥95%", "90", "9.47"],
    ["≥0盏", "0盏", "10"],
    ["≥100盏", "-5盏", "0"],
    ["≥5万元", "25000元", "5"],
    ["百分之九十五", "百分之九十", "9.47"],
    ["三百二十", "160", "5"],
    ["≥100盏", "可达90盏", "9"],
    ["≥100盏", "≥90盏", "9"],
  ])("%s, %s: %s of 10", (target, actual, expected) => {
    expect(score(ROW.quantity, target, actual)).toEqual({ computed: expected, proposed: null, method: "ratio" });
  });

  test("number cells, with percentage formats", () => {
    expect(score(ROW.quality, { value: 0.98, format: "0%" }, { value: 0.96, format: "0.0%" }).computed).toBe("9.8");
    expect(score(ROW.quality, "≥98%", 96).computed).toBe("9.8");
    expect(score(ROW.quantity, 200, 150).computed).toBe("7.5");
  });
});

test.each([
  ["=100%", "100%", "10"],
  ["=100%", "95%", "9.5"],
  ["=100盏", "120盏", "10"],
  ["=0起", "0起", "10"],
  ["=0起", "1起", "0"],
])("exactly: %s, %s: %s of 10", (target, actual, expected) => {
  expect(score(ROW.quantity, target, actual)).toEqual({ computed: expected, proposed: null, method: "equal" });
});

test.each([
  ["≤850元", "850元", "10"],
  ["≤850元", "800元", "10"],
  ["≤850元", "892.5元", "9.52"],
  ["≤850元", "1700元", "5"],
  ["<5天", "10天", "5"],
  ["不超过24小时", "2天", "5"],
  ["≤0起", "0起", "10"],
  ["≤0起", "1起", "0"],
])("less is better, by ratio: %s, %s: %s of 10", (target, actual, expected) => {
  expect(score(ROW.cost, target, actual)).toEqual({ computed: expected, proposed: null, method: "ratio" });
});

test.each([
  ["90-95%", "92%", "10"],
  ["90-95%", "90%", "10"],
  ["90-95%", "45%", "5"],
  ["90至95", "100", "9.5"],
])("range: %s, %s: %s of 10", (target, actual, expected) => {
  expect(score(ROW.quality, target, actual)).toEqual({ computed: expected, proposed: null, method: "range" });
});

describe("deadline", () => {
  test.each([
    ["2024年10月底前", "2024年9月28日"],
    ["2024年10月底前", "2024年10月31日"],
    ["12月31日前", "2024-12-31"],
    ["11月前完成", "10月31日"],
    ["2024年12月底前", "按时完成"],
    ["2024年12月底前", "已完成"],
    ["2024年12月底前", "11月"],
  ])("%s, %s: met", (target, actual) => {
    expect(score(ROW.time, target, actual)).toEqual({ computed: "10", proposed: null, method: "deadline" });
  });

  test.each([
    ["2024年10月底前", "2024年11月1日"],
    ["2024年10月底前", "2025年1月"],
    ["2024年10月底前", "未按期完成"],
  ])("%s, %s: missed, the user chooses the tier", (target, actual) => {
    expect(score(ROW.time, target, actual).computed).toBeNull();
    const reviewed = reviewOf({ E14: target, F14: actual, H14: null });
    expect(indicatorAt(reviewed, 14).deviation).toMatchObject({ required: true, missing: true });
  });

  test("a date cell is a date", () => {
    expect(score(ROW.time, { value: 45596, format: "yyyy-mm-dd" }, { value: 45590, format: "yyyy-mm-dd" }).computed).toBe("10");
    expect(score(ROW.time, { value: 45596, format: "yyyy-mm-dd" }, { value: 45600, format: "yyyy-mm-dd" }).computed).toBeNull();
  });

  test("a month that the wording leaves open needs a judgement", () => {
    expect(score(ROW.time, "11月前完成", "11月15日").computed).toBeNull();
  });
});

test("a negative target is met or is the user's choice", () => {
  expect(score(ROW.cost, "≤-5%", "-6%").computed).toBe("10");
  expect(score(ROW.cost, "≤-5%", "-4%").computed).toBeNull();
});

test("without a weight or with a weight of zero there is no score", () => {
  expect(score(ROW.quantity, "≥100盏", "90盏", { weight: null }).computed).toBeNull();
  expect(score(ROW.quantity, "≥100盏", "90盏", { weight: 0 }).computed).toBeNull();
});

test("two units that do not convert give no score", () => {
  expect(score(ROW.quantity, "≥100盏", "90户")).toEqual({ computed: null, proposed: null, method: "none" });
});

test("a bare number that could be read in no way against a percentage gives no score", () => {
  expect(score(ROW.quality, "≥95%", "5000").computed).toBeNull();
});

test.each(["完成", "基本完成任务"])("words against a quantity (%s) give no score", (actual) => {
  expect(score(ROW.quantity, "≥100盏", actual).computed).toBeNull();
});

test("names that say that more is better are believed, even of a cost", () => {
  expect(score(ROW.cost, "10%", "8%", { name: "资金节约率" })).toEqual({ computed: "8", proposed: null, method: "ratio" });
  expect(score(ROW.time, "100%", "90%", { name: "按时完成率" }).computed).toBe("9");
});

test("where the actual is no quantity, a missing score asks for the quantity, not for a tier", () => {
  const message = findingIn(reviewOf({ F12: "若干", H12: null, H19: null }), "score-missing")?.message;
  expect(message).toContain("请填写实际完成的数量");
  expect(message).not.toContain("档次");
});
