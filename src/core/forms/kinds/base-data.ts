import { normalise } from "../../quantity/text";
import type { AmountUnit } from "../../shape";
import type { FormCells } from "../cells";
import { beginsForm, readFacts } from "../facts";
import type { Form, TableRow } from "../form";
import { readLabel } from "../labels";
import { columnsIn, entriesIn, nameIn, roleIn, type TableColumn, type TableVocabulary } from "../tables/read-table";
import { tableForm } from "../tables/table-form";

const STAFF: TableVocabulary = [
  ["quota", /^(?:人员)?编制(?:数|人数)?$/],
  ["staff", /(?:实际)?(?:在职|在编|实有)(?:在职)?人(?:数|员数?)$/],
  ["staffRate", /^(?:在职人员|人员)?控制率$/],
];

const BUILDING: TableVocabulary = [
  ["approvedArea", /^(?:批复|批准)(?:规模|面积|建设面积)$/],
  ["actualArea", /^实际(?:规模|面积|建设面积)$/],
  ["areaRate", /^(?:规模|面积)控制率$/],
  ["plannedCost", /^(?:预算|概算|批复|批准)投资$/],
  ["actualCost", /^实际投资$/],
  ["costRate", /^投资(?:概算|预算)?控制率$/],
];

const ROWS: TableVocabulary = [
  ["threePublic", /^三公经费(?:合计)?$/],
  ["vehiclePurchase", /^(?:公车|公务用车)购置(?:费|经费)?$/],
  ["vehicleRunning", /^(?:公车|公务用车)(?:运行|运行维护|维护|运维)+(?:费|经费)?$/],
  ["vehicle", /^(?:公务用车|公车)购置(?:和|及|与)?(?:运行)?维护(?:费|经费)?$|^公务用车(?:费|经费)$/],
  ["abroad", /^(?:因公)?出国(?:\(境\)|境)?(?:费用|经费|费)?$/],
  ["reception", /^公务接待(?:费|经费)?$/],
  ["projects", /^项目支出(?:合计)?$/],
  ["publicFunds", /^公用经费(?:合计)?$/],
  ["procurement", /^政府采购(?:金额|支出)?$/],
  ["adjustment", /^部门(?:基本|整体)?支出(?:预算)?调整$/],
  ["measures", /^厉行节约(?:保障)?措施$/],
];

/** Blank rows after which a table is over. */
const LONGEST_GAP = 6;
const EVERYWHERE = { left: 0, right: Infinity };

/** One of these stands in every row of heads; tells the others apart at once. */
const HEAD_WORDS = /编制|决算|预算数|预算金额|预算$|批复|批准|规模/;

interface Section {
  readonly kind: "staff" | "amounts" | "buildings";
  readonly columns: readonly TableColumn[];
}

/**
 * 部门整体支出绩效评价基础数据表 (Hunan; layout L8): staff, three amount columns (last year's final, this year's budget, this
 * year's final), buildings. Anchored by the staff heads or by the heads of the amounts.
 */

export function readBaseData(cells: FormCells): Form[] {
  const forms: Form[] = [];
  for (const row of cells.grid.rows) {
    const below = forms.at(-1)?.range.bottom ?? -1;
    if (row <= below) continue;
    const section = sectionAt(cells, row, 0);
    if (section && (section.kind === "staff" || (section.kind === "amounts" && isAboveThreePublic(cells, row, section)))) {
      forms.push(readForm(cells, row, section, below + 1));
    }
  }
  return forms;
}

/** The section that a row of heads begins; null for any other row. */
function sectionAt(cells: FormCells, row: number, left: number): Section | null {
  if (!cells.grid.row(row).some(({ value }) => typeof value === "string" && HEAD_WORDS.test(readLabel(value).text))) return null;
  const span = { ...EVERYWHERE, left };
  const staff = columnsIn(cells, row, span, (label) => roleIn(STAFF, label.replace(/^20\d{2}年?度?/, "")));
  if (staff.some(({ role }) => role === "quota") && staff.some(({ role }) => role === "staff")) return { kind: "staff", columns: staff };
  const amounts = amountColumns(cells, row, span);
  if (amounts.length >= 2) return { kind: "amounts", columns: amounts };
  const buildings = columnsIn(cells, row, span, (label) => roleIn(BUILDING, label));
  return buildings.length >= 2 ? { kind: "buildings", columns: buildings } : null;
}

/** 2023年决算数, 2024年预算数, 2024年决算数: the earlier final is last year's. */
function amountColumns(cells: FormCells, row: number, span: { left: number; right: number }): TableColumn[] {
  const heads = columnsIn(cells, row, span, (label) => (/^20\d{2}年度?(?:决算|预算)(?:数|金额)?$/.test(label) ? label : null));
  const yearOf = (label: string): number => Number(label.slice(0, 4));
  const newest = Math.max(...heads.map(({ role }) => yearOf(role)));
  return heads.map((head) => ({
    ...head,
    role: head.role.includes("预算") ? "budget" : yearOf(head.role) === newest ? "final" : "lastFinal",
  }));
}

function isAboveThreePublic(cells: FormCells, row: number, { columns }: Section): boolean {
  const left = Math.min(...columns.map((column) => column.left));
  return [1, 2, 3].some((step) => /三公/.test(nameIn(cells, row + step, { left: 0, right: left - 1 })?.value ?? ""));
}

function readForm(cells: FormCells, anchor: number, opening: Section, top: number): Form {
  const rows: TableRow[] = [];
  const left = nameColumn(cells, anchor, leftOf(opening));
  let section = opening;
  let sectionName = nameIn(cells, anchor, { left, right: leftOf(opening) - 1 });
  let right = rightOf(opening);
  let unit: AmountUnit | null = null;
  let last = anchor;
  for (const row of cells.grid.rowsBetween(anchor, Infinity)) {
    const [first] = cells.inRow(row, { left, right });
    if (!first) continue;
    if (row - last > LONGEST_GAP || (row > anchor && (beginsForm(first.value) || isTail(first.value)))) break;
    last = row;
    const begun = sectionAt(cells, row, left);
    if (begun) {
      section = begun;
      right = Math.max(right, rightOf(begun));
      sectionName = nameIn(cells, row, { left, right: leftOf(begun) - 1 });
      unit ??= sectionName && readLabel(sectionName.value).amountUnit;
      continue;
    }
    const name = nameIn(cells, row, { left, right: leftOf(section) - 1 });
    const role = name ? roleIn(ROWS, stripped(name.value)) : null;
    if (role === "measures" && name) rows.push({ name: name.value, nameCell: name.cell, role, row, entries: [] });
    else if (section.kind === "amounts") {
      if (name) rows.push({ name: name.value, nameCell: name.cell, role, row, entries: entriesIn(cells, row, section.columns) });
    } else if (sectionName) {
      // numbers of staff and buildings stand below their heads; the name is merged down from there
      rows.push({
        name: sectionName.value,
        nameCell: sectionName.cell,
        role: section.kind,
        row,
        entries: entriesIn(cells, row, section.columns),
      });
    }
  }
  return baseForm(cells, { top, anchor, left, right, last }, rows, unit);
}

const leftOf = ({ columns }: Section): number => Math.min(...columns.map((column) => column.left));
const rightOf = ({ columns }: Section): number => Math.max(...columns.map((column) => column.right));

/** "1、公务接待", "其中:公车购置" → the name alone. */
function stripped(name: string): string {
  const plain = normalise(name)
    .replace(/\s+/g, "")
    .replace(/["“”'‘’]/g, "");
  return readLabel(plain.replace(/^其中:?/, "").replace(/^\(?[\d一二三四五六七八九十]+[、.)]/, "")).text;
}

const isTail = (value: unknown): boolean =>
  typeof value === "string" && /^(?:说明|注|填表人|填报人|单位负责人|联系)/.test(normalise(value).trim());

function nameColumn(cells: FormCells, row: number, left: number): number {
  return cells.inRow(row, { left: 0, right: left - 1 }).at(-1)?.column ?? Math.max(0, left - 1);
}

function baseForm(
  cells: FormCells,
  at: { top: number; anchor: number; left: number; right: number; last: number },
  rows: readonly TableRow[],
  unit: AmountUnit | null,
): Form {
  const facts = readFacts(cells, { top: at.top, bottom: at.anchor - 1, left: at.left, right: at.right });
  const years = rows.flatMap(({ entries }) => entries.map(({ label }) => Number(/(20\d{2})\s*年/.exec(normalise(label))?.[1] ?? 0)));
  const newest = Math.max(0, ...years);
  const own = {
    kind: "base-data",
    range: { top: Math.min(facts.top, at.anchor), left: at.left, bottom: at.last, right: at.right },
    title: facts.title,
    year: facts.year ?? (newest > 0 ? newest : null),
    amountUnit: facts.amountUnit ?? unit,
  };
  return tableForm(cells, own, facts, rows);
}
