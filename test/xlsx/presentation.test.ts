import { readFileSync } from "node:fs";
import { join } from "node:path";
import { colourOf } from "../../src/xlsx/presentation/colours";
import type { WorkbookPresentation } from "../../src/xlsx/presentation/presentation";
import { columnPixels } from "../../src/xlsx/presentation/sheet-layout";
import { readXlsx } from "../../src/xlsx/reader";
import { styleSheet, worksheet, xlsx } from "../support/packages";

function presentationOf(bytes: Uint8Array): WorkbookPresentation {
  const result = readXlsx(bytes, { presentation: true });
  if (!result.ok || !result.value.presentation) throw new Error("no presentation");
  return result.value.presentation;
}

const sample = presentationOf(readFileSync(join(__dirname, "../../assets/sample.xlsx")));

test("sizes and styles are read only when asked for", () => {
  const result = readXlsx(xlsx({}));
  expect(result.ok && result.value.presentation).toBeNull();
});

test("the sample's title is large and bold, its cells are bordered, centred and wrapped", () => {
  const sheet = sample.sheets[3]!;
  const style = (row: number, column: number) =>
    sample.styles[sheet.cells.find((cell) => cell.row === row && cell.column === column)!.style];
  expect(sample.activeSheet).toBe("填报示例");
  expect(style(0, 0)).toMatchObject({ font: { name: "黑体", size: 16, bold: true }, horizontal: "center" });
  expect(style(11, 6)).toMatchObject({
    horizontal: "center",
    vertical: "center",
    wrap: true,
    borders: { top: { style: "thin", color: "#7f7f7f" } },
  });
  expect(style(10, 1)?.fill?.toLowerCase()).toBe("#f2f5fa");
  expect(style(14, 5)?.format).toBe("0.0%");
});

test("columns, rows, hidden ones and frozen panes are told in pixels and positions", () => {
  const sheet = worksheet(
    '<row r="2" ht="30"/><row r="3" hidden="1"/><row r="4" s="1" customFormat="1"/><row r="5" ht="15" customHeight="1"/>',
    "",
    '<sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/>' +
      '<cols><col min="2" max="3" width="10.7109375"/><col min="4" max="4" hidden="1" width="5"/></cols>',
  );
  const [layout] = presentationOf(xlsx({ "xl/worksheets/sheet1.xml": sheet })).sheets;
  expect(layout).toMatchObject({
    defaultRowHeight: 24,
    gridLines: false,
    frozen: { rows: 2, columns: 1 },
    columns: [
      { from: 1, to: 2, width: 75, hidden: false },
      { from: 3, to: 3, hidden: true },
    ],
    rows: [
      { row: 1, height: 40, hidden: false },
      { row: 2, hidden: true },
      { row: 3, hidden: false, style: 1 },
      { row: 4, height: 20, fixed: true, hidden: false },
    ],
  });
});

test("fonts, fills and borders are found by their numbers", () => {
  const others =
    '<fonts><font/><font><b/><i val="0"/><u/><strike/><sz val="14"/><color rgb="FFFF0000"/><name val="宋体"/></font></fonts>' +
    '<fills><fill/><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
    '<borders><border/><border><left style="thin"><color auto="1"/></left><right/><top style="double"><color rgb="FF00FF00"/></top></border></borders>';
  const xf =
    '<xf/><xf fontId="1" fillId="1" borderId="1" numFmtId="9"><alignment horizontal="centerContinuous" vertical="top" wrapText="1" indent="2"/></xf>';
  const { styles } = presentationOf(xlsx({ "xl/styles.xml": styleSheet(xf, "", others) }));
  expect(styles[1]).toEqual({
    font: { name: "宋体", size: 14, bold: true, italic: false, underline: true, strike: true, color: "#ff0000" },
    fill: "#ffff00",
    borders: { left: { style: "thin" }, top: { style: "double", color: "#00ff00" } },
    horizontal: "center",
    vertical: "top",
    wrap: true,
    indent: 2,
    format: "0%",
  });
});

test("colours of the theme are lightened and darkened", () => {
  const theme = ["ffffff", "000000", undefined];
  expect(colourOf({ theme: "0", tint: "-0.25" }, theme)).toBe("#bfbfbf");
  expect(colourOf({ theme: "1", tint: "0.5" }, theme)).toBe("#808080");
  expect(colourOf({ theme: "2" }, theme)).toBeUndefined();
  expect(colourOf({ indexed: "64" }, theme)).toBeUndefined();
});

test("a column of Excel's standard width takes 64 pixels", () => {
  expect(columnPixels(9.140625)).toBe(64);
});
