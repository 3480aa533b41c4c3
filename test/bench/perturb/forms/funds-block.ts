import { cents } from "../content";
import { put, putFigure } from "../draft";
import type { Slot } from "../slot";
import { amountUnitIn, figureOf, partNameOf, type ExpectedField, type ExpectedWrite } from "../expected";
import type { LabelRole } from "../vocabulary";
import { putLabel, type FormSeed } from "./head";
import { fundsScoreOf, makeMoney, putRate, rateOf, type Money } from "./money";

export type FundsColumn = "initialBudget" | "budget" | "executed" | "rate" | "weight" | "score" | "reason";

export interface FundsSpec {
  readonly label: LabelRole;
  /** Column where the names of the rows begin, and where the amounts begin. */
  readonly names: number;
  readonly amounts: number;
  /** Columns in order; a number after a name: how many sheet columns it spans. */
  readonly columns: readonly (readonly [FundsColumn, number])[];
  readonly marks: number;
  readonly parts: readonly string[];
  /** Heads the names (Sichuan). */
  readonly namesHead?: LabelRole;
  readonly income?: boolean;
  readonly exactRate?: boolean;
}

export interface FundsReading {
  readonly money: Money;
  readonly fields: ExpectedField[];
  readonly writes: ExpectedWrite[];
}

const HEADS: Readonly<Record<FundsColumn, LabelRole>> = {
  ...{ initialBudget: "initialBudget", budget: "budget", executed: "executed", rate: "rate" },
  ...{ weight: "fundsWeight", score: "fundsScore", reason: "fundsReason" },
};

/** The funds block with a head row, its total and its parts. `blanks`: rate and score are still to be filled. */
export function putFunds(seed: FormSeed, spec: FundsSpec, blanks: boolean): FundsReading {
  const { draft, random } = seed;
  const money = makeMoney(random, spec.parts.length, spec.exactRate);
  const head = seed.row;
  const rows = 2 + spec.parts.length;
  const width = spec.columns.reduce((sum, [, across]) => sum + across, spec.amounts);
  const label = putLabel(draft, head, 0, spec.label, { down: rows + (spec.income ? 5 : 0), across: spec.names });
  const unitLabels = spec.namesHead ? [putLabel(draft, head, spec.names, spec.namesHead, { across: spec.amounts - spec.names })] : [label];
  const places = new Map<FundsColumn, { column: number; across: number }>();
  let column = spec.amounts;
  for (const [role, across] of spec.columns) {
    unitLabels.push(putLabel(draft, head, column, HEADS[role], { across }));
    places.set(role, { column, across });
    column += across;
  }
  seed.row++;
  putLabel(draft, seed.row, spec.names, "fundsTotal", { across: spec.amounts - spec.names });
  const amount = (row: number, role: FundsColumn, value: number | null): Slot | null => {
    const place = places.get(role);
    return place ? putFigure(draft, row, place.column, value === null ? null : cents(value), { across: place.across, amount: true }) : null;
  };
  const total = {
    initialBudget: amount(seed.row, "initialBudget", money.initial),
    budget: amount(seed.row, "budget", money.budget),
    executed: amount(seed.row, "executed", money.executed),
  };
  const weightAt = places.get("weight");
  const weight = weightAt ? putFigure(draft, seed.row, weightAt.column, String(spec.marks), { across: weightAt.across }) : null;
  const rateAt = places.get("rate");
  const rate = rateAt ? putRate(draft, random, { row: seed.row, ...rateAt }, money, blanks) : null;
  const scoreAt = places.get("score");
  const right = fundsScoreOf(spec.marks, money);
  const score = scoreAt ? putFigure(draft, seed.row, scoreAt.column, blanks ? null : right, { across: scoreAt.across }) : null;
  seed.row++;
  const parts = spec.parts.map((text, index) => {
    const row = seed.row++;
    const values = money.parts[index];
    const part = put(draft, row, spec.names, text, { across: spec.amounts - spec.names, heading: true });
    if (weightAt && random.chance(0.15)) put(draft, row, weightAt.column, "/", { across: weightAt.across });
    return {
      name: part,
      initialBudget: amount(row, "initialBudget", values?.initial ?? null),
      budget: amount(row, "budget", values?.budget ?? null),
      executed: amount(row, "executed", values?.executed ?? null),
    };
  });
  const incomes = spec.income ? putIncome(seed, width, money) : [];
  const statedByLabel = spec.columns.some(([role]) => role === "score") ? String(spec.marks) : null;
  return {
    money,
    fields: [
      ...fundsFields({ ...total, rate, score }, () => (weight ? figureOf(weight) : statedByLabel), unitLabels),
      { name: "funds.parts", read: (form) => form.funds?.parts.length, want: () => parts.length },
      ...parts.flatMap((part, index): ExpectedField[] => [
        { name: "funds.part.name", read: (form) => form.funds?.parts[index]?.name, want: () => partNameOf(part.name) },
        ...(["initialBudget", "budget", "executed"] as const).map((role): ExpectedField => ({
          name: `funds.part.${role}`,
          read: (form) => form.funds?.parts[index]?.[role],
          want: () => figureOf(part[role]),
        })),
      ]),
      ...incomes,
    ],
    writes: fundsWrites({ rate, score }, money, right, blanks),
  };
}

interface FundsSlots {
  readonly initialBudget: Slot | null;
  readonly budget: Slot | null;
  readonly executed: Slot | null;
  readonly rate: Slot | null;
  readonly score: Slot | null;
}

/** `unitLabels`: labels that may state the unit of money, the block's own first. */
export function fundsFields(slots: FundsSlots, weight: () => string | null, unitLabels: readonly Slot[]): ExpectedField[] {
  return [
    { name: "funds.initialBudget", read: (form) => form.funds?.initialBudget, want: () => figureOf(slots.initialBudget) },
    { name: "funds.budget", read: (form) => form.funds?.budget, want: () => figureOf(slots.budget) },
    { name: "funds.executed", read: (form) => form.funds?.executed, want: () => figureOf(slots.executed) },
    { name: "funds.weight", read: (form) => form.funds?.weight, want: weight },
    { name: "funds.rate", read: (form) => form.funds?.rate.recorded, want: () => figureOf(slots.rate) },
    { name: "funds.score", read: (form) => form.funds?.score.recorded, want: () => figureOf(slots.score) },
    { name: "amountUnit", read: (form) => form.amountUnit, want: () => unitLabels.map(amountUnitIn).find((unit) => unit !== null) ?? null },
  ];
}

export function fundsWrites(
  { rate, score }: Pick<FundsSlots, "rate" | "score">,
  money: Money,
  right: string,
  due: boolean,
): ExpectedWrite[] {
  const fraction = rateOf(money);
  const percent = cents(Math.round(Number(fraction) * 10_000));
  return [
    ...(rate ? [{ slot: rate, values: [fraction, percent, `${percent}%`], due }] : []),
    ...(score ? [{ slot: score, values: [right], due }] : []),
  ];
}

/** 按收入性质分 beside 按支出性质分, the amounts inside the label cells (Hunan). */
function putIncome(seed: FormSeed, width: number, money: Money): ExpectedField[] {
  const { draft } = seed;
  const half = Math.ceil(width / 2);
  const basic = Math.floor(money.budget / 30) * 10;
  const put2 = (left: string, right: string | null): [Slot, Slot] => {
    const row = seed.row++;
    return [put(draft, row, 1, left, { across: half - 1 }), put(draft, row, half, right, { across: width - half })];
  };
  put2("按收入性质分:", "按支出性质分:");
  const [general, own] = put2(`其中:一般公共预算:${cents(money.budget)}`, `其中:基本支出:${cents(basic)}`);
  const [fund, project] = put2("政府性基金拨款:", `项目支出:${cents(money.budget - basic)}`);
  const [managed] = put2("纳入专户管理的非税收入拨款:", null);
  const [other] = put2("其他资金:", null);
  for (const slot of [general, own, fund, project, managed, other]) slot.amount = true;
  return (["byIncome", "byExpenditure"] as const).map((side) => ({
    name: `funds.${side}`,
    read: (form) => form.funds?.[side].map(({ name, value }) => `${name}=${value ?? ""}`).join(" "),
    want: () => (side === "byIncome" ? [general, fund, managed, other] : [own, project]).map(named).join(" "),
  }));
}

/** "其中:基本支出:14.6" → "基本支出=14.6". */
function named(slot: Slot): string {
  const [name = "", amount = ""] = partNameOf(slot).split(":");
  return `${name}=${amount}`;
}
