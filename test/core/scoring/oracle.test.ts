import fc from "fast-check";
import { clamped, divided, FULL, hundredths, less, minus, NONE, rounded, times, type Fraction } from "../../support/fraction";
import { indicatorAt, reviewOf } from "../../support/small-form";

const amount = fc.integer({ min: 1, max: 5_000_000 });
const weight = fc.integer({ min: 1, max: 3000 });
const text = (value: number): string => (value / 100).toFixed(2);
const RUNS = { seed: 3, numRuns: 100 };

function computed(target: string, actual: string, marks: number, recorded: number | null = null): string | null {
  return indicatorAt(reviewOf({ E12: target, F12: actual, G12: marks / 100, H12: recorded }), 12).score.computed;
}

const full = (marks: number, share: Fraction): string => rounded(times(hundredths(marks), share));

test("more is better: weight × actual / target, half up to the cent", () => {
  fc.assert(
    fc.property(amount, amount, weight, (target, actual, marks) => {
      const share = clamped(divided(hundredths(actual), hundredths(target)));
      expect(computed(`≥${text(target)}盏`, `${text(actual)}盏`, marks)).toBe(full(marks, share));
    }),
    RUNS,
  );
});

test("less is better: weight × target / actual", () => {
  fc.assert(
    fc.property(amount, amount, weight, (target, actual, marks) => {
      const share = clamped(divided(hundredths(target), hundredths(actual)));
      expect(computed(`≤${text(target)}元`, `${text(actual)}元`, marks)).toBe(full(marks, share));
    }),
    RUNS,
  );
});

test("less is better, the other formula: a recorded weight × (2 − actual / target) is right", () => {
  const near = fc
    .tuple(amount, fc.integer({ min: 0, max: 250 }))
    .map(([target, more]) => [target, Math.ceil((target * (100 + more)) / 100)] as const);
  fc.assert(
    fc.property(near, weight, ([target, actual], marks) => {
      const excess = divided(minus(hundredths(actual), hundredths(target)), hundredths(target));
      const score = full(marks, clamped(minus(FULL, excess)));
      expect(computed(`≤${text(target)}元`, `${text(actual)}元`, marks, Number(score))).toBe(score);
    }),
    RUNS,
  );
});

test("range: full inside, in proportion to the nearer end outside", () => {
  fc.assert(
    fc.property(amount, amount, amount, weight, (a, b, actual, marks) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(low < high);
      const got = hundredths(actual);
      const share = less(got, hundredths(low))
        ? divided(got, hundredths(low))
        : less(hundredths(high), got)
          ? divided(hundredths(high), got)
          : FULL;
      expect(computed(`${text(low)}~${text(high)}盏`, `${text(actual)}盏`, marks)).toBe(full(marks, share));
    }),
    RUNS,
  );
});

test("a score lies between nothing and the weight, whatever was achieved", () => {
  const any = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(fc.constantFrom("≥", "≤", "=", ">", "<", ""), any, any, weight, (sign, target, actual, marks) => {
      const score = computed(`${sign}${text(target)}盏`, `${text(actual)}盏`, marks);
      if (score === null) return;
      const cents = Math.round(Number(score) * 100);
      expect(cents).toBeGreaterThanOrEqual(0);
      expect(cents).toBeLessThanOrEqual(marks);
    }),
    RUNS,
  );
});

test("achieving more never lowers a score; exceeding a limit more never raises one", () => {
  fc.assert(
    fc.property(amount, amount, amount, weight, (target, a, b, marks) => {
      const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
      const up = (actual: number) => Number(computed(`≥${text(target)}盏`, `${text(actual)}盏`, marks));
      const down = (actual: number) => Number(computed(`≤${text(target)}元`, `${text(actual)}元`, marks));
      expect(up(fewer)).toBeLessThanOrEqual(up(more));
      expect(down(more)).toBeLessThanOrEqual(down(fewer));
    }),
    RUNS,
  );
});

test("the execution rate and its score", () => {
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 100, max: 3000 }), (budget, executed, marks) => {
      // from a hundred times the budget on, one of the amounts is in another unit
      fc.pre(executed < budget * 100);
      const { funds } = reviewOf({ E5: budget / 100, F5: executed / 100, G5: marks / 100, H5: null, I5: 0 }).forms[0]!;
      const rate = divided(hundredths(executed), hundredths(budget));
      expect(funds?.score.computed).toBe(full(marks, clamped(rate)));
      expect(funds?.rate.computed).toBe(rounded(rate, 4));
    }),
    RUNS,
  );
});

test("nothing achieved earns nothing", () => {
  expect(computed("≥100盏", "0盏", 1000)).toBe(rounded(NONE));
});
