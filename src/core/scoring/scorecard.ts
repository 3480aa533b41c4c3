import { numberOf, type AmountField } from "../forms/field";
import type { Form, IndicatorRow, TableRow } from "../forms/form";
import { canonical, HUNDRED, roundHalfUp, sum, type Decimal } from "../quantity/decimal";
import { asMarks, ratio, ratioToDecimal, type Marks } from "../quantity/measures";
import { bare } from "../quantity/text";
import type { CellAddress } from "../workbook";
import type { Assessment } from "./assess";
import { marksByRule, readCriterion } from "./criterion";
import type { Scheme } from "./schemes";

interface Value {
  /** In points: 95.1 for 95.1 %; null where nothing was built, which earns full marks. */
  readonly points: Decimal | null;
  readonly text: string;
  readonly cells: readonly CellAddress[];
}

/** Which figures of the base data an indicator of the scorecard is scored from. */
const SOURCES: readonly { readonly name: RegExp; readonly row: string; readonly part: string; readonly whole: string }[] = [
  { name: /(?:在职|财政供养)人员控制率/, row: "staff", part: "staff", whole: "quota" },
  { name: /楼堂馆所面积控制率/, row: "buildings", part: "actualArea", whole: "approvedArea" },
  { name: /楼堂馆所投资(?:概算|预算)?控制率/, row: "buildings", part: "actualCost", whole: "plannedCost" },
  { name: /^公用经费控制率/, row: "publicFunds", part: "final", whole: "budget" },
  { name: /三公经费["”]?控制率/, row: "threePublic", part: "final", whole: "budget" },
  { name: /政府采购执行率/, row: "procurement", part: "final", whole: "budget" },
];

/**
 * Scores a row of a scorecard from the base data of the same workbook, by the rule that its own criterion states (Hunan,
 * 部门整体支出绩效评价指标评分表). Where criterion or figures are missing, or contradict the weight, it stays a judgement.
 */
export function assessScorecardRow(row: IndicatorRow, weight: Marks | null, baseData: Form | null, scheme: Scheme): Assessment {
  const open: Assessment = {
    kind: "ruled",
    scores: [],
    assumed: false,
    missed: false,
    statedMarks: null,
    why: "需要您按评价标准判定得分。",
    cells: [],
  };
  if (!row.criterion?.text || !weight) return open;
  const { rule, statedMarks, marks: stated } = readCriterion(row.criterion.text);
  if (statedMarks && !statedMarks.eq(weight) && !(stated.length > 1 && sum(stated).eq(weight))) {
    return {
      ...open,
      statedMarks,
      why: `评价标准写的是“计${canonical(statedMarks)}分”，与分值 ${canonical(weight)} 分不一致，不核算得分。`,
    };
  }
  const value = rule && baseData && valueFor(bare(row.name.value), baseData);
  if (!rule || !value) return open;
  const marks = value.points === null ? [weight] : marksByRule(rule, value.points, weight);
  const scores = marks.map((each) => asMarks(roundHalfUp(each, scheme.decimals)));
  const [first] = scores;
  return {
    kind: "ruled",
    scores,
    assumed: value.points === null,
    missed: false,
    statedMarks: null,
    why: `${value.text}，按评价标准得 ${canonical(first ?? weight)} 分（湖南部门整体支出绩效评价指标）`,
    cells: value.cells,
  };
}

function valueFor(name: string, { table }: Form): Value | null {
  const plain = name.replace(/["“”]/g, "");
  const source = SOURCES.find((each) => each.name.test(plain));
  if (!source) return null;
  const row = table?.rows.find(({ role }) => role === source.row);
  const [part, whole] = [entryOf(row, source.part), entryOf(row, source.whole)];
  if (source.row === "buildings" && !numberOf(part) && !numberOf(whole))
    return { points: null, text: "基础数据表没有填楼堂馆所，按没有完工项目推定", cells: [] };
  const [a, b] = [numberOf(part), numberOf(whole)];
  if (!part || !whole || !a || !b?.gt(0)) return null;
  const points = ratioToDecimal(ratio(a, b), 8).times(HUNDRED);
  return {
    points,
    text: `基础数据表 ${canonical(a)} ÷ ${canonical(b)} = ${canonical(roundHalfUp(points, 2))}%`,
    cells: [part.cell, whole.cell],
  };
}

function entryOf(row: TableRow | undefined, column: string): AmountField | null {
  return row?.entries.find((entry) => entry.column === column)?.field ?? null;
}
