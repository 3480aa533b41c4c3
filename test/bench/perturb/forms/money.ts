import { cents, scoreOf, type Share } from "../content";
import { put, type Draft } from "../draft";
import type { Slot } from "../slot";
import type { Random } from "../random";

/** Amounts of a funds block, in hundredths. */
export interface Money {
  readonly initial: number;
  readonly budget: number;
  readonly executed: number;
  readonly parts: readonly { readonly initial: number; readonly budget: number; readonly executed: number }[];
}

/** `exact`: the rate has four decimals at most. */
export function makeMoney(random: Random, parts: number, exact = false): Money {
  const budget = exact ? 10_000 * random.int(1, 40) : random.int(500, 60_000) * 10;
  const share = random.chance(0.25) ? 10_000 : random.int(9000, 10_000);
  const executed = exact ? (budget / 10_000) * share : Math.floor((budget * share) / 100_000) * 10;
  const initial = random.chance(0.6) ? budget : Math.floor((budget * random.int(70, 99)) / 1000) * 10;
  // The first part carries everything, or all but a little that the second one carries.
  const other =
    parts > 1 && random.chance(0.4)
      ? { initial: Math.floor(initial / 10), budget: Math.floor(budget / 10), executed: Math.floor(executed / 10) }
      : null;
  const first = {
    initial: initial - (other?.initial ?? 0),
    budget: budget - (other?.budget ?? 0),
    executed: executed - (other?.executed ?? 0),
  };
  return { initial, budget, executed, parts: [first, ...(other ? [other] : [])] };
}

export const shareOf = ({ executed, budget }: Money): Share => ({ numerator: executed, denominator: budget });

/** Four decimals, half up. */
export const rateOf = ({ executed, budget }: Money): string => String(Math.floor((executed * 20_000 + budget) / (2 * budget)) / 10_000);

export const fundsScoreOf = (marks: number, money: Money): string => scoreOf(marks, shareOf(money));

/** Puts the rate as people type it: formatted, as text, as a plain number, or not at all. */
export function putRate(
  draft: Draft,
  random: Random,
  at: { row: number; column: number; across?: number },
  money: Money,
  blank: boolean,
): Slot {
  const rate = rateOf(money);
  const slot = put(draft, at.row, at.column, null, { across: at.across ?? 1 });
  const manner = random.int(0, 9);
  if (blank) {
    if (manner < 3) slot.format = "0.00%";
    return slot;
  }
  const percent = cents(Math.round(Number(rate) * 10_000));
  slot.figure = rate;
  if (manner < 5) [slot.value, slot.format] = [Number(rate), "0.00%"];
  else if (manner < 9) slot.value = `${percent}%`;
  else slot.value = Number(percent);
  return slot;
}
