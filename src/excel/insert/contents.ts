import type { SheetPlan } from "../../core/sheet-plan";
import { GENERAL } from "../cells";
import { type CellWrite, planWrites, type Step } from "../write";
import { rangeStep } from "./range-step";

/** Values, formulas and number formats, in blocks. */
export function contentSteps(sheet: string, { cells, looks }: SheetPlan): Step[] {
  const now = { value: null, formula: null, numberFormat: GENERAL };
  const writes = cells.flatMap(({ row, column, value, formula = null, look }): CellWrite[] => {
    const format = looks[look]?.format ?? null;
    const isBlank = formula === null && (value === null || value === "");
    const wanted = { value: isBlank ? null : value, formula, numberFormat: format };
    return isBlank && format === null ? [] : [{ sheet, row, column, wanted, now, alone: false }];
  });
  return planWrites(writes);
}

/** Before the contents and the looks: Excel puts an address and a look of its own into the cell. */
export function linkSteps(sheet: string, { cells }: SheetPlan): Step[] {
  return cells.flatMap(({ row, column, value, link }) => {
    if (!link) return [];
    const documentReference = `'${link.sheet.replaceAll("'", "''")}'!${link.cell}`;
    const textToDisplay = String(value ?? link.cell);
    return rangeStep(sheet, { top: row, left: column, bottom: row, right: column }, 1200, (range) => {
      range.hyperlink = { documentReference, textToDisplay };
    });
  });
}

export function mergeSteps(sheet: string, { merges }: SheetPlan): Step[] {
  return merges.map((area) => rangeStep(sheet, area, 900, (range) => range.merge(false)));
}
