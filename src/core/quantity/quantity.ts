import { memo } from "../memo";
import { decimal, HUNDRED, parseDecimal, ZERO, type Decimal } from "./decimal";
import { dateMentions } from "./dates";
import { NUMERAL, parseNumeral } from "./numerals";
import { normalise } from "./text";
import { leadingUnit, PERCENT, perPeriod, type Unit } from "./units";

export type Comparator = "≥" | ">" | "≤" | "<" | "=";

/** What a person typed, as a quantity: a number or a range, how it compares, and in which unit. */
export interface Quantity {
  readonly comparator: Comparator | null;
  /** In `unit`; a percentage is in percent (95, not 0.95). */
  readonly value: Decimal;
  /** Upper end of a range (90–95); null for a single number. */
  readonly upper: Decimal | null;
  readonly unit: Unit | null;
  /** Written with 万 and no unit behind it (1.3万): `value` is multiplied out. */
  readonly scale?: Decimal;
  /** 约, 左右: nearly as much is meant to be enough. */
  readonly about?: true;
}

const PREFIXES: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:>=|=>|≥|≧|⩾|(?:不[得能应可宜]?|未)(?:少于|低于|小于)|大于等于|大于或等于|至少|最低|达到或超过)$/, "≥"],
  [
    /(?:<=|=<|≤|≦|⩽|(?:不[得能应可宜]?|未)(?:超过|超出|超|突破|高于|大于|多于)|小于等于|小于或等于|至多|最多|最高|控制在|压缩[到至]|压减[到至]|压降[到至]|降[到至]|降低[到至]|下降[到至]|减少[到至])$/,
    "≤",
  ],
  [/(?:>|大于|超过|高于|多于|超出)$/, ">"],
  [/(?:<|小于|低于|少于)$/, "<"],
  [/(?:=|═|等于)$/, "="],
];
const SUFFIXES: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:及其?以上|或以上|以上|及更多)/, "≥"],
  [/^(?:及其?以下|或以下|以内|之内|以下|内)/, "≤"],
];
const NUMBER = String.raw`(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?`;
const TOKEN = new RegExp(
  String.raw`(?<percentWords>百分之)(?<numeral>[${NUMERAL}点]+)|(?<sign>-)?(?<number>${NUMBER})(?:\/(?<over>\d+)(?![\d/]))?(?<scale>[万亿千百](?![${NUMERAL}]))?`,
  "g",
);

const TOKEN_FIRST = new RegExp(`^(?:${TOKEN.source})`);
/** Characters before a number that are looked at. */
const NEAR = 12;

const WHOLE_NUMERAL = new RegExp(`^\\s*([${NUMERAL}]+(?:点[${NUMERAL}]+)?)\\s*(.*?)\\s*$`);
const HOLDS_NUMBER = new RegExp(`[\\d${NUMERAL}]`);

/** A number cell; a percentage format makes it a percentage. */
export function quantityOfNumber(value: number, percent: boolean): Quantity {
  const number = decimal(value);
  return { comparator: null, value: percent ? number.times(HUNDRED) : number, upper: null, unit: percent ? PERCENT : null };
}

/** All quantities that a text holds; dates, list numbers, ordinals and numbers glued to letters or words (12345热线) are none. */
export const quantitiesIn = memo(readQuantities);

function readQuantities(text: string): readonly Quantity[] {
  const normal = normalise(text).replace(/\(含[^()]*\)/g, "");
  if (!HOLDS_NUMBER.test(normal)) return [];
  const plain = blankOutDates(normal);
  const numeral = wholeNumeral(plain);
  if (numeral) return [numeral];
  const found: Quantity[] = [];
  let joined = 0;
  for (const match of plain.matchAll(TOKEN)) {
    if (match.index < joined) continue;
    const part = readToken(plain, match);
    if (!part) continue;
    const range = rangeEnd(plain, part);
    const tolerance = range ? null : toleranceAfter(plain, part);
    joined = (range ?? tolerance ?? part).end;
    if (range) found.push({ comparator: null, value: part.value, upper: range.value, unit: range.unit ?? part.unit });
    else if (tolerance) found.push(around(part.value, tolerance, tolerance.unit ?? part.unit));
    else if (/(?:±|\+\/-)\s*$/.test(plain.slice(Math.max(0, part.start - NEAR), part.start))) found.push(around(ZERO, part, part.unit));
    else found.push(compared(plain, part));
  }
  return found;
}

/** The quantity of a text that holds exactly one; null for none or several: such a text is qualitative. */
export function quantityOfText(text: string): Quantity | null {
  const found = quantitiesIn(text);
  return found.length === 1 ? (found[0] ?? null) : null;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal;
  readonly unit: Unit | null;
  readonly scale?: Decimal;
}

const SCALES: Readonly<Record<string, Decimal>> = { 百: decimal(100), 千: decimal(1000), 万: decimal(10_000), 亿: decimal(100_000_000) };
const ONE_BY_ONE = decimal(1);

const CHANGED = /(?:增长|增幅|增速|增减|变动|变化|同比|环比)(?:率|幅度)?(?:为|是|达)?$/;

/** The tenth of a month is a date, whether or not the month is named. */
const DAY_OF_MONTH = /(?:每|当|次|本|下)月\s*$/;

function readToken(plain: string, match: RegExpMatchArray): Token | null {
  const start = match.index ?? 0;
  const groups = match.groups ?? {};
  let end = start + match[0].length;
  if (groups["percentWords"] !== undefined) {
    const value = parseNumeral(groups["numeral"] ?? "");
    return value && { start, end, value, unit: PERCENT };
  }
  const before = plain.slice(0, start);
  if (/[A-Za-z第.]$/.test(before)) return null;
  // 近500人, 不到500人: less than it says
  if (/(?:近|不足|不到|未满)$/.test(before)) return null;
  // a minus sign after a word or number is a dash, but for a word that says how something changed: 增长-3%
  const negative = groups["sign"] !== undefined && (!/[\p{L}\d%]$/u.test(before.trimEnd()) || CHANGED.test(before.slice(-NEAR).trimEnd()));
  let value = parseDecimal((groups["number"] ?? "").replace(/[, ]/g, ""));
  if (!value) return null;
  if (groups["over"] !== undefined) {
    const divisor = decimal(groups["over"]);
    if (divisor.eq(0)) return null;
    value = value.div(divisor);
  }
  let rest = plain.slice(end);
  let unit: Unit | null = null;
  const scale = groups["scale"];
  const scaled = scale === undefined ? null : leadingUnit(plain.slice(end - 1).replace(/^(.)\s+/, "$1"));
  if (scaled && scaled.length > 1) {
    unit = scaled.unit;
    end += scaled.length - 1;
  } else {
    if (scale !== undefined) value = value.times(SCALES[scale] ?? ONE_BY_ONE);
    const gap = /^\s*(?:余|多)?\s*/.exec(rest)?.[0].length ?? 0;
    const named = leadingUnit(rest.slice(gap));
    if (named) {
      unit = named.unit;
      end += gap + named.length;
    }
  }
  rest = plain.slice(end);
  if (unit === null && !endsHere(rest)) {
    // one unknown character that ends the text is a counter; anything longer is a name with a number in it
    const counter = /^([\u4e00-\u9fff])(?=$|[\s,.;:)，。；：）、])/.exec(rest)?.[1];
    if (counter === undefined || "号类型版区".includes(counter)) return null;
    unit = { name: counter, dimension: counter, factor: decimal(1) };
    end += 1;
  } else if (unit === null && /^[、.)]/.test(rest) && /(?:^|[\s;；。(])$/.test(before)) {
    // "1、", "2." and "(3)" number a list
    if (!/^[).]?\s*$/.test(rest)) return null;
  }
  if (unit?.name === "年" && value.gte(1990) && value.lte(2099)) return null;
  if (unit?.name === "日" && (DAY_OF_MONTH.test(before) || /^\s*(?:之|以)?前/.test(rest))) return null;
  const bare = unit === null && scale !== undefined ? SCALES[scale] : undefined;
  return { start, end, value: negative ? value.times(-1) : value, unit, ...(bare && { scale: bare }) };
}

/** What may follow a number that has no unit. */
function endsHere(rest: string): boolean {
  return (
    rest === "" ||
    /^[\s,.;:)!?，。；：）！？、~\-–—至到±]/.test(rest) ||
    rest.startsWith("+/-") ||
    SUFFIXES.some(([suffix]) => suffix.test(rest))
  );
}

function compared(plain: string, { start, end, value, unit, scale }: Token): Quantity {
  const before = plain.slice(0, start).trimEnd();
  const prefix = comparatorBefore(before) ?? comparatorBefore(before.replace(/[\s为达到至]+$/, ""));
  const after = plain.slice(end).trimStart();
  const suffix = SUFFIXES.find(([pattern]) => pattern.test(after))?.[1];
  const about = /(?:约|大概)为?$/.test(before) || /^(?:左右|上下)/.test(after);
  const per = unit && EVERY.exec(before)?.[1];
  const counted = per ? (perPeriod(unit, per) ?? unit) : unit;
  return { comparator: prefix ?? suffix ?? null, value, upper: null, unit: counted, ...(scale && { scale }), ...(about && { about }) };
}

/** 每月1次, 每季度至少2次. */
const EVERY = /每个?(月|季度?|周|星期|天|日)(?:度|各|开展|举办|组织|召开|至少|不少于|不低于|≥|>=|\s)*$/;

/** ≥ or >. */
export const isAtLeast = ({ comparator }: Pick<Quantity, "comparator">): boolean => comparator === "≥" || comparator === ">";
/** ≤ or <. */
export const isAtMost = ({ comparator }: Pick<Quantity, "comparator">): boolean => comparator === "≤" || comparator === "<";

/** The comparator of a sign or word by itself: ≥, 不少于, 以内; null for any other. */
export function comparatorNamed(word: string): Comparator | null {
  return comparatorBefore(word) ?? SUFFIXES.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

function comparatorBefore(text: string): Comparator | undefined {
  return PREFIXES.find(([pattern]) => pattern.test(text))?.[1];
}

/** "90%-95%", "3至5个": the second half of a range, when it follows at once and is not below the first. */
function rangeEnd(plain: string, first: Token): Token | null {
  const second = tokenBehind(plain, first, /^\s*(?:-|–|—|~|～|至|到)\s*/);
  return second?.value.gte(first.value) ? second : null;
}

/** The token that follows another at once, but for what is said between them. */
function tokenBehind(plain: string, { end }: Token, between: RegExp): Token | null {
  const gap = between.exec(plain.slice(end));
  if (!gap) return null;
  const at = end + gap[0].length;
  const rest = plain.slice(at);
  const match = TOKEN_FIRST.exec(rest);
  const token = match && readToken(rest, match);
  return token && { ...token, start: at, end: at + token.end };
}

/** 20±2度: what is added and taken away. */
function toleranceAfter(plain: string, first: Token): Token | null {
  return tokenBehind(plain, first, /^\s*(?:±|\+\/-)\s*/);
}

/** ±5%: within 5 % of nothing. */
const around = (middle: Decimal, { value }: Token, unit: Unit | null): Quantity => ({
  comparator: null,
  value: middle.minus(value.abs()),
  upper: middle.plus(value.abs()),
  unit,
});

/** A Chinese numeral counts only as the whole cell, or with a unit and nothing else: 三百二十, 两次. */
function wholeNumeral(plain: string): Quantity | null {
  const match = WHOLE_NUMERAL.exec(plain);
  const value = match && parseNumeral(match[1] ?? "");
  if (!match || !value) return null;
  const rest = match[2] ?? "";
  const named = rest === "" ? null : leadingUnit(rest);
  if (rest !== "" && named?.length !== rest.length) return null;
  return { comparator: null, value, upper: null, unit: named?.unit ?? null };
}

function blankOutDates(plain: string): string {
  let text = plain;
  for (const { start, end } of dateMentions(plain, 2000)) text = text.slice(0, start) + "\u00a0".repeat(end - start) + text.slice(end);
  return text.replace(/\u00a0+/g, (gap) => "日".repeat(gap.length));
}
