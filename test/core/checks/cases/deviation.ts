import type { Cases } from "./case";

export const DEVIATION: Cases = {
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
