import { BLANK_CELLS } from "../../../support/small-form";
import type { Cases } from "./case";

export const STRUCTURE: Cases = {
  "column-not-found": { speaks: [["A11", { H11: null }]], silent: [{ H11: "自评得分" }, { H11: "得 分" }] },
  "form-ambiguous": { speaks: [["A11", { I11: "得分", I18: null }]], silent: [{ I11: "复核分", I18: null }] },
  "formula-uncalculated": {
    speaks: [
      ["H12", { H12: { value: null, formula: "=G12" } }],
      ["F14", { F14: { value: null, formula: "=48/50" } }],
      ["E5", { E5: { value: null, formula: "=SUM(E6:E8)" }, H5: { value: null, formula: "=F5/E5" } }],
    ],
    silent: [{ H12: { value: 20, formula: "=G12" } }, { H12: null }, { ...BLANK_CELLS, H19: { value: null, formula: "=SUM(H12:H18)" } }],
  },
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
