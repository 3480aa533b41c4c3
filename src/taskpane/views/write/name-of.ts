import type { Edit } from "../../../core/edits";
import type { FormReport } from "../../../core/shape";
import { write as texts } from "../../texts/write";

/** What an edit's cell belongs to: an indicator, the execution rate, the total; "" where that is not known. */
export function nameOf({ sheet, cell }: Edit, forms: readonly FormReport[]): string {
  for (const { sheet: of, funds, indicators, totals } of forms) {
    if (of !== sheet) continue;
    if (funds?.rate.cell === cell) return texts.rate;
    if (funds?.score.cell === cell) return texts.rateScore;
    if (totals.cell === cell) return texts.total;
    const found = indicators.find(({ score }) => score.cell === cell);
    if (found) return found.name;
  }
  return "";
}
