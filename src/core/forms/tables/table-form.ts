import type { FormCells } from "../cells";
import type { Facts } from "../facts";
import type { Form, TableRow } from "../form";

/** A form whose body is named rows of amounts: base data and fund tables have no indicators, funds block or total row. */
export function tableForm(
  cells: FormCells,
  own: Pick<Form, "kind" | "range" | "title" | "year" | "amountUnit">,
  { names }: Facts,
  rows: readonly TableRow[],
): Form {
  return {
    ...own,
    sheet: cells.grid.sheet.name,
    unitName: names.get("departmentName") ?? names.get("unitName") ?? names.get("reportingUnit") ?? null,
    projectName: null,
    funds: null,
    indicators: [],
    blocks: [],
    strayWeights: [],
    total: null,
    table: { rows },
    problems: [],
    scored: false,
    fields: rows.flatMap(({ entries }) => entries.map(({ field }) => field)),
  };
}
