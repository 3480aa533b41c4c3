import { titleOfKind } from "../forms/kinds/titles";
import type { SheetPlan } from "../sheet-plan";
import { baseRows, type BaseRow } from "./base-data-rows";
import { Draft } from "./draft";
import { rateOf, sumOf } from "./formulas";
import { HEAD_ROW, putSignatures, putTop } from "./frame";
import { rowsPerHeading, type Template, type TemplateOptions } from "./template";
import { AMOUNT, COUNT } from "./validations";

const KIND = "base-data";
const TITLE = titleOfKind(KIND);
const WIDTHS = [32, 11, 11, 11, 11, 11, 11];
const ROW_HEIGHT = 24;
/** Three columns of amounts, each two cells wide: the row of buildings has six. */
const PAIRS = [1, 3, 5];
const PAIR = { columns: 2 };

/** 部门整体支出绩效评价基础数据表 (Hunan; layout L8): staff, expenses over two years, buildings. */
export const baseData: Template = { kind: KIND, title: TITLE, plan };

function plan(options: TemplateOptions): SheetPlan {
  const draft = new Draft(options.origin);
  const { year } = options;
  const [last, now] = year === null ? ["上年", "本年"] : [`${year - 1}年`, `${year}年`];
  putTop(draft, TITLE, options, WIDTHS.length);
  putStaff(draft, HEAD_ROW, now);
  const first = HEAD_ROW + 3;
  putHeads(draft, first - 1, "经费控制情况（万元）", [`${last}决算数`, `${now}预算数`, `${now}决算数`]);
  const rows = baseRows(rowsPerHeading(options));
  for (const [index, row] of rows.entries()) putAmounts(draft, first, index, row, rows);
  draft.validate(first, 1, { rows: rows.length, columns: 6 }, AMOUNT);
  const buildings = first + rows.length;
  putBuildings(draft, buildings, now);
  draft.put(buildings + 2, 0, "label", "厉行节约保障措施");
  draft.put(buildings + 2, 1, "text", null, { columns: 6 });
  draft.height(buildings + 2, 64);
  draft.put(buildings + 3, 0, "note", NOTE, { columns: WIDTHS.length });
  draft.height(buildings + 3, 28);
  putSignatures(draft, buildings + 4, WIDTHS.length);
  return draft.plan({ name: TITLE, columnWidths: WIDTHS });
}

const NOTE = "说明：项目支出填列基本支出以外的全部项目，专项资金一个专项填一行；公用经费填列基本支出中用于机构运转的商品和服务支出。";

function putHeads(draft: Draft, row: number, label: string, heads: readonly string[], rows = 1): void {
  draft.put(row, 0, "head", label, { rows });
  for (const [index, column] of PAIRS.entries()) draft.put(row, column, "head", heads[index] ?? null, PAIR);
  draft.height(row, 26);
}

function putStaff(draft: Draft, row: number, now: string): void {
  putHeads(draft, row, "财政供养人员情况（人）", ["编制数", `${now}实际在职人数`, "控制率"], 2);
  draft.put(row + 1, 1, "entry", null, PAIR);
  draft.put(row + 1, 3, "entry", null, PAIR);
  draft.put(row + 1, 5, "share", rateOf(draft.at(row + 1, 3), draft.at(row + 1, 1)), PAIR);
  draft.validate(row + 1, 1, { columns: 4 }, COUNT);
  draft.height(row + 1, ROW_HEIGHT);
}

/** A row of amounts; one that has parts adds them up. */
function putAmounts(
  draft: Draft,
  first: number,
  index: number,
  { name, heading = false, sumOfRows }: BaseRow,
  all: readonly BaseRow[],
): void {
  const row = first + index;
  draft.put(row, 0, heading ? "heading" : "name", name);
  const parts = sumOfRows ? all.flatMap((each, at) => (sumOfRows(each) ? [first + at] : [])) : [];
  for (const column of PAIRS) {
    draft.put(row, column, "amount", parts.length > 0 ? sumOf(...parts.map((part) => draft.at(part, column))) : null, PAIR);
  }
  draft.height(row, ROW_HEIGHT);
}

const BUILDING_HEADS = [
  "批复规模\n（m²）",
  "实际规模\n（m²）",
  "规模\n控制率",
  "预算投资\n（万元）",
  "实际投资\n（万元）",
  "投资概算\n控制率",
];

function putBuildings(draft: Draft, row: number, now: string): void {
  draft.put(row, 0, "head", `楼堂馆所控制情况\n（${now}完工项目）`, { rows: 2 });
  draft.putRow(row, 1, "head", BUILDING_HEADS);
  draft.height(row, 34);
  const at = (column: number) => draft.at(row + 1, column);
  draft.putRow(row + 1, 1, "amount", [null, null]);
  draft.put(row + 1, 3, "rate", rateOf(at(2), at(1)));
  draft.putRow(row + 1, 4, "amount", [null, null]);
  draft.put(row + 1, 6, "rate", rateOf(at(5), at(4)));
  draft.validate(row + 1, 1, { columns: 2 }, AMOUNT);
  draft.validate(row + 1, 4, { columns: 2 }, AMOUNT);
  draft.height(row + 1, ROW_HEIGHT);
}
