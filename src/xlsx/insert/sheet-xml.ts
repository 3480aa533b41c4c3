import { rangeToA1, toA1 } from "../../core/a1";
import { quotedName } from "../../core/mentions";
import type { PlannedCell, SheetPlan } from "../../core/sheet-plan";
import { newCell } from "../patch/cell-xml";
import { linkXml } from "../layout/links";
import { ruleXml } from "../layout/validations";
import { plannedRule } from "./validations";

/** What Excel adds to a column's width in characters for the margins of a cell (Calibri 11: 5 of 7 pixels). */
const CELL_MARGIN = 0.7109375;
const A4 = 9;

/**
 * A plan as the text of a worksheet's part.
 *
 * @param styles the workbook's number for each of the plan's looks
 */
export function sheetXml(plan: SheetPlan, styles: readonly number[], namespace: string): string {
  const { range, merges, validations, page, filter, cells } = plan;
  const merged = merges.map((area) => `<mergeCell ref="${rangeToA1(area)}"/>`).join("");
  const rules = validations.flatMap((validation) => plannedRule(validation) ?? []).map((rule) => ruleXml("", rule));
  const links = cells.flatMap(({ row, column, link }) =>
    link ? [linkXml("", { cell: toA1(row, column), location: `${quotedName(link.sheet)}!${link.cell}` })] : [],
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${rangeToA1(range)}"/>`,
    viewXml(plan),
    `<sheetFormatPr defaultRowHeight="15"/>`,
    columnsXml(plan),
    `<sheetData>${rowsXml(plan, styles)}</sheetData>`,
    filter ? `<autoFilter ref="${rangeToA1(filter)}"/>` : "",
    merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
    rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>` : "",
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    `<printOptions horizontalCentered="1"/>`,
    `<pageMargins left="0.6" right="0.6" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="${A4}" orientation="${page.landscape ? "landscape" : "portrait"}" fitToHeight="0"/>`,
    `</worksheet>`,
  ].join("");
}

function viewXml({ freeze }: SheetPlan): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return `<sheetViews><sheetView workbookViewId="0"/></sheetViews>`;
  const { rows, columns } = freeze;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const frozen = `<pane${split} topLeftCell="${toA1(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`;
}

function columnsXml({ range, columnWidths }: SheetPlan): string {
  const columns = columnWidths.map((width, i) => {
    const number = range.left + i + 1;
    return `<col min="${number}" max="${number}" width="${width + CELL_MARGIN}" customWidth="1"/>`;
  });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function rowsXml({ cells, rowHeights }: SheetPlan, styles: readonly number[]): string {
  const rows = new Map<number, PlannedCell[]>(rowHeights.map(({ row }) => [row, []]));
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const heights = new Map(rowHeights.map((height) => [height.row, height]));
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, held]) => {
      const height = heights.get(row);
      // without customHeight the row grows with what is typed into it
      const size = height === undefined ? "" : ` ht="${height.points}"${height.estimate ? "" : ' customHeight="1"'}`;
      return `<row r="${row + 1}"${size}>${held.map((cell) => cellXml(cell, styles)).join("")}</row>`;
    })
    .join("");
}

function cellXml({ row, column, value, formula, look }: PlannedCell, styles: readonly number[]): string {
  return newCell("", toA1(row, column), String(styles[look] ?? 0), { value, formula: formula?.replace(/^=/, "") ?? null });
}
