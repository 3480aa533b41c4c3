import { BLANK_CELLS } from "../../../support/small-form";
import { SENTENCE, type Cases } from "./case";

export const VALUES: Cases = {
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
  "percent-unclear": {
    speaks: [
      ["F13", { F13: 5000 }],
      ["F13", { E13: 5000, F13: "98%" }],
    ],
    silent: [{ F13: 96 }, { F13: 0.98 }, { F13: 0 }],
  },
  "actual-comparator": {
    speaks: [
      ["F13", { F13: "≤96%" }],
      ["F13", { F13: ">=96" }],
      ["F12", { F12: "110盏以上" }],
      ["F15", { F15: "≥800元" }],
    ],
    silent: [{ F13: "达到96%" }, { F15: "降至800元" }, { F12: "=110盏" }, { F12: "≥100盏" }],
  },
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
