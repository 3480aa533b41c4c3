import { reviewOf, type Change } from "../../support/small-form";
import { type Kind, rowOf, ROWS, scoreOf } from "../../support/typed-rows";

/** What a blank score becomes; "20?" waits for confirmation, null needs a judgement. */
const FULFILLED: readonly (readonly [Kind, string, Change, Change, string | null])[] = [
  ["quality", "合格率", "１００％", "100%", "10"],
  ["quality", "合格率", "95%以上", 0.97, "10"],
  ["time", "完成时间", "2024年内", "2024年11月", "10"],
  ["time", "完成时间", "2024年6月", "2024年6月", "10"],
  ["time", "发放时间", "每月15日前发放", "按时发放", null],
  ["time", "发放时间", "每月10日前", "每月8日", null],
  ["time", "响应时间", "≤30分钟", "0.5小时", "10"],
  ["time", "及时性", "及时", "及时", "10?"],
  ["quantity", "培训次数", "3次/年", "3次", "20"],
  ["quantity", "会议", "2场次", "2次", "20"],
  ["quantity", "培训人数", "1.2万人", "1.3万", "20"],
  ["quantity", "培训人数", "1.2万人", "12500", "20"],
  ["quantity", "培训人数", "12000人", "1.2万人", "20"],
  ["quantity", "培训人数", "12000", "1.2万人", "20"],
  ["quantity", "检查数", "5-10个", "8个", "20"],
  ["quantity", "检查数", "约100人", "98人", "20?"],
  ["quantity", "检查数", "100人左右", "95人", "20?"],
  ["quantity", "路灯", "≥100盏", "110个", "20"],
  ["quantity", "人数", "20个", "二十个", "20"],
  ["cost", "成本", "不超过50万元", "498000", "10"],
  ["cost", "成本", "≤50万", "48万元", "10"],
  ["cost", "人均成本", "≤500元/人", "480元", "10"],
  ["social", "投诉", "0次", "无", "15"],
  ["social", "投诉", "≤3件", "无投诉", "15"],
  ["social", "能耗", "下降10%", "-12%", "15"],
  ["social", "收入", "较上年增长5%", "增长6%", "15"],
  ["social", "失业率", "下降5%", "下降6%", "15"],
  ["social", "信访量", "≤50件", "减少至45件", "15"],
  ["social", "提升群众幸福感和满意度", "≥90%", "投诉减少，满意度95%", "15"],
  ["social", "投诉办结率提升", "≥95%", "投诉量下降，办结率98%", "15"],
  ["social", "降低群众办事成本满意度", "≥90%", "较上年提升，达95%", "15"],
  ["social", "提高合格率", "95%", "未下降，保持96%", "15"],
  ["social", "居民收入", "增长5%", "5.5%（增速较上年下降）", "15"],
  ["social", "人均可支配收入增长率", "≥6%", "受经济下滑影响，6.2%", "15"],
  ["social", "能耗下降", "≥5%", "负增长6%", "15"],
  ["quantity", "治理水土流失面积", "100亩", "120亩", "20"],
  ["quantity", "受理投诉件数", "100件", "120件", "20"],
  ["quantity", "PM2.5监测站点数", "10个", "12个", "20"],
  ["quantity", "工作量", "90人日", "100人天", "20"],
  ["social", "信访量", "压减至50件", "45件", "15"],
  ["social", "投诉量", "增幅≤5%", "下降8%", "15"],
  ["quality", "PM2.5浓度", "≤35微克/立方米", "33微克/立方米", "10"],
  ["quality", "污水浓度", "≤1毫克/升", "0.8mg/升", "10"],
  ["quantity", "接种", "≥3000剂次", "3100剂次", "20"],
  ["quantity", "标段", "3标段", "3标段", "20"],
  ["social", "服务", "优良", "优良", "15?"],
  ["satisfaction", "满意度", "90%-95%", "93%", "10"],
  ["quality", "合格率", "不得低于95%", "96%", "10"],
  ["quality", "合格率", "不应少于95%", "96%", "10"],
  ["quality", "差错率", "不得超过1%", "0.5%", "10"],
  ["quality", "差错率", "不能高于1%", "0.5%", "10"],
  ["cost", "总成本", "不得突破50万元", "未超过50万元", "10"],
  ["quality", "等级", "一级", "一级", "10"],
  ["quality", "满意率", "95%以上(含95%)", "95%", "10"],
  ["quantity", "里程", "100KM", "100千米", "20"],
  ["quantity", "装机", "1000千瓦", "1MW", "20"],
  ["quantity", "课时", "40学时", "40课时", "20"],
  ["quantity", "车辆", "2辆", "2台", "20"],
  ["quantity", "设备", "5台/套", "5套", "20"],
  ["quantity", "报告", "4篇", "4份", "20"],
  ["quantity", "企业", "30家", "30户", "20"],
  ["quantity", "检查", "每月1次", "每月1次", "20"],
  ["quantity", "检查", "每月1次", "1次/月", "20"],
  ["quantity", "保洁", "2次/天", "2次/日", "20"],
  ["quantity", "保洁", "2次/天", "2次", "20"],
  ["quantity", "检查", "≥4次/年以上", "4次/年", "20"],
  ["time", "完成时间", "2024年年底前", "2024年11月完成", "10"],
  ["time", "工期", "≤12个月", "1年", "10"],
  ["cost", "单价", "≤1200元/㎡", "1150元/平方米", "10"],
  ["cost", "单价", "≤10元/人/天", "9.8元/人/日", "10"],
];

test.each(FULFILLED)("%s, %s: %p, %p is %p", (kind, name, target, actual, expected) => {
  expect(scoreOf(kind, name, target, actual)).toBe(expected);
});

test.each(FULFILLED)("%s, %s: %p, %p with full marks is no error", (kind, name, target, actual) => {
  const [row, full] = ROWS[kind];
  const { findings } = rowOf(kind, name, target, actual, full);
  expect(findings.filter(({ severity, cell }) => severity === "error" && cell?.slice(1) === String(row)).map(({ code }) => code)).toEqual(
    [],
  );
});

/** What looks alike and falls short: what is read generously must still be able to fail. */
test.each<[Kind, string, Change, Change, string | null]>([
  ["time", "完成时间", "2024年内", "2025年1月", null],
  ["quantity", "培训次数", "3次/年", "2次", "13.33"],
  ["quantity", "会议", "2场次", "1次", "10"],
  ["quality", "合格率", "不得低于95%", "76%", "8"],
  ["quality", "差错率", "不得超过1%", "2%", "5"],
  ["quality", "等级", "一级", "二级", null],
  ["quantity", "检查", "每月1次", "6次", null],
  ["quantity", "检查", "1次/月", "12次", null],
  ["quantity", "检查", "每月2次", "每月1次", "10"],
  ["social", "带动就业", "500人", "近500人", null],
  ["social", "带动就业", "500人", "不足500人", null],
  ["time", "完成时间", "2024年年底前", "2025年1月", null],
  ["time", "工期", "≤12个月", "2年", "5"],
  ["quantity", "设备", "5台/套", "4套", "16"],
  ["quantity", "培训人数", "1.2万人", "0.6万", "10"],
  ["quantity", "培训人数", "1.2万人", "6000", "10"],
  ["quantity", "检查数", "约100人", "80人", "16"],
  ["quantity", "路灯", "≥100盏", "50个", "10"],
  ["cost", "成本", "≤50万", "100万元", "5"],
  ["cost", "成本", "不超过50万元", "1000000", "5"],
  ["cost", "人均成本", "≤500元/人", "48000元", null],
  ["social", "投诉", "0次", "1次", "0"],
  ["social", "培训", "≥3次", "无", null],
  ["social", "能耗", "下降10%", "-5%", "7.5"],
  ["social", "收入", "增长10%", "-5%", "0"],
  ["social", "收入", "增长5%", "下降2%", "0"],
  ["social", "财政收入", "增长5%", "增速下降，为4%", "12"],
  ["quantity", "提升服务能力培训场次", "≥100场", "因疫情减少，实际开展95场", "19"],
  ["social", "减少投诉量", "≤10件", "较上年增加，15件", "10"],
  ["social", "能耗下降", "≤5吨", "有所上升，8吨", "9.38"],
  ["social", "就业人数增加", "100人", "较上年减少，95人", "14.25"],
  ["quantity", "治理水土流失面积", "100亩", "60亩", "12"],
  ["quantity", "帮扶失业人数", "100人", "60人", "12"],
  ["quantity", "减少碳排放量", "100吨", "60吨", "12"],
  ["quality", "降低死亡率", "3%", "下降至2%", "10?"],
  ["social", "平均等待时间", "减少排队，平均30分钟", "20分钟", "15?"],
  ["cost", "人均成本", "降低成本，50元/人", "60元/人", "8.33?"],
  ["social", "投诉", "较上年下降5%", "上升3%", "0"],
  ["social", "投诉", "下降10%", "下降5%", "7.5"],
  ["social", "信访量", "压减至50件", "55件", "13.64"],
  ["quality", "PM2.5浓度", "≤35微克/立方米", "70微克/立方米", "5"],
  ["quantity", "接种", "≥3000剂次", "1500剂次", "10"],
])("%s, %s: %p, %p is %p", (kind, name, target, actual, expected) => {
  expect(scoreOf(kind, name, target, actual)).toBe(expected);
});

test("more than a range is full marks or less, as the unit has it; where less is better it is less", () => {
  const codes = (kind: Kind, name: string, target: string, actual: string) =>
    rowOf(kind, name, target, actual, 10).findings.map(({ code }) => code);
  expect(codes("satisfaction", "满意度", "90%-95%", "96%")).not.toContain("score-unfinished-full");
  expect(scoreOf("satisfaction", "满意度", "90%-95%", "96%")).toBe("9.9");
  expect(codes("cost", "成本", "40-50万元", "60万元")).toContain("score-unfinished-full");
});

test("a number in another unit than its row's is never written as a formula", () => {
  const { edits } = reviewOf({ E15: 50, F15: 498000, H15: null, H19: null }, { formulas: true });
  expect(edits.find(({ cell }) => cell === "H15")?.formula).toBeUndefined();
});
