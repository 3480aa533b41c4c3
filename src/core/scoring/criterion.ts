import { decimal, ZERO, type Decimal } from "../quantity/decimal";
import { normalise } from "../quantity/text";

/** A scoring rule that a criterion states in numbers; percentages in points (100 is 100 %). */
export type Rule =
  /** Full marks up to the standard, then `deduct` marks for each `step` points beyond it, down to 0. */
  | {
      readonly kind: "steps";
      readonly standard: Decimal;
      readonly worse: "above" | "below" | "either";
      readonly step: Decimal;
      readonly deduct: Decimal;
      /** Each begun step counts (每少10个百分点以内). */
      readonly begun: boolean;
    }
  /** Marks by bands, from the best: the first whose upper edge the value does not exceed. */
  | { readonly kind: "ladder"; readonly rungs: readonly { readonly upTo: Decimal; readonly marks: Decimal }[] };

export interface Criterion {
  readonly rule: Rule | null;
  /** Full marks that the text itself states: 计5分; null for 计满分 or nothing. */
  readonly statedMarks: Decimal | null;
  /** All marks that the text states, in its order: 有制度得4分;执行得2分. */
  readonly marks: readonly Decimal[];
}

const STEP =
  /每(超过\(降低\)|超过或低于|高于或低于|偏离|相差|增减|超过|超出|超|高于|高|低于|低|减少|少|不足)(一|\d+(?:\.\d+)?)?(?:个)?(百分点|%|点)(以内)?[^扣]{0,4}扣(?:减)?(\d+(?:\.\d+)?)分/;

/** On either side of the standard. */
const EITHER = new Set(["超过(降低)", "超过或低于", "高于或低于", "偏离", "相差", "增减"]);

/** Reads what a criterion says in numbers; `rule` is null where it leaves the marks to a judgement. */
export function readCriterion(text: string): Criterion {
  const plain = normalise(text).replace(/\s+/g, "").replace(/[≦]/g, "≤").replace(/[≧]/g, "≥");
  const ladder = readLadder(plain);
  // 计满分; 80%-90%计16分: the marks are a lower band's
  const full = /^(?:(?!满分).)*?[计得记](\d+(?:\.\d+)?)分/.exec(plain)?.[1];
  const marks = [...plain.matchAll(/[计得记](\d+(?:\.\d+)?)分/g)].map(([, number = "0"]) => decimal(number));
  return {
    rule: ladder ?? readSteps(plain),
    statedMarks: full === undefined ? null : decimal(full),
    marks,
  };
}

function readSteps(plain: string): Rule | null {
  const match = STEP.exec(plain);
  if (!match) return null;
  const [, direction = "", count, , begun, deduct = ""] = match;
  const before = plain.slice(0, match.index);
  const standard =
    /以?(\d+(?:\.\d+)?)%(?:为标准|以下|以上|计满分|得)/.exec(before)?.[1] ??
    /[≤≥=达到](\d+(?:\.\d+)?)%?/.exec(before)?.[1] ??
    /(\d+(?:\.\d+)?)%/.exec(before)?.[1];
  if (standard === undefined) return null;
  return {
    kind: "steps",
    standard: decimal(standard),
    worse: EITHER.has(direction) ? "either" : /超|高/.test(direction) ? "above" : "below",
    step: count === undefined || count === "一" ? decimal(1) : decimal(count),
    deduct: decimal(deduct),
    begun: begun !== undefined,
  };
}

/** =0,计5分;0-10%(含),计4分;…;大于30%不得分 */
function readLadder(plain: string): Rule | null {
  const rungs = [...plain.matchAll(/(?:=|(\d+(?:\.\d+)?)%?-)(\d+(?:\.\d+)?)%?(?:\(含\))?[,，]?[计得记](\d+(?:\.\d+)?)分/g)].map(
    (match) => ({
      upTo: decimal(match[2] ?? "0"),
      marks: decimal(match[3] ?? "0"),
    }),
  );
  const falling = rungs.every(({ upTo, marks }, index) => {
    const before = rungs[index - 1];
    return !before || (upTo.gt(before.upTo) && marks.lt(before.marks));
  });
  return rungs.length >= 2 && falling ? { kind: "ladder", rungs } : null;
}

/**
 * Marks by a rule: all that a plausible reading gives, the likeliest first. Of a step that is only begun the texts leave open whether it
 * counts in part, wholly or not at all.
 *
 * @param value in points (95.1 for 95.1 %)
 */
export function marksByRule(rule: Rule, value: Decimal, full: Decimal): Decimal[] {
  if (rule.kind === "ladder") {
    const rung = rule.rungs.find(({ upTo }) => value.lte(upTo));
    return [rung?.marks ?? ZERO];
  }
  const above = value.minus(rule.standard);
  const beyond = rule.worse === "above" ? above : rule.worse === "below" ? above.times(-1) : above.abs();
  if (beyond.lte(ZERO)) return [full];
  const steps = beyond.div(rule.step);
  const counts = rule.begun ? [steps.round(0, 3)] : [steps.round(0, 0), steps, steps.round(0, 3)];
  return counts.map((count) => {
    const left = full.minus(count.times(rule.deduct));
    return left.lt(ZERO) ? ZERO : left;
  });
}
