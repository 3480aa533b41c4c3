import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { snapshotToUniver } from "../../../src/workbench/engine/load-workbook";
import { dress } from "../../../src/workbench/grid/dress";
import type { CellStyle, SheetPresentation } from "../../../src/xlsx/presentation/presentation";

const content = snapshotToUniver({
  sheets: [{ name: "表", visibility: "visible", protected: false, cells: [{ row: 0, column: 0, value: 0.5, format: "0%" }], merges: [] }],
});

const plain: CellStyle = { font: { bold: false, italic: false, underline: false, strike: false }, borders: {}, wrap: false };

function dressed(styles: readonly CellStyle[], look: Partial<SheetPresentation>) {
  const sheet: SheetPresentation = {
    name: "表",
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
    columns: [],
    rows: [],
    cells: [],
    gridLines: true,
    frozen: { rows: 0, columns: 0 },
    ...look,
  };
  const workbook = dress(content, { styles, sheets: [sheet], activeSheet: "表" });
  return { workbook, sheet: workbook.sheets[workbook.sheetOrder[0] ?? ""] };
}

test("a cell gets the file's style with its number format, and keeps its value", () => {
  const style: CellStyle = {
    ...plain,
    font: { ...plain.font, bold: true, name: "宋体", size: 14, color: "#c00000" },
    fill: "#f2f6fb",
    borders: { bottom: { style: "double", color: "#000000" } },
    horizontal: "center",
    vertical: "center",
    wrap: true,
    format: "0%",
  };
  const { workbook, sheet } = dressed([plain, style], { cells: [{ row: 0, column: 0, style: 1 }] });
  const cell = sheet?.cellData?.[0]?.[0];
  expect(cell?.v).toBe(0.5);
  expect(workbook.styles[typeof cell?.s === "string" ? cell.s : ""]).toMatchObject({
    bl: 1,
    ff: "宋体",
    fs: 14,
    cl: { rgb: "#c00000" },
    bg: { rgb: "#f2f6fb" },
    bd: { b: { s: BorderStyleTypes.DOUBLE, cl: { rgb: "#000000" } } },
    ht: HorizontalAlign.CENTER,
    vt: VerticalAlign.MIDDLE,
    tb: WrapStrategy.WRAP,
    n: { pattern: "0%" },
  });
});

test("sizes, hidden rows and columns and frozen panes are those of the file", () => {
  const { sheet } = dressed([plain], {
    columns: [{ from: 1, to: 2, width: 120, hidden: false }],
    rows: [{ row: 3, height: 48, hidden: true }],
    frozen: { rows: 2, columns: 0 },
    gridLines: false,
  });
  expect([1, 2, 3].map((column) => sheet?.columnData?.[column]?.w)).toEqual([120, 120, undefined]);
  expect(sheet?.rowData?.[3]).toEqual({ hd: 1, h: 48, ia: 0 });
  expect(sheet?.freeze).toEqual({ xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 });
  expect(sheet?.showGridlines).toBe(0);
});

test("a style for all of Excel's columns does not make the grid as wide", () => {
  const { sheet } = dressed([plain], { columns: [{ from: 0, to: 16_383, width: 80, hidden: false }] });
  expect(Object.keys(sheet?.columnData ?? {})).toHaveLength(sheet?.columnCount ?? 0);
  expect(sheet?.columnCount).toBeLessThan(200);
});
