import type { Table } from "../../support/tables";
import type { Case } from "./cases/case";

/** A base data table without a mistake. */
export const BASE_DATA_TABLE: Table = {
  rows: [
    ["2024年度部门整体支出绩效评价基础数据表", "", "", "", "", "", ""],
    ["财政供养人员情况(人)", "编制数", "", "2024年实际在职人数", "", "控制率", ""],
    ["", "10", "", "9", "", "90%", ""],
    ["经费控制情况(万元)", "2023年决算数", "", "2024年预算数", "", "2024年决算数", ""],
    ["三公经费", "10", "", "10", "", "9", ""],
    ["1、公务用车购置和维护经费", "6", "", "6", "", "5", ""],
    ["其中:公车购置", "0", "", "0", "", "0", ""],
    ["公车运行维护", "6", "", "6", "", "5", ""],
    ["2、出国经费", "0", "", "0", "", "0", ""],
    ["3、公务接待", "4", "", "4", "", "4", ""],
    ["项目支出:", "100", "", "90", "", "80", ""],
    ["1、业务工作经费", "60", "", "50", "", "40", ""],
    ["2、运行维护经费", "40", "", "40", "", "40", ""],
    ["公用经费", "12", "", "12", "", "12", ""],
    ["其中:办公经费", "2", "", "2", "", "2", ""],
    ["水费、电费、差旅费", "1.5", "", "1.5", "", "1.5", ""],
    [
      "楼堂馆所控制情况\n(2024年完工项目)",
      "批复规模\n(m²)",
      "实际规模\n(m²)",
      "规模控制率",
      "预算投资\n(万元)",
      "实际投资\n(万元)",
      "投资概算控制率",
    ],
    ["", "1000", "900", "90%", "500", "400", "80%"],
  ],
  merges: ["A1:G1", "A2:A3", "A17:A18"].concat(
    Array.from({ length: 15 }, (_, index) =>
      ["B:C", "D:E", "F:G"].map((pair) => pair.replace(/[A-G]/g, (letter) => `${letter}${index + 2}`)),
    ).flat(),
  ),
};

export const BASE_DATA_CASES: Readonly<Record<string, Case>> = {
  "staff-rate-wrong": { speaks: [["F3", { F3: { value: 0.8, format: "0%" } }]], silent: [{ F3: "90.00%" }, { F3: 90 }] },
  "staff-over": { speaks: [["D3", { D3: 11 }]], silent: [{ D3: 10 }] },
  "three-public-sum": { speaks: [["F5", { F5: 5 }]], silent: [{ F5: null }, { F10: 4.0 }] },
  "vehicle-sum": { speaks: [["B6", { B6: 9 }]], silent: [{ B6: null }] },
  "base-parts": {
    speaks: [
      ["B11", { B11: 110 }],
      ["B14", { B14: 1 }],
    ],
    silent: [{ B11: null }, { B14: 20 }],
  },
  "three-public-increase": { speaks: [["F5", { F5: 11, F10: 6 }]], silent: [{ F5: 10, F10: 5 }] },
  "base-over-budget": { speaks: [["F12", { F12: 55, F11: 95 }]], silent: [{ F12: 50, F11: 90 }] },
  "building-rate-wrong": {
    speaks: [
      ["D18", { D18: { value: 0.95, format: "0%" } }],
      ["G18", { G18: { value: 0.9, format: "0%" } }],
    ],
    silent: [{ D18: null, G18: null }],
  },
  "base-not-a-number": { speaks: [["B9", { B9: "未发生" }]], silent: [{ B9: null }, { B9: "0" }] },
  "base-empty-mark": {
    speaks: [
      ["B9", { B9: "--" }],
      ["D9", { D9: "一" }],
    ],
    silent: [{ B9: null }, { B9: 0 }],
  },
};
