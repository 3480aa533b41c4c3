import type { Cases } from "./case";

export const FUNDS: Cases = {
  "rate-missing": { speaks: [["H5", { H5: null }]], silent: [{ H5: null, F5: null }] },
  "rate-wrong": { speaks: [["H5", { H5: { value: 0.9, format: "0%" } }]], silent: [{ H5: 95 }, { H5: "95.00%" }] },
  "rate-rounded": { speaks: [["H5", { F5: 95.4, I5: 9.54 }]], silent: [{ F5: 95.4, I5: 9.54, H5: "95.4%" }] },
  "rate-low": {
    speaks: [["H5", { F5: 80, H5: 0.8, I5: 8, F18: "95%", H18: 10, I18: null }]],
    silent: [
      { F5: 80, H5: 0.8, I5: 8 },
      { F5: 90, H5: 0.9, I5: 9, F18: "95%", H18: 10, I18: null },
      // shown as 90.00 %
      { F5: 89.9999, H5: 0.9, I5: 9, F18: "95%", H18: 10, I18: null },
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
    silent: [
      { I5: "9.50" },
      // marks and score of the whole form
      { G5: 100, I5: 98.5 },
    ],
  },
  "funds-score-missing": { speaks: [["I5", { I5: null }]], silent: [{ I5: null, F5: null }] },
  "funds-score-misplaced": { speaks: [["G5", { G5: 9.5, I5: null }]], silent: [{ I5: null }, { G5: 9, I5: 9 }] },
};
