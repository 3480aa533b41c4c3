import { align, type Aligned } from "../quantity/align";
import type { Deadline } from "../quantity/dates";
import { decimal, decimalPlaces, HUNDRED, ONE, ZERO, type Decimal } from "../quantity/decimal";
import { FULL, ratioToDecimal, reaches, type Marks, type Ratio } from "../quantity/measures";
import { isAtLeast, isAtMost, type Quantity } from "../quantity/quantity";
import { bare } from "../quantity/text";
import { PERCENT } from "../quantity/units";
import type { IndicatorRow } from "../forms/form";
import type { ScoreMethod } from "../shape";
import type { CellAddress } from "../workbook";
import { isLimit, isStockWord, readActual, saysNone, type ReadOptions, type Target } from "./evidence";
import { directionOf, namesShare, signed } from "./direction";
import { achievement, exactly, higherIsBetter, isFull, lowerByExcess, lowerByRatio, withinRange } from "./rules";
import type { Scheme } from "./schemes";
import { saysDone, saysInTime, saysItFell, saysNotDone, saysWhatItCameTo, tierNamed } from "./wording";

/** One way to score an indicator. */
export interface Reading {
  readonly method: ScoreMethod;
  readonly ratio: Ratio;
  /** By "more is better", where less was assumed to be. */
  readonly upward?: true;
}

export interface Compared extends Aligned {
  readonly lowerIsBetter: boolean;
  readonly targetQuantity: Quantity;
  readonly actualQuantity: Quantity;
}

/** What an indicator's target and actual amount to. */
export type Assessment =
  /** Follows from the numbers. The first reading is the scheme's; the others are as good where something had to be `assumed`. */
  | {
      readonly kind: "measured";
      readonly readings: readonly [Reading, ...Reading[]];
      /** That less is better, because nothing says it; or how exactly 约 is meant. */
      readonly assumed: "lower" | "about" | null;
      /** A recorded score that fits one of these is right too (the other reverse formula). */
      readonly alternatives: readonly Reading[];
      readonly met: boolean;
      /** actual / target where more is better, and not for whole-number targets of 5 or less; null otherwise. */
      readonly achievement: Ratio | null;
      readonly compared: Compared | null;
    }
  /** Needs a judgement; `tier` where the actual names one or a proposal follows. */
  | {
      readonly kind: "judgement";
      readonly tier: 1 | 2 | 3 | null;
      /** The actual names the tier in words; otherwise it is only proposed. */
      readonly named: boolean;
      readonly copied: boolean;
      readonly missedDeadline: boolean;
    }
  /** Follows from a criterion's own rule: the scores of its plausible readings, the likeliest first; none where it needs a judgement. */
  | {
      readonly kind: "ruled";
      readonly scores: readonly Marks[];
      /** The base data only suggest the figure (no building in it: none was built): proposed, not imposed. */
      readonly assumed: boolean;
      /** The target was missed, whatever the rule gives for it. */
      readonly missed: boolean;
      /** Full marks stated in the criterion, where they contradict the weight. */
      readonly statedMarks: Decimal | null;
      readonly why: string;
      readonly cells: readonly CellAddress[];
    }
  | { readonly kind: "unsupported"; readonly missing: readonly ("target" | "actual")[] }
  | { readonly kind: "trouble"; readonly code: "actual-not-a-number" | "unit-differs" | "percent-unclear" | "actual-comparator" };

/** Compares an indicator's actual with its target by the rules of the scheme. */
export function assess(row: IndicatorRow, target: Target, scheme: Scheme, options: ReadOptions): Assessment {
  const actual = readActual(row, target, options);
  if (target.kind === "blank" || actual.kind === "blank") {
    const missing = [...(target.kind === "blank" ? (["target"] as const) : []), ...(actual.kind === "blank" ? (["actual"] as const) : [])];
    return sharesCells(row) ? judgement(null) : { kind: "unsupported", missing };
  }
  if (target.kind === "deadline") {
    if (actual.kind === "date") return deadline(target.deadline, actual);
    const text = actual.kind === "text" ? actual.text : "";
    // 受天气影响开工延迟，仍按期完成: late in something, and in time in the end
    if (saysNotDone(text, row)) return saysInTime(text, options.year) ? judgement(null) : judgement(3, { missedDeadline: true });
    return saysDone(text, row) ? measured("deadline", FULL) : judgement(null);
  }
  if (target.kind === "quantity") {
    if (actual.kind === "quantity") return compare(row, scheme, target.quantity, actual.quantity);
    if (actual.kind === "text" && isLimit(target.quantity) && saysNone(actual.text))
      return compare(row, scheme, target.quantity, noneOf(target.quantity));
    const said = actual.kind === "text" ? actual.text : "";
    if (/\d/.test(said)) return judgement(null);
    if (!describes(row.target?.text ?? "", target.quantity)) return { kind: "trouble", code: "actual-not-a-number" };
    const named = tierNamed(said);
    return judgement(named, { named: named !== null });
  }
  const said = row.actual?.text ?? "";
  const copied = bare(said) === bare(row.target?.text ?? "");
  const named = tierNamed(said);
  return judgement(named ?? (copied || isStockWord(said) ? 1 : null), { named: named !== null, copied });
}

/** Words behind the number of a target that no unit needs: 城区500米半径全覆盖 is no distance to be reached. */
const FEWEST_WORDS = 4;

function describes(text: string, { comparator, unit }: Quantity): boolean {
  const behind = /\d[^\d]*$/.exec(text)?.[0].replace(/[^\u4e00-\u9fff]/g, "") ?? "";
  return comparator === null && behind.length - (unit?.name.replace(/[^\u4e00-\u9fff]/g, "").length ?? 0) >= FEWEST_WORDS;
}

const noneOf = ({ unit }: Quantity): Quantity => ({ comparator: null, value: ZERO, upper: null, unit });

/** Its target or actual is merged with that of a row above: not missing, but not its own figure either. */
function sharesCells(row: IndicatorRow): boolean {
  return [row.target, row.actual].some((field) => field?.text === null && field.cell.row !== row.row);
}

const RATE_NAME = /^(?:指标\d+[:.、]?)?(?:年度|项目|部门)*(?:预算|资金|财政资金|项目资金|预算资金)*执行率$/;

/** The execution rate as one of the indicators (L7), where the funds block has neither marks nor a score for it. */
export function isRateIndicator(row: IndicatorRow): boolean {
  return RATE_NAME.test(bare(row.name.value));
}

/**
 * Scores the execution rate among the indicators from the funds block: against a target of its own (≥95%) as any other indicator, where the rate
 * itself as the share is as good.
 *
 * @param rate at most 1
 */
export function assessRate(row: IndicatorRow, target: Target, scheme: Scheme, rate: Ratio): Assessment {
  const share = measured("ratio", rate);
  if (target.kind !== "quantity" || target.quantity.unit?.dimension !== "percent" || target.quantity.value.gte(HUNDRED)) return share;
  const actual: Quantity = { comparator: null, value: ratioToDecimal(rate, 6).times(HUNDRED), upper: null, unit: target.quantity.unit };
  const own = compare(row, scheme, target.quantity, actual);
  return own.kind === "measured" ? { ...own, alternatives: [...own.alternatives, ...share.readings] } : share;
}

function judgement(tier: 1 | 2 | 3 | null, more: { named?: boolean; copied?: boolean; missedDeadline?: boolean } = {}): Assessment {
  return {
    kind: "judgement",
    tier,
    named: more.named ?? false,
    copied: more.copied ?? false,
    missedDeadline: more.missedDeadline ?? false,
  };
}

type Measured = Extract<Assessment, { kind: "measured" }>;

const NO_READINGS: readonly Reading[] = [];

function measured(method: ScoreMethod, ratio: Ratio, rest: Partial<Measured> = {}): Measured {
  return {
    kind: "measured",
    readings: rest.readings ?? [{ method, ratio }],
    assumed: rest.assumed ?? null,
    alternatives: rest.alternatives ?? NO_READINGS,
    met: rest.met ?? isFull(ratio),
    achievement: rest.achievement ?? null,
    compared: rest.compared ?? null,
  };
}

/** Met when not later; a span that only begins in time, or a wording that leaves the last day open, needs a judgement. */
function deadline(wanted: Deadline, done: { from: string; to: string; toLoose: string }): Assessment {
  if (done.to <= wanted.latest && done.toLoose <= wanted.latestLoose) return measured("deadline", FULL);
  if (done.from > wanted.latestLoose) return judgement(null, { missedDeadline: true });
  return judgement(null);
}

function compare(row: IndicatorRow, scheme: Scheme, wantedAsTyped: Quantity, gotAsTyped: Quantity): Assessment {
  const [target, actual] = asShares(row, wantedAsTyped, gotAsTyped);
  const aligned = align(target, actual);
  if (aligned === "period-unclear") return judgement(null);
  if (typeof aligned === "string") return { kind: "trouble", code: aligned };
  // which of two grades is the better one is not said: 一级 may be the best or the least
  if (target.unit?.name === "级" && target.comparator === null && !aligned.actual.eq(aligned.target)) return judgement(null);
  const { target: wanted, upper } = aligned;
  // 0起 | 较上年减少5起: by how much, and not how many
  if (wanted.eq(ZERO) && aligned.actual.gt(ZERO) && saysItFell(row.actual?.text ?? "")) return judgement(null);
  const isLimit = isAtMost(actual) && !saysWhatItCameTo(row.actual?.text ?? "");
  if (opposes(actual, target) && (isLimit || isAtLeast(actual))) return { kind: "trouble", code: "actual-comparator" };
  const plain = directionOf(row, target);
  // 500元 | 不超过500元: less may be what was wanted; of a share, 低于95% says that it was not reached
  if (isLimit && plain === "higher" && (actual.comparator === "<" || namesShare(row))) return judgement(null);
  const direction = isLimit && plain === "higher" ? "assumed-lower" : plain;
  const got = signed(aligned.actual, wanted, row, direction);
  const turned = got.lt(ZERO) && aligned.actual.gt(ZERO);
  const compared: Compared = {
    target: wanted,
    upper,
    actual: got,
    unitMissing: aligned.unitMissing,
    lowerIsBetter: direction !== "higher",
    targetQuantity: target,
    actualQuantity: turned ? { ...actual, value: actual.value.times(-1) } : actual,
  };
  if (upper) {
    const inside = withinRange(got, wanted, upper);
    // more than was asked for may well be no fault, where more is better
    const beyond = direction === "higher" && got.gt(upper) && wanted.gte(ZERO);
    return measured("range", inside, { compared, ...(beyond && { alternatives: [{ method: "range", ratio: FULL }], met: true }) });
  }
  if (wanted.lt(ZERO)) {
    const met = direction === "higher" ? got.gte(wanted) : got.lte(wanted);
    return met ? measured("ratio", FULL, { compared }) : judgement(null);
  }
  const upward: () => Reading = () =>
    target.comparator === "=" ? { method: "equal", ratio: exactly(got, wanted) } : { method: "ratio", ratio: higherIsBetter(got, wanted) };
  if (direction === "higher") {
    const { method, ratio } = upward();
    if (target.about && !isFull(ratio) && reaches(ratio, NEARLY))
      return measured(method, FULL, {
        compared,
        readings: [
          { method, ratio: FULL },
          { method, ratio },
        ],
        assumed: "about",
      });
    return measured(method, ratio, { compared, achievement: wholeAndSmall(target) ? null : achievement(got, wanted) });
  }
  const byRatio: Reading = { method: "ratio", ratio: lowerByRatio(got, wanted) };
  const byExcess: Reading = { method: "linear", ratio: lowerByExcess(got, wanted) };
  const [lower, otherLower] = scheme.reverse === "ratio" ? [byRatio, byExcess] : [byExcess, byRatio];
  const reverse = measured(lower.method, lower.ratio, { compared, alternatives: [otherLower] });
  return direction === "lower" ? reverse : { ...reverse, readings: [lower, { ...upward(), upward: true }], assumed: "lower" };
}

/** Of which everything is a hundred percent. */
const SHARE_NAMES =
  /满意[度率]|(?:完成|覆盖|达标|合格|入学|参保|及时|到位|准确|使用|支付|发放|办结|优良|成活|普及|建档|签约|利用|出勤|参与|验收|通过|完好|入库|就业|巩固|拨付|知晓|公开|报送|整改)率$/;
const HALF = decimal(50);

/** Of a share ≥90 beside 0.95 is 90 %: the larger is a percentage, and the other is one of the two that is near it. */
function asShares(row: IndicatorRow, target: Quantity, actual: Quantity): readonly [Quantity, Quantity] {
  if (target.unit || actual.unit || isAtMost(target) || !SHARE_NAMES.test(bare(row.name.value))) return [target, actual];
  const [small, large] = target.value.lt(actual.value) ? [target, actual] : [actual, target];
  const isOne = small.value.gt(ZERO) && small.value.lte(ONE) && large.value.gte(HALF) && large.value.lte(HUNDRED);
  if (!isOne) return [target, actual];
  return small === actual ? [{ ...target, unit: PERCENT }, actual] : [target, { ...actual, unit: PERCENT }];
}

/** Less than 95 % is no measure of at least 95 %, nor more than 3 % of at most 3 %. */
function opposes(actual: Quantity, target: Quantity): boolean {
  return (isAtLeast(target) && isAtMost(actual)) || (isAtMost(target) && isAtLeast(actual));
}

/** Of 约100人 that much may be enough. */
const NEARLY = decimal("0.9");

/** Whole-number targets up to this are easily exceeded by half (≥1次, held twice). */
const SMALL_COUNT = decimal(5);

function wholeAndSmall({ value, unit }: Quantity): boolean {
  return unit?.dimension !== "percent" && value.lte(SMALL_COUNT) && decimalPlaces(value) === 0;
}
