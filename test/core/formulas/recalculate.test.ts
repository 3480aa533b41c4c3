import { parseA1, toA1 } from "../../../src/core/a1";
import { parseFormula } from "../../../src/core/formulas/parse";
import { recalculate } from "../../../src/core/formulas/recalculate";
import type { CellValue } from "../../../src/core/workbook";
import { cellsOf, type Cells } from "./book";

/** Results by "sheet!cell", and what is left, after cells hold something else. */
function after(
  sheets: Readonly<Record<string, Cells>>,
  changes: Readonly<Record<string, CellValue>>,
  names: Readonly<Record<string, string>> = {},
) {
  const { results, left } = recalculate(
    {
      sheets: Object.entries(sheets).map(([name, cells]) => ({ name, cells: cellsOf(cells) })),
      nameOf: (name) => parseFormula(names[name] ?? ""),
    },
    Object.entries(changes).map(([where, value]) => {
      const [sheet = "", cell = ""] = where.split("!");
      return { sheet, ...parseA1(cell)!, value };
    }),
  );
  const address = ({ sheet, row, column }: { sheet: string; row: number; column: number }) => `${sheet}!${toA1(row, column)}`;
  return { results: Object.fromEntries(results.map((each) => [address(each), each.value])), left: left.map(address) };
}

const TABLE: Cells = { A1: 1, A2: 2, A3: ["=SUM(A1:A2)", 3], B3: ['=IF(A3>=5,"优","差")', "差"], C3: ["=C1+1", 1] };

test("what depends on a changed cell is worked out again, from one formula to the next and across sheets", () => {
  const sheets = { 表1: TABLE, 汇总: { A1: ["=表1!A3*2", 6], A2: ["='表1'!B3&A1", "差6"], A3: ["=A9", 0] } as Cells };
  expect(after(sheets, { "表1!A1": 4 })).toEqual({
    results: { "表1!A3": 6, "表1!B3": "优", "汇总!A1": 12, "汇总!A2": "优12" },
    left: [],
  });
});

test("results that stay the same are none, and a change that is none changes nothing", () => {
  expect(after({ 表1: TABLE }, { "表1!A1": 1 })).toEqual({ results: {}, left: [] });
  expect(after({ 表1: TABLE }, { "表1!A1": 2, "表1!A2": 1 })).toEqual({ results: {}, left: [] });
});

test("a formula that is written over is a cell like others, with the value that it is written with", () => {
  expect(after({ 表1: TABLE }, { "表1!A3": 7 })).toEqual({ results: { "表1!B3": "优" }, left: [] });
});

test("a formula whose result stands otherwise in the workbook is not trusted, nor what comes behind it", () => {
  const sheets = { 表1: { ...TABLE, A3: ["=SUM(A1:A2)", 4] } as Cells };
  expect(after(sheets, { "表1!A1": 4 })).toEqual({ results: {}, left: ["表1!A3", "表1!B3"] });
  const blank = { 表1: { ...TABLE, A3: ["=SUM(A1:A2)", null] } as Cells };
  expect(after(blank, { "表1!A1": 4 }).left).toEqual(["表1!A3", "表1!B3"]);
  const close = { 表1: { ...TABLE, A3: ["=SUM(A1:A2)", 3 + 1e-12] } as Cells };
  expect(after(close, { "表1!A1": 4 }).results).toEqual({ "表1!A3": 6, "表1!B3": "优" });
});

test("a formula that shows nothing has come to nothing: trusted, and shown once it has something to show", () => {
  const sheets = { 表1: { A2: ['=IF(A1="","",A1/2)', null], A3: ['=IF(A2="","","有")', null] } as Cells };
  expect(after(sheets, { "表1!A1": 3 }).results).toEqual({ "表1!A2": 1.5, "表1!A3": "有" });
  const shown = { 表1: { A1: 3, A2: ['=IF(A1="","",A1/2)', 1.5] } as Cells };
  expect(after(shown, { "表1!A1": null }).results).toEqual({ "表1!A2": "" });
});

test("what cannot be worked out is named when it depends on the change, or when it cannot be told", () => {
  const sheets = {
    表1: {
      A1: 1,
      B1: ["=VLOOKUP(A1,C:D,2,0)", 5],
      B2: ["=VLOOKUP(A9,C:D,2,0)", 5],
      B3: ["=B1+1", 6],
      B4: ['=INDIRECT("A1")', 1],
      B5: ["=表[得分]", 1],
      B6: ["=TODAY()", 45000],
      B7: ["=[1]他表!A1+A1", 3],
      B8: ["=SUM(别名)", 1],
      B9: ["=SUM(没有)", 1],
    } as Cells,
  };
  const names = { 别名: "=表1!$A$1" };
  expect(after(sheets, { "表1!A1": 2 }, names)).toEqual({
    results: { "表1!B8": 2 },
    left: ["表1!B1", "表1!B3", "表1!B4", "表1!B5", "表1!B7", "表1!B9"],
  });
});

test("circular formulas, and what looks at them, are left", () => {
  const sheets = {
    表1: { A1: 1, B1: ["=A1+C1", 1], C1: ["=B1-A1", 0], D1: ["=B1", 1], E1: ["=E1", 0], F1: ["=A1*3", 3] } as Cells,
  };
  expect(after(sheets, { "表1!A1": 2 })).toEqual({ results: { "表1!F1": 6 }, left: ["表1!B1", "表1!C1", "表1!D1"] });
});

test("texts that double from cell to cell end as an error, as no cell could hold them", () => {
  const cells = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`A${i + 2}`, [`=A${i + 1}&A${i + 1}`, null] as const]));
  const { results } = after({ 表1: { A1: null, ...cells } }, { "表1!A1": "甲" });
  expect([results["表1!A15"], results["表1!A17"], results["表1!A61"]]).toEqual(["甲".repeat(2 ** 14), "#VALUE!", "#VALUE!"]);
});

test("what would take too long is left", () => {
  const counts = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`B${i + 1}`, ["=COUNTIF(A$1:A$90000,1)", 1] as const]));
  const { results, left } = after({ 表1: { A1: 1, ...counts } }, { "表1!A1": 2 });
  expect(results).toMatchObject({ "表1!B1": 0 });
  expect(Object.keys(results).length + left.length).toBe(300);
  expect(left).toContain("表1!B300");
});

test("errors come and go", () => {
  const sheets = { 表1: { A1: 1, A2: 2, A3: ["=A1/A2", 0.5], A4: ['=IFERROR(A3,"无")', 0.5] } as Cells };
  expect(after(sheets, { "表1!A2": 0 }).results).toEqual({ "表1!A3": "#DIV/0!", "表1!A4": "无" });
  const broken = { 表1: { A1: 1, A2: 0, A3: ["=A1/A2", "#DIV/0!"] } as Cells };
  expect(after(broken, { "表1!A2": 4 }).results).toEqual({ "表1!A3": 0.25 });
});

test("a sum is free of what binary fractions leave behind", () => {
  expect(after({ 表1: { A1: 0.1, A2: 0.1, A3: ["=SUM(A1:A2)", 0.2] } }, { "表1!A1": 0.2 }).results["表1!A3"]).toBe(0.3);
});

test("thousands of formulas one behind the other are worked out, sums of everything above are left", () => {
  const chain = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`A${i + 2}`, [`=A${i + 1}+1`, i + 2] as const]));
  expect(after({ 表1: { A1: 1, ...chain } }, { "表1!A1": 11 }).results["表1!A5001"]).toBe(5011);
  const sums = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`A${i + 2}`, [`=SUM(A$1:A${i + 1})`, 2 ** i] as const]));
  const { results, left } = after({ 表1: { A1: 1, ...sums } }, { "表1!A1": 2 });
  expect([Object.keys(results).length, left.length]).toEqual([0, 1500]);
});
