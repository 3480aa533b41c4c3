import { dateMentions, deadlineOf } from "../../../src/core/quantity/dates";

const span = (text: string, year: number | null = 2024) => dateMentions(text, year).map(({ span: { from, to } }) => `${from}/${to}`);

test.each([
  ["2024年12月底前", "2024-12-01/2024-12-31"],
  ["12月31日前", "2024-12-31/2024-12-31"],
  ["11月前完成", "2024-11-01/2024-11-30"],
  ["2024-11-30", "2024-11-30/2024-11-30"],
  ["2024.11.30", "2024-11-30/2024-11-30"],
  ["2024/1/5", "2024-01-05/2024-01-05"],
  ["２０２４年２月", "2024-02-01/2024-02-29"],
  ["2024年", "2024-01-01/2024-12-31"],
  ["2025年底完成", "2025-01-01/2025-12-31"],
  ["年底前", "2024-01-01/2024-12-31"],
  ["6月上旬", "2024-06-01/2024-06-10"],
  ["6月下旬", "2024-06-21/2024-06-30"],
])("%s names %s", (text, expected) => {
  expect(span(text)).toEqual([expected]);
});

test.each(["3.5", "10-20", "95%", "13月完成", "2月30日", "12345", "1/3", "2024个"])("%s names no date", (text) => {
  expect(span(text)).toEqual([]);
});

test("without a year of the form a text without a year names no date", () => {
  expect(span("11月前完成", null)).toEqual([]);
  expect(span("2024年11月前完成", null)).toEqual(["2024-11-01/2024-11-30"]);
});

test("a month with 前 leaves open whether it counts itself; 底前 does not", () => {
  expect(deadlineOf("11月前完成", 2024)).toMatchObject({ latest: "2024-10-31", latestLoose: "2024-11-30" });
  expect(deadlineOf("2024年12月底前", 2024)).toMatchObject({ latest: "2024-12-31", latestLoose: "2024-12-31" });
  expect(deadlineOf("2024年10月31日前", 2024)).toMatchObject({ latest: "2024-10-31" });
});

test("two dates are no single deadline", () => {
  expect(deadlineOf("2024年3月至2024年6月", 2024)).toBeNull();
});
