import { BLANK_CELLS, type Changes } from "../../support/small-form";

/** Changes of the small form that make a check speak, at which cell; and changes that look alike and leave it silent. */
export interface Case {
  readonly speaks: readonly (readonly [cell: string, changes: Changes])[];
  readonly silent: readonly Changes[];
}

const REASON = "设备到货延迟,已补装";
const NO_MARKS_IN_LABELS: Changes = { B12: "产出指标", B16: "效益指标", B18: "满意度指标" };
/** A form whose reasons have no column. */
const NO_REASONS: Changes = { I11: null, I18: null };
const SENTENCE = "主要路段照明明显改善,夜间事故减少";

const STRUCTURE: Readonly<Record<string, Case>> = {
  "column-not-found": { speaks: [["A11", { H11: null }]], silent: [{ H11: "自评得分" }, { H11: "得 分" }] },
  "form-ambiguous": { speaks: [["A11", { I11: "得分", I18: null }]], silent: [{ I11: "复核分", I18: null }] },
  "form-unfilled": { speaks: [["A1", BLANK_CELLS]], silent: [{ ...BLANK_CELLS, F12: "5盏" }] },
  "total-row-missing": { speaks: [["A18", { A19: null, G19: null, H19: null }]], silent: [{ A19: "合计" }, { A19: "总  分" }] },
  "label-missing": { speaks: [["D12", { C12: null }]], silent: [{ C13: null }] },
  "cell-error": {
    speaks: [
      ["F12", { F12: "#REF!" }],
      ["E5", { E5: "#DIV/0!" }],
      ["H12", { H12: "#N/A" }],
    ],
    silent: [{ E16: "REF", F16: "REF" }],
  },
  "number-as-text": {
    speaks: [
      ["G12", { G12: "20" }],
      ["E5", { E5: "１００" }],
    ],
    silent: [{ H5: "95%" }, { E12: "100", F12: "110" }],
  },
};

const WEIGHTS: Readonly<Record<string, Case>> = {
  "weight-missing": { speaks: [["G12", { G12: null }]], silent: [{ D13: "其中:主干道", E13: null, F13: null, G13: null, H13: null }] },
  "weight-invalid": {
    speaks: [
      ["G12", { G12: "二十" }],
      ["G12", { G12: 0 }],
      ["G12", { G12: -5 }],
    ],
    silent: [{ G12: "20分" }],
  },
  "weight-without-indicator": { speaks: [["G12", { D12: null }]], silent: [{ D12: "……", E12: null, F12: null, G12: null, H12: null }] },
  "weight-total": {
    speaks: [
      ["G19", { G12: 30 }],
      ["G19", { G5: 9 }],
    ],
    silent: [{ G12: 25, G13: 5 }, { G13: 3.33, G14: 3.33, G15: 3.34, G12: 40 }, { G12: "20%" }],
  },
  "weight-level-total": {
    speaks: [["B12", { G12: 15, G16: 20 }]],
    silent: [
      { G12: 25, G13: 5 },
      { ...NO_MARKS_IN_LABELS, G12: 15, G16: 20 },
    ],
  },
  "weight-scheme": {
    speaks: [["B12", { ...NO_MARKS_IN_LABELS, G12: 15, G16: 20 }]],
    silent: [NO_MARKS_IN_LABELS, { B12: "项目决策", B16: "项目产出", B18: "项目效益" }, { G12: 15, G16: 20 }],
  },
};

const FUNDS: Readonly<Record<string, Case>> = {
  "rate-missing": { speaks: [["H5", { H5: null }]], silent: [{ H5: null, F5: null }] },
  "rate-wrong": { speaks: [["H5", { H5: { value: 0.9, format: "0%" } }]], silent: [{ H5: 95 }, { H5: "95.00%" }] },
  "rate-rounded": { speaks: [["H5", { F5: 95.4, I5: 9.54 }]], silent: [{ F5: 95.4, I5: 9.54, H5: "95.4%" }] },
  "rate-low": {
    speaks: [["H5", { F5: 80, H5: 0.8, I5: 8, F18: "95%", H18: 10, I18: null }]],
    silent: [
      { F5: 80, H5: 0.8, I5: 8 },
      { F5: 90, H5: 0.9, I5: 9, F18: "95%", H18: 10, I18: null },
    ],
  },
  "budget-zero": {
    speaks: [
      ["E5", { E5: 0 }],
      ["E5", { E5: null }],
    ],
    silent: [{ E5: 0, F5: 0 }],
  },
  "executed-over-budget": { speaks: [["F5", { F5: 101 }]], silent: [{ F5: 100 }] },
  "funds-total-empty": {
    speaks: [
      ["E5", { D5: null, E5: null, F5: null }],
      ["E5", { E5: 0, F5: 0 }],
    ],
    silent: [{ D5: null, E5: null, F5: null, D6: null, E6: null, F6: null }],
  },
  "funds-score-wrong": {
    speaks: [
      ["I5", { I5: 9 }],
      ["I5", { I5: 10 }],
    ],
    silent: [{ I5: "9.50" }],
  },
  "funds-score-missing": { speaks: [["I5", { I5: null }]], silent: [{ I5: null, F5: null }] },
  "funds-score-misplaced": { speaks: [["G5", { G5: 9.5, I5: null }]], silent: [{ I5: null }, { G5: 9, I5: 9 }] },
};

/** Splits by income and by expenditure instead of the last two parts. */
const splits = (income: string, expenditure: string): Changes => ({
  B7: "按收入性质分:",
  F7: "按支出性质分:",
  B8: income,
  F8: expenditure,
});

const FUND_SUMS: Readonly<Record<string, Case>> = {
  "funds-parts": {
    speaks: [
      ["E5", { E6: 110 }],
      ["E5", { E6: 90 }],
    ],
    silent: [
      { E6: 60, E7: 40 },
      { E6: 90, B8: "单位资金" },
      { D6: null, E6: null, F6: null },
    ],
  },
  "funds-by-income": {
    speaks: [["B8", splits("一般公共预算:70", "项目支出:100")]],
    silent: [splits("一般公共预算:100", "项目支出:100"), splits("一般公共预算:", "项目支出:")],
  },
  "funds-by-expenditure": {
    speaks: [["F8", splits("一般公共预算:100", "项目支出:70")]],
    silent: [splits("一般公共预算:100", "项目支出:100")],
  },
  "budget-adjusted": { speaks: [["E5", { D5: 90, D6: 90 }]], silent: [{ D5: null, D6: null }] },
  "amount-unit": {
    speaks: [
      ["E5", { E5: 1_000_000 }],
      ["E6", { E6: "100元" }],
    ],
    silent: [{ E5: 1000 }, { E6: "100万元" }],
  },
};

const SCORES: Readonly<Record<string, Case>> = {
  "score-missing": {
    speaks: [
      ["H12", { H12: null }],
      ["H16", { E16: "明显改善", F16: SENTENCE, H16: null }],
    ],
    silent: [
      { H12: null, F12: null },
      { H12: 0, F12: "0盏", I12: REASON },
    ],
  },
  "score-invalid": {
    speaks: [
      ["H12", { H12: "满分" }],
      ["H12", { H12: -1 }],
      ["I5", { I5: "满分" }],
    ],
    silent: [{ H12: "20分" }],
  },
  "score-over-weight": {
    speaks: [
      ["H12", { H12: 25 }],
      ["I5", { I5: 95 }],
      ["H16", { E16: "明显改善", F16: SENTENCE, H16: 16 }],
    ],
    silent: [{ H12: 20 }],
  },
  "score-differs": {
    speaks: [["H12", { F12: "90盏", H12: 19, I12: REASON }]],
    silent: [
      { F12: "90盏", H12: 18, I12: REASON },
      { F12: "90盏", H12: 10, I12: REASON },
    ],
  },
  "score-unfinished-full": { speaks: [["H12", { F12: "90盏", H12: 20, I12: REASON }]], silent: [{ F12: "90盏", H12: 19, I12: REASON }] },
  "score-lower": { speaks: [["H12", { ...NO_REASONS, H12: 15 }]], silent: [{ H12: 15, I12: REASON }, NO_REASONS] },
  "score-unsupported": {
    speaks: [
      ["H12", { F12: null }],
      ["H12", { E12: null }],
      ["H12", { E12: "——", F12: "/" }],
    ],
    silent: [
      { F12: null, H12: 0 },
      { F12: null, H12: null },
    ],
  },
  "score-tier": {
    speaks: [
      ["H16", { E16: "明显改善", F16: "部分达成年度指标并具有一定效果", H16: 15, I16: REASON }],
      ["H16", { E16: "明显改善", F16: "部分达成年度指标并具有一定效果", H16: 5, I16: REASON }],
    ],
    silent: [
      { E16: "明显改善", F16: "部分达成年度指标并具有一定效果", H16: 10.5, I16: REASON },
      { E16: "明显改善", F16: SENTENCE },
    ],
  },
  "total-missing": { speaks: [["H19", { H19: null }]], silent: [{ H19: "98.5分" }] },
  "total-wrong": {
    speaks: [
      ["H19", { H19: 100 }],
      ["H19", { H19: 98 }],
      ["H19", { H12: null, H19: 78 }],
      ["H19", { H12: null, H19: 99 }],
    ],
    silent: [{ H12: null }, { H12: null, H19: 78.5 }],
  },
  "grade-wrong": { speaks: [["I19", { I19: "良" }]], silent: [{ I19: "优" }, { I19: "/" }] },
};

const VALUES: Readonly<Record<string, Case>> = {
  "target-missing": { speaks: [["E12", { E12: null, H12: null }]], silent: [{ E12: null }, { E12: "0" }] },
  "actual-missing": { speaks: [["F12", { F12: null, H12: null }]], silent: [{ F12: null }, { F12: 0, H12: 0 }] },
  "actual-not-a-number": { speaks: [["F12", { F12: "完成" }]], silent: [{ E12: "完成装灯", F12: "完成" }, { F12: "共完成110盏" }] },
  "unit-missing": {
    speaks: [
      ["F12", { F12: 110 }],
      ["F12", { E12: 100 }],
    ],
    silent: [{ F13: 98 }, { E12: 100, F12: 110 }],
  },
  "unit-differs": { speaks: [["F12", { F12: "110户" }]], silent: [{ E12: "≥100个", F12: "110项" }, { F15: "0.08万元" }] },
  overachieved: {
    speaks: [
      ["F12", { F12: "120盏" }],
      ["F12", { F12: "200盏" }],
    ],
    silent: [{ F12: "119盏" }, { F12: "200盏", I12: "追加了一个路段" }, { E12: "≥2次", F12: "5次" }, { F15: "1元" }],
  },
  "actual-copies-target": {
    speaks: [
      ["F12", { F12: "≥100盏" }],
      ["F16", { E16: SENTENCE, F16: `${SENTENCE}。` }],
    ],
    silent: [
      { E12: "100盏", F12: "100盏" },
      { E16: "效果明显", F16: "效果明显" },
      { E16: "完成", F16: "完成" },
    ],
  },
  "target-not-measurable": {
    speaks: [["E12", { E12: "按计划更换", F12: "已更换" }]],
    silent: [{ E16: "明显改善", F16: SENTENCE }, { E12: "更换100盏" }],
  },
  "direction-suspect": {
    speaks: [
      ["E12", { E12: "≤100盏" }],
      ["E15", { E15: "≥850元" }],
    ],
    silent: [
      { E14: "≤24小时", F14: "20小时" },
      { D12: "安全事故", E12: "≤1起", F12: "0起" },
    ],
  },
  "indicator-duplicate": {
    speaks: [
      ["D13", { D13: "更换 路灯" }],
      ["D17", { E16: SENTENCE, E17: SENTENCE }],
    ],
    silent: [{ E16: "明显改善", E17: "明显改善" }],
  },
  "indicator-misplaced": { speaks: [["D13", { D13: "居民满意率" }]], silent: [{ D18: "商户满意度" }] },
  "placeholder-left": {
    speaks: [
      ["D12", { D12: "指标1:" }],
      ["E12", { E12: "≥**" }],
    ],
    silent: [{ D12: "指标1:更换路灯" }, { ...BLANK_CELLS, E12: "≥**" }],
  },
  "year-differs": {
    speaks: [
      ["E14", { E14: "2025年12月底前" }],
      ["F14", { F14: "2023年11月30日" }],
      ["D14", { D14: "2025年底完工" }],
    ],
    silent: [{ D16: "投诉比2023年下降比例" }, { D14: "2024年底完工" }],
  },
};

const DEVIATION: Readonly<Record<string, Case>> = {
  "deviation-missing": {
    speaks: [
      ["I18", { I18: null }],
      ["I18", { I18: "无" }],
      ["I18", { I18: "已完成。" }],
      ["I12", { H12: 18 }],
    ],
    silent: [{ I18: "样本偏少" }, { I12: "无" }],
  },
  "deviation-copies": {
    speaks: [
      ["I18", { I18: "居民满意度" }],
      ["I18", { I18: "≥90%" }],
      ["I12", { I12: "更换路灯" }],
    ],
    silent: [{ I18: "居民满意度调查的样本偏少" }],
  },
  "deviation-unneeded": {
    speaks: [["I12", { I12: "按计划推进更换工作" }]],
    silent: [{ I12: "无偏差" }, { I12: "无" }, { F12: "150盏", I12: "追加了一个路段" }],
  },
};

export const CASES: Readonly<Record<string, Case>> = {
  ...STRUCTURE,
  ...WEIGHTS,
  ...FUNDS,
  ...FUND_SUMS,
  ...SCORES,
  ...VALUES,
  ...DEVIATION,
};
