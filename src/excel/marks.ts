import type { Mark, PlacedMark } from "../core/edits";
import { isMarkFormula, markFormula } from "../core/marks";

/** Light yellow with a dark red frame: colour alone would be lost in grey prints and on colour-blind eyes. */
const FILL = "#FFF2CC";
const FRAME = "#C00000";

export function placed(mark: Mark): PlacedMark {
  return { sheet: mark.sheet, cell: mark.cell, formula: markFormula(mark) };
}

export function sameMarks(a: readonly PlacedMark[], b: readonly PlacedMark[]): boolean {
  const keys = (marks: readonly PlacedMark[]) => marks.map(({ sheet, formula }) => `${sheet}!${formula}`).sort();
  return JSON.stringify(keys(a)) === JSON.stringify(keys(b));
}

/** Asks for the conditional formats of a sheet; read the answer with {@link collectMarks} after the sync. */
export function requestMarks(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().untrack().conditionalFormats;
  formats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return formats;
}

export interface FoundMark extends PlacedMark {
  /** Excel's own, valid until the formats change: how ours are told from the user's is the formula. */
  readonly id: string;
}

/** Ours among the formats of a sheet, and only ours. */
export function collectMarks(sheet: string, formats: Excel.ConditionalFormatCollection): FoundMark[] {
  return formats.items.flatMap((format) => {
    if (format.type !== "Custom" || format.customOrNullObject.isNullObject) return [];
    const { formula } = format.customOrNullObject.rule;
    return isMarkFormula(formula) ? [{ sheet, cell: markedCell(formula), formula, id: format.id }] : [];
  });
}

/** The cell that a mark's formula looks at first. Excel keeps it right when rows are inserted; "" when the cell was deleted. */
function markedCell(formula: string): string {
  return /TRIM\((\$?[A-Z]{1,3}\$?\d+)\)/.exec(formula)?.[1]?.replaceAll("$", "") ?? "";
}

export function removeMark(sheet: Excel.Worksheet, mark: FoundMark): void {
  sheet.getRange().untrack().conditionalFormats.getItem(mark.id).delete();
}

export function addMark(sheet: Excel.Worksheet, mark: PlacedMark): void {
  const { custom } = sheet.getRange(mark.cell).untrack().conditionalFormats.add("Custom");
  custom.rule.formula = mark.formula;
  custom.format.fill.color = FILL;
  const { top, bottom, left, right } = custom.format.borders;
  for (const border of [top, bottom, left, right]) {
    border.style = "Continuous";
    border.color = FRAME;
  }
}
