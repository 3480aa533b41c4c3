import { indicatorAt, placedCodes, reviewOf, writesOf } from "../../support/small-form";

const said = (target: string, actual: string, score: number | null = null) =>
  indicatorAt(reviewOf({ E16: target, F16: actual, G16: 15, H16: score }), 16).score;

test.each([
  ["达成年度指标", "15"],
  ["达成预期指标", "15"],
  ["已完成预期目标", "15"],
  ["全部完成年度目标", "15"],
  ["部分达成年度指标并具有一定效果", "10.5"],
  ["基本达成预期目标", "10.5"],
  ["未达成年度指标且效果较差", "4.5"],
  ["未完成且效果较差", "4.5"],
  ["完成", "15"],
  ["已完成", "15"],
  ["达到", "15"],
  ["明显改善", "15"],
])("%s proposes %s of 15", (actual, proposed) => {
  expect(said("明显改善", actual)).toMatchObject({ computed: null, proposed, method: "qualitative" });
});

test.each(["新装灯具全部为节能型", "效果良好", "居民出行更方便了"])("%s needs your judgement", (actual) => {
  expect(said("明显改善", actual)).toMatchObject({ computed: null, proposed: null, method: "qualitative" });
});

test("a recorded score is kept and nothing is proposed beside it", () => {
  expect(said("明显改善", "达成年度指标", 12)).toMatchObject({ recorded: "12", computed: null, proposed: null });
  expect(writesOf(reviewOf({ E16: "明显改善", F16: "达成年度指标", H16: 12, I16: "个别路段未改", H19: 95.5 }))).toEqual({});
});

test("several quantities in a target make it qualitative", () => {
  expect(said("满意度达到100%;办结率达到100%", "满意度达到100%;办结率达到100%")).toMatchObject({ method: "qualitative", proposed: "15" });
});

test("a lower tier asks for a reason, the first does not", () => {
  const reason = (actual: string) => indicatorAt(reviewOf({ E16: "明显改善", F16: actual, H16: null }), 16).deviation.required;
  expect(reason("达成年度指标")).toBe(false);
  expect(reason("部分达成年度指标并具有一定效果")).toBe(true);
  expect(reason("未达成年度指标且效果较差")).toBe(true);
});

test("a blank qualitative score leaves the total open", () => {
  const reviewed = reviewOf({ E16: "明显改善", F16: "达成年度指标", H16: null, H19: null });
  expect(reviewed.forms[0]?.totals).toMatchObject({ computed: null, complete: false, grade: null });
  expect(placedCodes(reviewed)).toEqual(["score-missing H16", "total-missing H19"]);
});
