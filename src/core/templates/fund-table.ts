import { titleOfKind } from "../forms/kinds/titles";
import type { SheetPlan } from "../sheet-plan";
import type { CellValue } from "../workbook";
import { Draft } from "./draft";
import type { Formula } from "./formulas";
import { sumOf } from "./formulas";
import { HEAD_ROW, putSignatures, putTop } from "./frame";
import type { LookName } from "./looks";
import type { Template, TemplateOptions } from "./template";
import { AMOUNT } from "./validations";

/** A column of a fund table. */
export interface FundColumn {
  readonly head: string;
  readonly width: number;
  readonly look: LookName;
  /** Typed amounts are not below 0; what calculates, and balances, may be. */
  readonly validated?: boolean;
  readonly inTotal?: boolean;
  /** What calculates in each row, the total row included; `at` gives the address of another column in the row. */
  readonly formula?: (at: (column: number) => string) => Formula;
}

interface FundTable {
  readonly kind: string;
  readonly columns: readonly FundColumn[];
  /** Columns that the label of the total row covers. */
  readonly totalSpan: number;
  /** What stands in the first columns of each row from the beginning. */
  readonly rows: (options: TemplateOptions) => readonly (readonly CellValue[])[];
}

const ROW_HEIGHT = 24;

/** A table of amounts with a total row; columns are this project's own default, modelled on the published final accounts. */
export function fundTable(table: FundTable): Template {
  const title = titleOfKind(table.kind);
  return { kind: table.kind, title, plan: (options) => plan(table, title, options) };
}

function plan({ columns, totalSpan, rows }: FundTable, title: string, options: TemplateOptions): SheetPlan {
  const draft = new Draft(options.origin);
  putTop(draft, title, options, columns.length, true);
  draft.putRow(
    HEAD_ROW,
    0,
    "head",
    columns.map(({ head }) => head),
  );
  draft.height(HEAD_ROW, 34);
  const body = rows(options);
  const first = HEAD_ROW + 1;
  for (const [index, given] of body.entries()) putBodyRow(draft, first + index, columns, given);
  for (const [column, { validated }] of columns.entries()) if (validated) draft.validate(first, column, { rows: body.length }, AMOUNT);
  const total = first + body.length;
  draft.put(total, 0, "total", "合计", { columns: totalSpan });
  for (const [column, { look, inTotal, formula }] of columns.entries()) {
    if (column < totalSpan) continue;
    const sum = inTotal ? sumOf(draft.block(first, column, { rows: body.length })) : null;
    draft.put(total, column, look, formula && !inTotal ? formula((other) => draft.at(total, other)) : sum);
  }
  draft.height(total, ROW_HEIGHT + 2);
  putSignatures(draft, total + 1, columns.length);
  const columnWidths = columns.map(({ width }) => width);
  return draft.plan({ name: title, columnWidths, landscape: true, titleRow: HEAD_ROW, freeze: true });
}

function putBodyRow(draft: Draft, row: number, columns: readonly FundColumn[], given: readonly CellValue[]): void {
  for (const [column, { look, formula }] of columns.entries()) {
    draft.put(row, column, look, formula ? formula((other) => draft.at(row, other)) : (given[column] ?? null));
  }
  draft.height(row, ROW_HEIGHT);
}
