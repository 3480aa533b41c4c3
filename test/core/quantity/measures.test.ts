import { canonical, decimal } from "../../../src/core/quantity/decimal";
import {
  amountsAddUp,
  asAmount,
  asMarks,
  clampRatio,
  executionRate,
  marksAddUp,
  marksFor,
  ratio,
  ratioToDecimal,
} from "../../../src/core/quantity/measures";

const marks = (...values: (number | string)[]) => values.map((value) => asMarks(decimal(value)));
const amounts = (...values: (number | string)[]) => values.map((value) => asAmount(decimal(value)));

test("a third of 28.425 marks is 9.475 and rounds to 9.48, not a hair less", () => {
  expect(canonical(marksFor(marks("28.425")[0]!, ratio(decimal(1), decimal(3)), 2))).toBe("9.48");
});

test("the execution rate of seed figures: 89.8 of 94.8 is 94.73 %, 9.47 of 10 marks", () => {
  const rate = executionRate(amounts("89.8")[0]!, amounts("94.8")[0]!);
  expect(rate && canonical(ratioToDecimal(rate, 4))).toBe("0.9473");
  expect(rate && canonical(marksFor(marks(10)[0]!, rate, 2))).toBe("9.47");
});

test("without a budget there is no rate", () => {
  expect(executionRate(amounts(5)[0]!, amounts(0)[0]!)).toBeNull();
});

test.each([
  [3, 2, "1"],
  [-1, 2, "0"],
  [1, 4, "0.25"],
  [1, 0, "0"],
  [-1, -4, "0.25"],
])("%i/%i is clamped to %s", (over, under, expected) => {
  expect(canonical(ratioToDecimal(clampRatio(ratio(decimal(over), decimal(under))), 4))).toBe(expected);
});

test("typed marks add up exactly when they are whole, within rounding when they are thirds", () => {
  expect(marksAddUp(marks(20, 30), marks(50)[0]!)).toBe(true);
  expect(marksAddUp(marks(20, 29), marks(50)[0]!)).toBe(false);
  expect(marksAddUp(marks("3.33", "3.33", "3.33"), marks(10)[0]!)).toBe(true);
  expect(marksAddUp(marks("3.3", "3.3", "3.2"), marks(10)[0]!)).toBe(false);
});

test("rounded amounts add up within half a unit of the coarsest place", () => {
  expect(amountsAddUp(amounts("14.6", "80.2"), amounts("94.8")[0]!)).toBe(true);
  expect(amountsAddUp(amounts("14.6", "80.2"), amounts("95.8")[0]!)).toBe(false);
  expect(amountsAddUp(amounts("14.64", "80.23"), amounts("94.9")[0]!)).toBe(true);
});
