import { makeRows, type RowContent } from "../content";
import type { ExpectedForm } from "../expected";
import { putFunds } from "./funds-block";
import { putFundsPairs } from "./funds-pairs";
import { putDepartmentFacts, putGoals, putProjectFacts, putTitle, type FormSeed } from "./head";
import { putIndicators } from "./indicator-block";
import type { Filling } from "./indicator-row";
import type { Layout } from "./layouts";
import { fundsScoreOf, rateOf, type Money } from "./money";
import { hundredths, putTotal } from "./total-row";

const PERCENT = { numerator: 1, denominator: 1 };

/** A self-evaluation form of a layout, from its title to its total. */
export function putSelfEvaluation(seed: FormSeed, layout: Layout): ExpectedForm {
  const { random, year } = seed;
  const width = layout.columns.length;
  const filling = random.pick<Filling>(["filled", "blank", "mixed"]);
  const title = putTitle(seed, width, layout.title);
  const facts = layout.kind === "department-self-evaluation" ? putDepartmentFacts(seed, width) : putProjectFacts(seed, width);
  const hasScores = layout.columns.includes("score");
  const blankFunds = filling !== "filled" && random.chance(0.7);
  const funds = "manner" in layout.funds ? putFundsPairs(seed, layout.funds, blankFunds) : putFunds(seed, layout.funds, blankFunds);
  if (random.chance(0.8)) putGoals(seed, width);
  const rows = [...(layout.rateAmongIndicators ? managementRows(funds.money) : []), ...makeRows(random, year, layout.marks)];
  const marksInLabels = layout.marksInLabels === "always" || (layout.marksInLabels === "sometimes" && random.chance(0.6));
  const spec = { columns: layout.columns, marksInLabels, computed: layout.computed, ...(layout.twoRows ? { twoRows: true } : {}) };
  const indicators = putIndicators(seed, spec, rows, filling);
  const nameHead = indicators.heads.get("name");
  if (!nameHead) throw new Error(`${layout.name} has no column of names`);
  const writes = [...(hasScores ? funds.writes : []), ...indicators.writes];
  const fields = [
    ...title,
    ...facts,
    ...funds.fields,
    ...indicators.fields,
    { name: "kind", read: (form: { kind: string }) => form.kind, want: () => layout.kind },
  ];
  if (hasScores && (random.chance(0.9) || !layout.computed)) {
    const fundsScore = layout.rateAmongIndicators ? 0 : hundredths(fundsScoreOf(layout.funds.marks, funds.money));
    const at = (column: Layout["columns"][number]): number | null =>
      layout.columns.includes(column) ? layout.columns.indexOf(column) : null;
    const total = putTotal(
      seed,
      { label: at("weight") ?? at("score") ?? 1, weight: at("weight"), score: at("score") ?? 0, grade: at("deviation") },
      {
        recorded: indicators.recorded + fundsScore,
        right: indicators.right === null ? null : indicators.right + fundsScore,
        blank: filling !== "filled",
      },
    );
    fields.push(...total.fields);
    writes.push(...total.writes);
  }
  return { layout: layout.name, kind: layout.kind, anchor: nameHead, heads: indicators.heads, fields, writes: hasScores ? writes : [] };
}

/** 项目决策 and 项目管理, with the execution rate as an indicator. */
function managementRows(money: Money): RowContent[] {
  const judged = (level1: string, level2: string, name: string, weight: number): RowContent => ({
    ...{ level1, level2, name, weight, share: null, reason: "" },
    target: { text: "规范", sign: "", value: "规范", unit: "" },
    actual: { text: "达成预期指标", number: null, percent: false },
  });
  const rate = Number(rateOf(money)) * 100;
  return [
    judged("项目决策", "项目立项", "立项规范性", 10),
    judged("项目管理", "资金管理", "资金使用合规性", 10),
    {
      ...{ level1: "项目管理", level2: "资金管理", name: "预算执行率", weight: 10 },
      target: { text: "100%", sign: "=", value: 100, unit: "%" },
      actual: { text: `${Math.round(rate * 100) / 100}%`, number: null, percent: true },
      share: money.executed >= money.budget ? PERCENT : { numerator: money.executed, denominator: money.budget },
      reason: money.executed < money.budget ? "部分合同尾款待验收后支付" : "",
    },
  ];
}
