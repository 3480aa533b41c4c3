import { findingIn, indicatorAt, reviewOf, writesOf } from "../../support/small-form";

/** 成本 without a sign: lower is assumed to be better. */
const assumed = (actual: string, score: number | null = null) => reviewOf({ E15: "850元", F15: actual, H15: score, H19: null });

test("an assumed direction is proposed, not computed and not written", () => {
  const reviewed = assumed("892.5元");
  expect(indicatorAt(reviewed, 15).score).toMatchObject({ computed: null, proposed: "9.52" });
  expect(writesOf(reviewed)).toEqual({});
  expect(reviewed.forms[0]?.totals.complete).toBe(false);
});

test("where every reading gives the same score, that is the score", () => {
  const reviewed = assumed("850元");
  expect(indicatorAt(reviewed, 15).score).toMatchObject({ computed: "10", proposed: null });
  expect(writesOf(reviewed)).toEqual({ H15: 10, H19: 98.5 });
});

test.each([
  ["892.5元", 9.52, "target / actual"],
  ["892.5元", 9.5, "one minus the excess"],
  ["892.5元", 10, "more is better"],
])("%s: a recorded %p fits the reading %s and is right", (actual, recorded) => {
  const reviewed = assumed(actual, recorded);
  expect(reviewed.findings.filter(({ code }) => code.startsWith("score-"))).toEqual([]);
  expect(writesOf(reviewed)).not.toHaveProperty("H15");
  expect(indicatorAt(reviewed, 15).score.proposed).toBeNull();
});

test("a duration without a sign is assumed to be better when shorter; a rate is not", () => {
  expect(indicatorAt(reviewOf({ E14: "5天", F14: "8天", H14: null }), 14).score).toMatchObject({ computed: null, proposed: "6.25" });
  expect(indicatorAt(reviewOf({ E14: "90%", F14: "81%", H14: null }), 14).score).toMatchObject({ computed: "9", proposed: null });
});

test.each([
  ...["火灾受害率", "在职人员控制率", "结转结余率", "安全事故数", "管网漏损率", "登记失业率", "义务教育辍学率", "返贫率", "返修率"],
  ...["产品不合格率", "重复投诉量", "排放超标率", "垃圾填埋量", "单位产值能耗", "全省排名"],
])("%s without a sign: less may be better, so nothing is imposed", (name) => {
  const missed = { D13: name, E13: "2%", F13: "1%" };
  expect(indicatorAt(reviewOf({ ...missed, H13: null }), 13).score).toMatchObject({ computed: null, proposed: "10" });
  const kept = reviewOf({ ...missed, H13: 10 });
  expect(kept.findings).toEqual([]);
  expect(writesOf(kept)).toEqual({});
  expect(indicatorAt(reviewOf({ ...missed, E13: "≥2%", H13: null }), 13).score).toMatchObject({ computed: "5" });
});

test.each([
  ["窗口等待时间", "10分钟", "8分钟"],
  ["业务办理时限", "5天", "3天"],
])("%s: waiting less may be better", (name, target, actual) => {
  expect(indicatorAt(reviewOf({ D13: name, E13: target, F13: actual, H13: null }), 13).score).toMatchObject({
    computed: null,
    proposed: "10",
  });
});

test.each(["志愿服务时间", "培训时长", "验收合格率", "任务完成率", "高血压患者血压控制率", "慢性病控制率"])(
  "%s without a sign: more is better",
  (name) => {
    const reviewed = reviewOf({ D13: name, E13: "40", F13: "20", H13: null });
    expect(indicatorAt(reviewed, 13).score).toMatchObject({ computed: "5", proposed: null });
  },
);

describe("reverse formulas", () => {
  test.each([
    [9.52, "ratio"],
    [9.5, "linear"],
  ])("a recorded %p is right by the formula %s", (recorded, method) => {
    const reviewed = reviewOf({ F15: "892.5元", H15: recorded, I15: "材料涨价,已重新询价", H19: null });
    expect(indicatorAt(reviewed, 15).score).toMatchObject({ computed: String(recorded), method });
    expect(findingIn(reviewed, "score-differs")).toBeUndefined();
  });

  test("the explanation names the formula that fits", () => {
    const explanation = (recorded: number) => indicatorAt(reviewOf({ F15: "892.5元", H15: recorded }), 15).score.explanation;
    expect(explanation(9.52)).toContain("按比例计分");
    expect(explanation(9.5)).toContain("按超出比例扣分");
  });

  test("anything above both is too much", () => {
    const reviewed = reviewOf({ F15: "892.5元", H15: 9.8 });
    expect(findingIn(reviewed, "score-differs")).toMatchObject({ cell: "H15", found: "9.8", expected: "9.52" });
  });
});
