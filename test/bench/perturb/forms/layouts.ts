import type { Column } from "./indicator-row";
import type { FundsColumn, FundsSpec } from "./funds-block";
import type { FundsPairsSpec } from "./funds-pairs";

/** A layout of the forms that set an actual against a target, as data. */
export interface Layout {
  readonly name: string;
  readonly kind: "project-self-evaluation" | "department-self-evaluation";
  readonly title: "project" | "department" | "area";
  readonly funds: FundsSpec | FundsPairsSpec;
  readonly columns: readonly Column[];
  readonly twoRows?: boolean;
  /** Full marks of the headings; level-1 labels state them always, never, or sometimes. */
  readonly marks: { readonly output: number; readonly benefit: number; readonly satisfaction: number };
  readonly marksInLabels: "always" | "never" | "sometimes";
  /** L5, L10: no weight column; L6: no scores. */
  readonly computed: boolean;
  /** L7: the execution rate is one of the indicators. */
  readonly rateAmongIndicators?: boolean;
}

const PARTS = ["其中:当年财政拨款", "上年结转资金", "其他资金"];
const one = (...roles: readonly FundsColumn[]): [FundsColumn, number][] => roles.map((role) => [role, 1]);
const NATIONAL = { output: 50, benefit: 30, satisfaction: 10 };

const L1_COLUMNS: readonly Column[] = ["block", "level1", "level2", "name", "target", "actual", "weight", "score", "deviation"];
const L1_FUNDS: FundsSpec = {
  ...{ label: "funds", names: 1, amounts: 3, marks: 10, parts: PARTS },
  columns: one("initialBudget", "budget", "executed", "weight", "rate", "score"),
};

export const LAYOUTS: readonly Layout[] = [
  {
    ...{ name: "L1", kind: "project-self-evaluation", title: "project", funds: L1_FUNDS, columns: L1_COLUMNS },
    ...{ marks: NATIONAL, marksInLabels: "sometimes", computed: true },
  },
  {
    ...{ name: "L1h", kind: "department-self-evaluation", title: "department", columns: L1_COLUMNS },
    funds: { ...L1_FUNDS, parts: [], income: true },
    ...{ marks: NATIONAL, marksInLabels: "sometimes", computed: true },
  },
  {
    ...{ name: "L2", kind: "project-self-evaluation", title: "project", twoRows: true },
    funds: { ...L1_FUNDS, columns: [...one("initialBudget", "budget", "executed", "weight", "rate"), ["score", 2]] },
    columns: ["level1", "level2", "name", "sign", "value", "unit", "actual", "weight", "score", "deviation"],
    ...{ marks: NATIONAL, marksInLabels: "never", computed: true },
  },
  {
    ...{ name: "L3", kind: "project-self-evaluation", title: "project" },
    funds: { ...L1_FUNDS, amounts: 4, columns: one("budget", "executed", "weight", "rate", "score") },
    columns: ["block", "level1", "level2", "name", "weight", "target", "actual", "score", "deviation"],
    ...{ marks: NATIONAL, marksInLabels: "sometimes", computed: true },
  },
  {
    ...{ name: "L4", kind: "project-self-evaluation", title: "project" },
    funds: {
      ...{ label: "fundsOf10", namesHead: "fundsNames", names: 1, amounts: 2, marks: 10 },
      parts: ["其中:财政资金", "财政专户管理资金", "单位资金", "其他资金"],
      columns: [...one("initialBudget", "budget"), ["executed", 3], ...one("rate", "weight", "score", "reason")],
    },
    columns: ["block", "level1", "level2", "name", "sign", "value", "unit", "actual", "weight", "score", "deviation"],
    ...{ marks: NATIONAL, marksInLabels: "never", computed: true },
  },
  {
    ...{ name: "L5", kind: "project-self-evaluation", title: "project" },
    funds: { label: "fundsOf20", names: 1, amounts: 3, marks: 20, parts: [], columns: one("budget", "executed", "rate", "score") },
    columns: ["block", "level1", "level2", "name", "target", "actual", "score"],
    ...{ marks: { output: 50, benefit: 30, satisfaction: 0 }, marksInLabels: "always", computed: false },
  },
  {
    ...{ name: "L6", kind: "project-self-evaluation", title: "project" },
    funds: { ...L1_FUNDS, marks: 0, columns: [...one("budget", "executed"), ["rate", 2]] },
    columns: ["block", "level1", "level2", "name", "target", "actual", "deviation"],
    ...{ marks: NATIONAL, marksInLabels: "never", computed: false },
  },
  {
    ...{ name: "L6-pairs", kind: "project-self-evaluation", title: "project" },
    funds: { label: "funds", width: 7, marks: 0, manner: "pairs" },
    columns: ["block", "level1", "level2", "name", "target", "actual", "deviation"],
    ...{ marks: NATIONAL, marksInLabels: "never", computed: false },
  },
  {
    ...{ name: "L7", kind: "project-self-evaluation", title: "project", rateAmongIndicators: true },
    funds: {
      ...L1_FUNDS,
      exactRate: true,
      parts: PARTS.slice(0, 2),
      columns: [...one("initialBudget", "budget", "executed"), ["rate", 2]],
    },
    columns: ["level1", "level2", "name", "weight", "target", "actual", "score", "deviation"],
    ...{ marks: { output: 40, benefit: 20, satisfaction: 10 }, marksInLabels: "never", computed: true },
  },
  {
    ...{ name: "L10", kind: "project-self-evaluation", title: "area" },
    funds: { label: "fundsOf20", width: 6, marks: 20, manner: "rows" },
    columns: ["level1", "level2", "name", "target", "actual", "score"],
    ...{ marks: { output: 50, benefit: 30, satisfaction: 0 }, marksInLabels: "always", computed: false },
  },
];
