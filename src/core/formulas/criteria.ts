import { isEqual } from "./operators";
import { ExcelError, to15Digits, Unsupported, type Scalar } from "./values";

/**
 * A condition of SUMIF and its like: "优", 5, ">=60", "<>", "产出*". Texts are compared without case, with * and ? for other characters.
 *
 * @throws Unsupported for texts that Excel may read as dates, and for an order of texts
 */
export function criterionOf(condition: Scalar): (value: Scalar) => boolean {
  if (condition instanceof ExcelError) throw new Unsupported("a condition that is an error");
  if (condition === null) return (value) => value === 0;
  if (typeof condition !== "string") return (value) => typeof value === typeof condition && isEqual(value, condition);
  const [, operator = "", rest = ""] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(condition) ?? [];
  if (operator === "" || operator === "=") return equalTo(rest, operator === "");
  if (operator === "<>") {
    const isSame = equalTo(rest, false);
    return (value) => !isSame(value);
  }
  const limit = numberIn(rest);
  if (limit === null) throw new Unsupported("an order of texts as a condition");
  return (value) => typeof value === "number" && inOrder(operator, to15Digits(value), limit);
}

function inOrder(operator: string, value: number, limit: number): boolean {
  if (operator === "<") return value < limit;
  if (operator === ">") return value > limit;
  return operator === "<=" ? value <= limit : value >= limit;
}

/** @param bare without "=": then nothing means blanks and "" alike, after it blanks only */
function equalTo(text: string, bare: boolean): (value: Scalar) => boolean {
  if (text === "") return (value) => value === null || (bare && value === "");
  if (/^(?:true|false)$/i.test(text)) return (value) => value === (text.toLowerCase() === "true");
  if (ExcelError.of(text)) throw new Unsupported("a condition that is an error");
  const number = numberIn(text);
  const isLike = wildcards(text);
  return (value) => {
    if (typeof value === "string") return isLike(value) || (number !== null && numberIn(value) === number);
    return number !== null && typeof value === "number" && to15Digits(value) === number;
  };
}

/** Longer texts are neither numbers nor dates. */
const LONGEST_NUMBER = 40;

/** Null: no number. */
function numberIn(text: string): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  const plain = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))\s*(%?)\s*$/.exec(text);
  if (plain) return to15Digits(Number(plain[1]) / (plain[2] ? 100 : 1));
  if (/\d/.test(text) && /^[\d\s.,:/年月日E+-]*$/i.test(text)) throw new Unsupported("a condition that may be a date");
  return null;
}

/** Null stands for any one character. */
type Piece = readonly (string | null)[];

/** Whether a text reads as a pattern in which * stands for any characters, ? for one, and ~ takes the sense from them. */
function wildcards(pattern: string): (text: string) => boolean {
  const pieces: (string | null)[][] = [[]];
  for (const part of pattern.toLowerCase().match(/~[*?~]|[^]/g) ?? []) {
    if (part === "*") pieces.push([]);
    else pieces.at(-1)?.push(part === "?" ? null : part.slice(-1));
  }
  const [first = [], ...others] = pieces;
  const last = others.pop();
  return (whole) => {
    const text = whole.toLowerCase();
    if (!isAt(text, first, 0)) return false;
    if (!last) return text.length === first.length;
    let from = first.length;
    const end = text.length - last.length;
    // The earliest place for each piece leaves the most room for those behind it.
    for (const piece of others) {
      while (from + piece.length <= end && !isAt(text, piece, from)) from += 1;
      from += piece.length;
    }
    return from <= end && isAt(text, last, end);
  };
}

function isAt(text: string, piece: Piece, from: number): boolean {
  return from + piece.length <= text.length && piece.every((character, i) => character === null || text[from + i] === character);
}
