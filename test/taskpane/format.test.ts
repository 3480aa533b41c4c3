import { amount, percent, plain, score } from "../../src/taskpane/format";

test.each([
  ["9.5", "9.50"],
  ["10", "10.00"],
  ["9.475", "9.475"],
  ["-1.5", "-1.50"],
  ["优", "优"],
  [null, "—"],
])("score %p is written %p", (value, text) => expect(score(value)).toBe(text));

test.each([
  ["1234567.5", "1,234,567.50"],
  ["94.8", "94.80"],
  ["100", "100.00"],
  [null, "—"],
])("amount %p is written %p", (value, text) => expect(amount(value)).toBe(text));

test.each([
  ["0.9473", "94.73%"],
  ["1", "100.00%"],
  ["0", "0.00%"],
  ["0.05", "5.00%"],
  ["1.2", "120.00%"],
  ["0.94733", "94.733%"],
  [null, "—"],
])("fraction %p is written %p", (value, text) => expect(percent(value)).toBe(text));

test("a weight is written as it stands", () => expect([plain("10"), plain("2.5"), plain(null)]).toEqual(["10", "2.5", "—"]));
