import type { Changes } from "../../../support/small-form";
import type { Cases } from "./case";

const NO_MARKS_IN_LABELS: Changes = { B12: "产出指标", B16: "效益指标", B18: "满意度指标" };
/** The column of weights is gone. */
const NO_WEIGHTS: Changes = Object.fromEntries([11, 12, 13, 14, 15, 16, 17, 18, 19].map((row) => [`G${row}`, null]));

export const WEIGHTS: Cases = {
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
  "section-marks": {
    speaks: [
      ["A11", { A11: "绩效指标(80分)" }],
      // without weights the headings speak for what stands below them
      ["A11", { A11: "绩效指标(90分)", B12: "产出指标(60分)", ...NO_WEIGHTS }],
    ],
    silent: [{ A11: "绩效指标(90分)" }, { A11: "绩效指标(90分)", ...NO_WEIGHTS }, { A11: "绩效指标(90分)", G12: null }],
  },
  "weight-scheme": {
    speaks: [["B12", { ...NO_MARKS_IN_LABELS, G12: 15, G16: 20 }]],
    silent: [NO_MARKS_IN_LABELS, { B12: "项目决策", B16: "项目产出", B18: "项目效益" }, { G12: 15, G16: 20 }],
  },
};
