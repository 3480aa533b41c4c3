import { decimal, type Decimal } from "../quantity/decimal";

/**
 * A scheme is data: what a finance office fixes about scoring. Marks that a form itself states always come first; the scheme
 * supplies what the form does not say.
 */
export interface Scheme {
  readonly name: string;
  /** Shown to the user. */
  readonly title: string;
  /** Cited in explanations. */
  readonly source: string;
  /** Full marks of the whole form. */
  readonly total: Decimal;
  /** Marks for the execution rate. */
  readonly rateMarks: Decimal;
  /** Accepted sets of marks by level 1, without the bracketed remark and the word 指标; empty where the scheme sets no standard. */
  readonly levelSets: readonly Readonly<Record<string, number>>[];
  /** How a reverse indicator (lower is better) loses marks. */
  readonly reverse: "ratio" | "linear";
  /** actual / target from which over-achievement is noted, and from which it needs a reason. */
  readonly overachievement: { readonly note: Decimal; readonly reason: Decimal };
  /** Execution rate below which a reason is required. */
  readonly rateNeedsReason: Decimal;
  /** Lower edges of the three tiers, and the share of the weight proposed in each. */
  readonly tiers: readonly { readonly from: Decimal; readonly below: Decimal | null; readonly proposed: Decimal }[];
  readonly grades: readonly { readonly from: Decimal; readonly grade: "优" | "良" | "中" | "差" }[];
  /** Decimal places of a score. */
  readonly decimals: number;
}

/** What a user may set otherwise, whichever scheme applies. */
export type SchemeAdjustment = Partial<Pick<Scheme, "reverse" | "overachievement" | "decimals">>;

const NATIONAL: Scheme = {
  name: "national-2020",
  title: "财政部 2020 年办法",
  source: "财预〔2020〕10号",
  total: decimal(100),
  rateMarks: decimal(10),
  // the third and fourth: without 满意度, and with 成本 (财预〔2021〕101号)
  levelSets: [
    { 产出: 50, 效益: 30, 满意度: 10 },
    { 成本: 20, 产出: 40, 效益: 20, 满意度: 10 },
    { 产出: 50, 效益: 40 },
    { 成本: 20, 产出: 40, 效益: 30 },
  ],
  reverse: "ratio",
  overachievement: { note: decimal("1.2"), reason: decimal("1.3") },
  rateNeedsReason: decimal("0.9"),
  tiers: [
    { from: decimal("0.8"), below: null, proposed: decimal(1) },
    { from: decimal("0.6"), below: decimal("0.8"), proposed: decimal("0.7") },
    { from: decimal(0), below: decimal("0.6"), proposed: decimal("0.3") },
  ],
  grades: [
    { from: decimal(90), grade: "优" },
    { from: decimal(80), grade: "良" },
    { from: decimal(60), grade: "中" },
    { from: decimal(0), grade: "差" },
  ],
  decimals: 2,
};

export const SCHEMES: readonly Scheme[] = [
  NATIONAL,
  { ...NATIONAL, name: "hunan-department", title: "湖南部门整体支出" },
  {
    ...NATIONAL,
    name: "hubei-20-80",
    title: "湖北 20+80",
    rateMarks: decimal(20),
    // the form fixes 20 marks for the rate and 80 for the indicators, and nothing below that
    levelSets: [],
  },
];

export function schemeNamed(name: string): Scheme | null {
  return SCHEMES.find((scheme) => scheme.name === name) ?? null;
}

/** The scheme whose standard fits what the form states: 20 marks for the rate, or the department's own; national where nothing is stated. */
export function schemeFor(kind: string, rateMarks: Decimal | null): Scheme {
  if (rateMarks?.eq(20)) return schemeNamed("hubei-20-80") ?? NATIONAL;
  return (kind === "department-self-evaluation" ? schemeNamed("hunan-department") : null) ?? NATIONAL;
}
