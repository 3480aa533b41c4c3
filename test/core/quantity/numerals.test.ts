import fc from "fast-check";
import { canonical } from "../../../src/core/quantity/decimal";
import { parseNumeral } from "../../../src/core/quantity/numerals";

const read = (text: string): string | null => {
  const value = parseNumeral(text);
  return value && canonical(value);
};

test.each([
  ["一", "1"],
  ["十", "10"],
  ["十二", "12"],
  ["二十", "20"],
  ["一百零五", "105"],
  ["三百二十", "320"],
  ["两千", "2000"],
  ["一万二千", "12000"],
  ["一万零三十", "10030"],
  ["三十万", "300000"],
  ["两亿三千万", "230000000"],
  ["一万亿", "1000000000000"],
  ["二〇二四", "2024"],
  ["九十五点五", "95.5"],
  ["零点八", "0.8"],
])("%s is %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each(["", "点", "一点", "点五", "三五百", "万", "统一", "一点二点三"])("%p is no numeral", (text) => {
  expect(read(text)).toBeNull();
});

/** The way a person writes a number up to 99,999,999, made independently of the parser. */
function written(value: number): string {
  const digits = "零一二三四五六七八九";
  const below10000 = (n: number): string =>
    [1000, 100, 10, 1]
      .map((power, index) => {
        const digit = Math.floor(n / power) % 10;
        return digit === 0 ? "零" : `${digits[digit] ?? ""}${["千", "百", "十", ""][index] ?? ""}`;
      })
      .join("")
      .replace(/零+/g, "零")
      .replace(/^零|零$/g, "");
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (value === 0) return "零";
  return `${high > 0 ? `${below10000(high)}万` : ""}${high > 0 && low > 0 && low < 1000 ? "零" : ""}${below10000(low)}`;
}

test("every number below 100 million is read as it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      expect(read(written(value))).toBe(String(value));
    }),
    { seed: 2, numRuns: 500 },
  );
});
