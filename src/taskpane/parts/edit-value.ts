import type { Edit } from "../../core/edits";
import type { FormReport } from "../../core/shape";
import { percent, score } from "../format";

/** An edit's value as the cell will show it: a score with two decimals, a rate as a percentage, text as it is; "" for a blank cell. */
export function editValue(value: Edit["before"], asPercent: boolean): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  return asPercent ? percent(String(value)) : score(String(value));
}

/** Whether an edit writes an execution rate as a fraction; where the sheet types rates as plain numbers (94.73), it is shown as it stands. */
export function isFraction(edit: Edit, forms: readonly FormReport[]): boolean {
  if (edit.numberFormat?.includes("%")) return true;
  return forms.some(
    ({ sheet, funds }) => funds && sheet === edit.sheet && funds.rate.cell === edit.cell && funds.rate.computed === String(edit.after),
  );
}
