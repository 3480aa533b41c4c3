import type { CellValue } from "../../../src/core/workbook";
import type { LabelRole } from "./vocabulary";

/**
 * A cell, or a merged area, of a sheet that is being made. Perturbations move slots and dress their contents; the expected reading points
 * at slots, so it moves along.
 */
export interface Slot {
  row: number;
  column: number;
  /** Rows and columns that it covers. */
  down: number;
  across: number;
  value: CellValue;
  format?: string;
  /** A label of the form, whose wording may change. */
  label?: LabelRole;
  /** A heading or a row's name: people write these over several lines too. */
  heading?: boolean;
  /** Nothing is put between this row and the next. */
  tight?: boolean;
  /** What a number cell says, as a canonical decimal; a rate as a fraction. */
  figure?: string;
  /** An amount of money: follows when 万元 is switched to 元. */
  amount?: boolean;
}
