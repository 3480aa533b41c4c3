import { decimal, type Decimal } from "./decimal";

const DIGITS: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const TEN_THOUSAND = 10_000;
const HUNDRED_MILLION = 100_000_000;

/** Characters that Chinese numerals are written with. */
export const NUMERAL = "〇零一二两三四五六七八九十百千万亿";

/** 三百二十 → 320, 一万二千 → 12000, 二〇二四 → 2024, 九十五点五 → 95.5; null where the characters make no number. */
export function parseNumeral(text: string): Decimal | null {
  const [whole = "", fraction, extra] = text.split("点");
  if (extra !== undefined || whole === "") return null;
  const value = parseWhole(whole);
  if (value === null) return null;
  if (fraction === undefined) return decimal(String(value));
  const digits = Array.from(fraction).map((character) => DIGITS[character]);
  if (digits.length === 0 || digits.some((digit) => digit === undefined)) return null;
  return decimal(`${value}.${digits.join("")}`);
}

function parseWhole(text: string): number | null {
  if (Array.from(text).every((character) => character in DIGITS)) {
    if (text.length > 12) return null;
    return text.length === 1 || text.length >= 2
      ? Number(
          Array.from(text)
            .map((character) => DIGITS[character])
            .join(""),
        )
      : null;
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    if (character in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[character] ?? 0;
    } else if (character in SMALL) {
      section += (digit ?? 1) * (SMALL[character] ?? 0);
      digit = null;
    } else if (character === "万" || character === "亿") {
      const before = section + (digit ?? 0);
      // 两亿三千万: 万 counts what stands after 亿 only; 一万亿: 亿 counts everything before it
      if (character === "万" ? before === 0 : total + before === 0) return null;
      total = character === "万" ? total + before * TEN_THOUSAND : (total + before) * HUNDRED_MILLION;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}
