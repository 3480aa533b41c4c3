import { sum, toNumber, decimal } from "../quantity/decimal";
import { schemeFor, schemeNamed, type Scheme } from "../scoring/schemes";

/** A level-1 heading of a template with its level-2 headings and the weights of the rows below each. */
export interface Heading {
  /** 产出指标 */
  readonly label: string;
  readonly marks: number;
  readonly parts: readonly { readonly label: string; readonly weights: readonly number[] }[];
}

/** Level-2 headings by level 1, as in the attachments of 财预〔2020〕10号 and 财预〔2021〕101号. */
const LEVEL2: Readonly<Record<string, readonly string[]>> = {
  产出: ["数量指标", "质量指标", "时效指标", "成本指标"],
  成本: ["经济成本指标", "社会成本指标", "生态环境成本指标"],
  效益: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"],
  满意度: ["服务对象满意度指标"],
};

export const LEVEL2_LIST: readonly string[] = Object.values(LEVEL2).flat();

export function schemeOf(scheme: string | Scheme, kind: string): Scheme {
  return typeof scheme === "string" ? (schemeNamed(scheme) ?? schemeFor(kind, null)) : scheme;
}

/** The indicator part of a form under a scheme: its weights sum to the total less the marks for the rate. */
export function headingsFor(scheme: Scheme, rowsEach: number): Heading[] {
  const levels = levelMarks(scheme);
  return Object.entries(levels).map(([name, marks]) => {
    // with a level 1 of its own, cost is no output
    const labels = (LEVEL2[name] ?? [`${name}指标`]).filter((label) => !(name === "产出" && "成本" in levels && label === "成本指标"));
    const ofEach = shares(marks, labels.length);
    return { label: `${name}指标`, marks, parts: labels.map((label, index) => ({ label, weights: shares(ofEach[index] ?? 0, rowsEach) })) };
  });
}

/** The scheme's first standard that leaves the rate its marks; 效益 30, 满意度 10 and the rest for 产出 where it sets none. */
function levelMarks({ levelSets, total, rateMarks }: Scheme): Readonly<Record<string, number>> {
  const left = total.minus(rateMarks);
  const standard = levelSets.find((set) => sum(Object.values(set).map(decimal)).eq(left));
  const rest = toNumber(left.minus(40));
  return standard ?? (rest > 0 ? { 产出: rest, 效益: 30, 满意度: 10 } : { 产出: toNumber(left) });
}

/** Steps that marks are shared out in, in hundredths: 5, 1, 0.5, 0.1 and 0.01 marks. */
const STEPS = [500, 100, 50, 10, 1];

/** Shares marks out among rows in round steps, the first rows getting what is left over: 50 among 4 is 15, 15, 10, 10. */
function shares(marks: number, rows: number): number[] {
  const hundredths = Math.round(marks * 100);
  const step = STEPS.find((each) => hundredths % each === 0 && hundredths / each >= rows) ?? 1;
  const units = Math.floor(hundredths / step);
  return Array.from({ length: rows }, (_, index) => ((Math.floor(units / rows) + (index < units % rows ? 1 : 0)) * step) / 100);
}
