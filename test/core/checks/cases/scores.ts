import type { Changes } from "../../../support/small-form";
import { REASON, SENTENCE, type Cases } from "./case";

/** A form whose reasons have no column. */
const NO_REASONS: Changes = { I11: null, I18: null };

export const SCORES: Cases = {
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
  "score-merged": {
    speaks: [
      ["H16", { H16: 30, H17: null }],
      ["H16", { H16: null, H17: null }],
    ],
    // the row below the merged one is no indicator: the cell is one's alone
    silent: [{ D17: null, E17: null, F17: null, G17: null, H17: null, G16: 30, H16: 30 }],
    merges: ["H16:H17"],
  },
  "score-invalid": {
    speaks: [
      ["H19", { H19: "98.5(优)" }],
      ["H12", { H12: "满分" }],
      ["H12", { H12: -1 }],
      ["I5", { I5: "满分" }],
    ],
    silent: [{ H12: "20分" }, { H19: "98.5分" }],
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
