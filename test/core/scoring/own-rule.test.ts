import { review } from "../../../src/core/review";
import { codesOf, formBook, indicatorAt, SMALL, writesOf, type Changes } from "../../support/small-form";

/** The small form with the column 评分标准 in place of 分值's neighbour, the reasons. */
const TABLE = { ...SMALL, rows: SMALL.rows.map((row) => [...row.slice(0, 9), row[0] === "绩效指标" ? "评分标准" : ""]) };

const withRule = (rule: string, changes: Changes) =>
  review(formBook({ J13: rule, E13: "≥95%", F13: "90%", H13: null, H19: null, ...changes }, { table: TABLE }));

test.each([
  ["≥95%得满分,每低1个百分点扣0.5分", "7.5"],
  ["达到95%得10分，每低于1%扣1分，扣完为止", "5"],
])("%s: the rule is applied where it is in numbers", (rule, expected) => {
  expect(indicatorAt(withRule(rule, {}), 13).score).toMatchObject({ computed: expected, method: "rule" });
});

test("a rule that leaves the begun step open is proposed, and each way of counting it is right", () => {
  const open = { F13: "92.67%" };
  expect(indicatorAt(withRule("≥95%得满分,每低1个百分点扣0.5分", open), 13).score).toMatchObject({ computed: null, proposed: "9" });
  const recorded = withRule("≥95%得满分,每低1个百分点扣0.5分", { ...open, H13: 8.84, I13: "已整改" });
  expect(codesOf(recorded).filter((code) => code.startsWith("score-"))).toEqual([]);
  expect(writesOf(recorded)).not.toHaveProperty("H13");
});

test.each([
  ...["完成得10分，否则不得分", "95%以上得10分;85%-95%得6分;其余得0分", "酌情扣分", "每低1%扣1分", "不达标不得分", "完成得满分，未完成0分"],
  ...["达到目标值得满分，达不到不得分", "是得满分，否得0分", "否则得零分", "95%以上10分，90%-95%8分，85-90%6分", "一票否决"],
  ...["达标得满分，否则为0", "否则0", "不达标不给分", "未达标不予得分", "每低1%减1分", "未达标减半得分", "未达标记为0"],
])("%s: nothing in proportion is imposed on a missed target", (rule) => {
  const blank = withRule(rule, {});
  expect(indicatorAt(blank, 13).score).toMatchObject({ computed: null });
  expect(writesOf(blank)).not.toHaveProperty("H13");
  const kept = withRule(rule, { H13: 6, I13: "已整改" });
  expect(writesOf(kept)).not.toHaveProperty("H13");
  expect(codesOf(kept).filter((code) => code.startsWith("score-"))).toEqual([]);
});

test.each([
  "每低1个百分点扣0.1分，低于60%不得分",
  "偏差率0-5%得10分，5%-10%得8分，10%-20%得6分",
  "达到95%得10分；90%-95%得8分；每低1%扣1分",
  "达到95%得8分，每低1%扣0.5分",
  "每低1%扣1分，最多扣3分",
  "≥95%得满分；投诉每高1%扣1分",
])("%s: more than one step is left to a judgement", (rule) => {
  expect(indicatorAt(withRule(rule, {}), 13).score).toMatchObject({ computed: null, proposed: null });
});

test.each([
  "最低0分，最高10分，按完成程度计分",
  "在0分到10分之间打分",
  "考试80分合格，100分满分",
  "扣分项：无",
  "无扣分项",
  "按完成率×分值计分，扣完为止",
  "代扣代缴个税清单",
  "工程不得分包",
  "缺勤扣款记录",
  "见扣分说明",
])("%s states no rule of its own", (rule) => {
  expect(indicatorAt(withRule(rule, {}), 13).score).toMatchObject({ computed: "9.47" });
});

test("a recorded score that the rule contradicts is an error, one that it gives rounded is none", () => {
  const rule = "≥95%得满分,每低1个百分点扣0.45分";
  const wrong = withRule(rule, { H13: 9.5, I13: "已整改" });
  expect(codesOf(wrong)).toContain("score-differs");
  expect(writesOf(wrong)).toMatchObject({ H13: 7.75 });
  expect(writesOf(withRule(rule, { H13: 7.8, I13: "已整改" }))).not.toHaveProperty("H13");
});

test("full marks for a missed target are wrong all the same, and it needs a reason", () => {
  const codes = codesOf(withRule("完成得10分，否则不得分", { H13: 10 }));
  expect(codes).toEqual(expect.arrayContaining(["score-unfinished-full", "deviation-missing"]));
});

test("where the target is met, and where the criterion gives marks in proportion, the score follows", () => {
  expect(indicatorAt(withRule("完成得10分，否则不得分", { F13: "96%" }), 13).score).toMatchObject({ computed: "10" });
  expect(indicatorAt(withRule("完成得满分，未完成按比例扣分", {}), 13).score).toMatchObject({ computed: "9.47" });
  expect(indicatorAt(withRule("达到95%得10分", {}), 13).score).toMatchObject({ computed: "9.47" });
});
