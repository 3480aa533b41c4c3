import { canonical, decimal } from "../../../src/core/quantity/decimal";
import { marksByRule, readCriterion } from "../../../src/core/scoring/criterion";

/** Marks of a value (in points) by a criterion, the likeliest reading first; null where the text leaves them to a judgement. */
function marks(text: string, value: number, full: number): string[] | null {
  const { rule } = readCriterion(text);
  return rule && [...new Set(marksByRule(rule, decimal(value), decimal(full)).map(canonical))];
}

const ABOVE = "以100%为标准。控制率≦100%,计5分;每超过一个百分点扣0.5分,扣完为止。";
const CHANGE = "变动率≦0,计8分;变动率>0,每超过一个百分点扣0.8分,扣完为止。";
const BELOW = "100%计满分,每低于5%扣2分,扣完为止。";
const BUILDINGS = "100%以下(含)计满分,每超出5%扣2分,扣完为止。";
const LADDER = "预算控制率=0,计5分;0-10%(含),计4分;10-20%(含),计3分;20-30%(含),计2分;大于30%不得分。";
const BEGUN = "到位率100%得5分,每少10个百分点以内扣1分,扣完为止。";
const THRESHOLD = "达到90%以上(含90%)得15分,每少1个百分点扣1分,扣完为止。";

test.each<[string, number, number, string[]]>([
  // full marks up to the standard
  [ABOVE, 78.95, 5, ["5"]],
  [ABOVE, 100, 5, ["5"]],
  // on either side
  ["100%计满分,每超过(降低)1%扣1分,扣完为止。", 96, 6, ["2"]],
  ["100%计满分,每超过(降低)1%扣1分,扣完为止。", 103, 6, ["3"]],
  // whole steps
  [ABOVE, 102, 5, ["4"]],
  [ABOVE, 110, 5, ["0"]],
  [ABOVE, 150, 5, ["0"]],
  // a step that is only begun may count not at all, in part or wholly
  [ABOVE, 100.5, 5, ["5", "4.75", "4.5"]],
  [CHANGE, -20, 8, ["8"]],
  [CHANGE, 0, 8, ["8"]],
  [CHANGE, 5, 8, ["4"]],
  [CHANGE, 98.31, 8, ["0"]],
  [BELOW, 100, 5, ["5"]],
  [BELOW, 95, 5, ["3"]],
  [BELOW, 90, 5, ["1"]],
  [BELOW, 80, 5, ["0"]],
  [BUILDINGS, 90, 5, ["5"]],
  [BUILDINGS, 110, 5, ["1"]],
  // bands, upper edge included
  [LADDER, 0, 5, ["5"]],
  [LADDER, 0.1, 5, ["4"]],
  [LADDER, 10, 5, ["4"]],
  [LADDER, 10.01, 5, ["3"]],
  [LADDER, 30, 5, ["2"]],
  [LADDER, 30.5, 5, ["0"]],
  // 以内: every begun step counts, and no other reading
  [BEGUN, 100, 5, ["5"]],
  [BEGUN, 99, 5, ["4"]],
  [BEGUN, 90, 5, ["4"]],
  [BEGUN, 89, 5, ["3"]],
  // a standard below 100 %
  [THRESHOLD, 90, 15, ["15"]],
  [THRESHOLD, 95, 15, ["15"]],
  [THRESHOLD, 87, 15, ["12"]],
])("%s: %p of %p marks gives %j", (text, value, full, expected) => {
  expect(marks(text, value, full)).toEqual(expected);
});

test.each([
  ["full-width figures", "以１００％为标准，控制率≤１００％，计５分；每超过一个百分点扣０.５分，扣完为止。", 102, 5, ["4"]],
  ["a step of one per cent", "100%以下(含)计满分,每超出1%扣1分,扣完为止。", 103, 6, ["3"]],
  ["the ASCII sign", "控制率<=100%,计5分;每超过1个百分点扣0.5分。", 104, 5, ["3"]],
])("%s are read", (_, text, value, full, expected) => {
  expect(marks(text, value, full)).toEqual(expected);
});

test.each([
  "有内部管理制度计2分,没有不得分。",
  "缺一项扣0.5分,扣完为止。",
  "专款专用得2分,专项核算得3分,否则0分。",
  "未达指标值酌情扣分。",
  "按时公开计2分,逾期扣1分。",
  "",
])("%s is left to a judgement", (text) => {
  expect(readCriterion(text).rule).toBeNull();
});

test.each([
  [ABOVE, "5"],
  [CHANGE, "8"],
  [THRESHOLD, "15"],
  [BELOW, null],
])("%s states the full marks %p", (text, expected) => {
  const { statedMarks } = readCriterion(text);
  expect(statedMarks && canonical(statedMarks)).toBe(expected);
});

test("full marks in words are not those of a lower band", () => {
  expect(readCriterion("≥90%计满分;80%(含)-90%计16分。").statedMarks).toBeNull();
  expect(readCriterion("计8分,每低1%扣1分。").statedMarks?.toString()).toBe("8");
});
