import { normalise } from "../../quantity/text";
import type { AmountUnit } from "../../shape";
import type { Cell } from "../../workbook";
import type { Anchor, Zone } from "../anchors";
import { LONGEST_GAP, type FormCells } from "../cells";
import type { Span } from "../grid";
import { beginsForm, isTail, readFacts } from "../facts";
import type { Form, TableRow } from "../form";
import { readLabel } from "../labels";
import {
  besideEachOther,
  columnsIn,
  entriesIn,
  nameIn,
  roleIn,
  spanOf,
  type TableColumn,
  type TableVocabulary,
} from "../tables/read-table";
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

const EVERYWHERE: Span = { left: 0, right: Infinity };

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
export function findBaseData(cells: FormCells): Anchor[] {
  const anchors: (Anchor & Pick<Section, "kind">)[] = [];
  for (const row of cells.grid.rows) {
    let from = 0;
    for (const section of sectionsAt(cells, row, EVERYWHERE)) {
      const columns = spanOf(section.columns);
      const place = { row, left: nameColumn(cells, row, { left: from, right: columns.left - 1 }), right: columns.right };
      from = columns.right + 1;
      if (section.kind === "buildings" || (section.kind === "amounts" && !isAboveThreePublic(cells, row, columns.left))) continue;
      const above = lastOver(anchors, place);
      if (above && above.kind !== section.kind && !isAnotherForm(cells, above.row, place)) continue;
      anchors.push({ ...place, kind: section.kind, read: (zone) => readForm(cells, row, section, zone) });
    }
  }
  return anchors;
}

/** The lowest of some places over a place. */
function lastOver<P extends Span>(places: readonly P[], { left, right }: Span): P | null {
  for (let index = places.length - 1; index >= 0; index--) {
    const each = places[index];
    if (each && each.left <= right && left <= each.right) return each;
  }
  return null;
}

/** Whether a form begins between a row and heads below it, or too little stands there to be one table. */
function isAnotherForm(cells: FormCells, above: number, place: Span & { readonly row: number }): boolean {
  let last = above;
  for (const row of cells.grid.rowsBetween(above + 1, place.row)) {
    const first = cells.firstInRow(row, place);
    if (!first) continue;
    if (row - last > LONGEST_GAP || beginsForm(first.value)) return true;
    last = row;
  }
  return false;
}

/** The sections that a row of heads begins, several where tables stand side by side; none in any other row. */
function sectionsAt(cells: FormCells, row: number, span: Span): readonly Section[] {
  return cells.grid.row(row).some(isAmongHeads) ? sectionsIn(cells, row, span) : NO_SECTIONS;
}

const NO_SECTIONS: readonly Section[] = [];

const isAmongHeads = ({ value }: Cell): boolean =>
  typeof value === "string" && /[编算批规]/.test(value) && HEAD_WORDS.test(readLabel(value).text);

function sectionsIn(cells: FormCells, row: number, span: Span): Section[] {
  const tables = (roleOf: (label: string) => string | null) => besideEachOther(cells, row, columnsIn(cells, row, span, roleOf));
  const staff = tables((label) => roleIn(STAFF, label.replace(/^20\d{2}年?度?/, ""))).filter((columns) =>
    ["quota", "staff"].every((role) => columns.some((column) => column.role === role)),
  );
  if (staff.length > 0) return staff.map((columns) => ({ kind: "staff", columns }));
  const amounts = tables((label) => (AMOUNT_HEAD.test(label) ? label : null)).filter((columns) => columns.length >= 2);
  if (amounts.length > 0) return amounts.map((columns) => ({ kind: "amounts", columns: withRoles(columns) }));
  const buildings = tables((label) => roleIn(BUILDING, label)).filter((columns) => columns.length >= 2);
  return buildings.map((columns) => ({ kind: "buildings", columns }));
}

const AMOUNT_HEAD = /^(?:20\d{2}年|上年|本年)度?(?:决算|预算)(?:数|金额)?$/;

/** 2023年决算数, 2024年预算数, 2024年决算数 (or 上年 and 本年): the earlier final is last year's. */
function withRoles(heads: readonly TableColumn[]): TableColumn[] {
  const yearOf = (label: string): number => (label.startsWith("上年") ? 0 : label.startsWith("本年") ? 1 : Number(label.slice(0, 4)));
  const newest = Math.max(...heads.map(({ role }) => yearOf(role)));
  return heads.map((head) => ({
    ...head,
    role: head.role.includes("预算") ? "budget" : yearOf(head.role) === newest ? "final" : "lastFinal",
  }));
}

function isAboveThreePublic(cells: FormCells, row: number, left: number): boolean {
  return [1, 2, 3].some((step) => /三公/.test(nameIn(cells, row + step, { left: 0, right: left - 1 })?.value ?? ""));
}

function readForm(cells: FormCells, anchor: number, opening: Section, zone: Zone): Form {
  const rows: TableRow[] = [];
  let section = opening;
  let heads = spanOf(section.columns);
  const left = nameColumn(cells, anchor, { left: zone.left, right: heads.left - 1 });
  let { right } = heads;
  let sectionName = nameIn(cells, anchor, { left, right: heads.left - 1 });
  let unit: AmountUnit | null = null;
  let last = anchor;
  for (const row of cells.grid.rowsBetween(anchor, zone.nextBelow(anchor) - 1)) {
    const first = cells.firstInRow(row, { left, right });
    if (!first) continue;
    if (row - last > LONGEST_GAP || (row > anchor && (beginsForm(first.value) || isTail(first.value)))) break;
    last = row;
    const [begun] = sectionsAt(cells, row, { left, right: zone.right });
    if (begun) {
      section = begun;
      heads = spanOf(section.columns);
      right = Math.max(right, heads.right);
      sectionName = nameIn(cells, row, { left, right: heads.left - 1 });
      unit ??= sectionName && readLabel(sectionName.value).amountUnit;
      continue;
    }
    const name = nameIn(cells, row, { left, right: heads.left - 1 });
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
  return baseForm(cells, { top: zone.top, anchor, left, right, last }, rows, unit);
}

/** "1、公务接待", "其中:公车购置" → the name alone. */
function stripped(name: string): string {
  const plain = normalise(name)
    .replace(/\s+/g, "")
    .replace(/["“”'‘’]/g, "");
  return readLabel(plain.replace(/^其中:?/, "").replace(/^\(?[\d一二三四五六七八九十]+[、.)]/, "")).text;
}

/** The name of a section stands right before its heads. */
function nameColumn(cells: FormCells, row: number, before: Span): number {
  return cells.inRow(row, before).at(-1)?.column ?? Math.max(before.left, before.right);
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
