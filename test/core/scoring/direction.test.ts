import { review } from "../../../src/core/review";
import { formBook, indicatorAt, SMALL } from "../../support/small-form";

/** The small form with the column 指标方向 in place of the reasons. */
const TABLE = { ...SMALL, rows: SMALL.rows.map((row) => [...row.slice(0, 8), row[0] === "绩效指标" ? "指标方向" : ""]) };

const scoreOf = (direction: string, target: string, actual: string, recorded: number | null = null) => {
  const reviewed = review(formBook({ D13: "每件用时", E13: target, F13: actual, H13: recorded, I13: direction }, { table: TABLE }));
  return { ...indicatorAt(reviewed, 13).score, findings: reviewed.findings.map(({ code }) => code) };
};

test.each([
  ["反向", "10", "12", "8.33"],
  ["逆向指标", "10", "8", "10"],
  ["负向指标", "10件", "20件", "5"],
  ["正向", "10", "8", "8"],
  ["正向指标", "10", "12", "10"],
])("a form that says %s: %s, done %s is %s", (direction, target, actual, expected) => {
  expect(scoreOf(direction, target, actual)).toMatchObject({ computed: expected, proposed: null });
});

test("what the form says is no assumption: a score by the other direction is wrong, and a sign of the target's own counts first", () => {
  expect(scoreOf("反向", "10", "12", 10).findings).toContain("score-unfinished-full");
  expect(scoreOf("反向", "≥10", "12")).toMatchObject({ computed: "10" });
  expect(scoreOf("反向", "10", "12").explanation).toContain("反向指标");
});

test("a formula follows what the form says", () => {
  const { edits } = review(formBook({ E13: 10, F13: 12, H13: null, I13: "反向" }, { table: TABLE }), { formulas: true });
  expect(edits.find(({ cell }) => cell === "H13")).toMatchObject({ after: 8.33, formula: "=ROUND(G13*MIN(E13/F13,1),2)" });
});

test("a fall against a target of growth shows with its sign", () => {
  const reviewed = review(formBook({ D13: "产值", E13: "增长5%", F13: "下降2%", H13: null }));
  expect(indicatorAt(reviewed, 13).score).toMatchObject({ computed: "0" });
  expect(indicatorAt(reviewed, 13).score.explanation).toContain("实际完成值 -2%");
});
