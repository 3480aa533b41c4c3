import type { CellValue } from "../../core/workbook";
import { isPercentFormat } from "../grid/bare-format";

/** What a typed text makes of a cell. */
interface ReadTyped {
  readonly value: CellValue;
  /** Number format to set; absent: the cell keeps its own. */
  readonly format?: string;
}

/**
 * What the user typed, as Excel would take it: a number where it is one (95% too, full-width figures too), otherwise a text; "" clears.
 *
 * @returns null for a formula, which is not taken
 */
export function readTyped(text: string, numberFormat: string): ReadTyped | null {
  const said = text.trim();
  if (said === "") return { value: null };
  // cells of the format "text" keep every figure as it was typed
  if (numberFormat === "@") return { value: text };
  if (/^[=＝]/.test(said)) return null;
  const figures = narrow(said);
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(figures)?.[1];
  if (percent !== undefined) {
    const value = Number((Number(percent) / 100).toPrecision(15));
    return isPercentFormat(numberFormat) ? { value } : { value, format: percent.includes(".") ? "0.00%" : "0%" };
  }
  const plain = figures.replace(/,(?=\d{3}(\D|$))/g, "");
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) || plain.length > 15) return { value: text };
  const number = Number(plain);
  return { value: isPercentFormat(numberFormat) ? asRate(number) : number };
}

/** A plain number in a cell of percentages: from 1 on it is the percentage itself, below it is the fraction (Excel, "automatic percent entry"). */
function asRate(number: number): number {
  return Math.abs(number) < 1 ? number : Number((number / 100).toPrecision(15));
}

/** Full-width figures and signs, which input methods type, as plain ones. */
function narrow(text: string): string {
  return text.replace(/[０-９．，％＋－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
