import { decimal } from "../../src/core/quantity/decimal";
import {
  asAmount,
  asMarks,
  executionRate,
  marksFor,
  sumAmounts,
  sumMarks,
  type Amount,
  type Marks,
  type Ratio,
} from "../../src/core/quantity/measures";

const marks: Marks = asMarks(decimal(10));
const amount: Amount = asAmount(decimal(94.8));
const rate: Ratio | null = executionRate(amount, amount);

/** Checked by the compiler: each line would be a bug, and stops being an error the day the measures mix. */
export function mixed(ratio: Ratio): unknown[] {
  return [
    // @ts-expect-error an amount is no marks
    sumMarks([amount]),
    // @ts-expect-error marks are no amount
    sumAmounts([marks]),
    // @ts-expect-error an amount is no weight
    marksFor(amount, ratio, 2),
    // @ts-expect-error marks are no ratio
    marksFor(marks, marks, 2),
    // @ts-expect-error marks are not spent
    executionRate(marks, amount),
    // @ts-expect-error a plain decimal has to say what it measures
    sumMarks([decimal(10)]),
    // @ts-expect-error a number is no decimal
    sumMarks([10]),
  ];
}

test("what is of one kind goes together", () => {
  expect(rate && marksFor(marks, rate, 2).toString()).toBe("10");
});
