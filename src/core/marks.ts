import type { Mark, PlacedMark } from "./edits";

/**
 * Texts that give no reason although the cell is not blank (compare trimmed). They are what scoring.md of the rules calls empty marks and
 * empty phrases; the core's own check uses the same list.
 */
export const EMPTY_PHRASES: readonly string[] = [
  "/",
  "-",
  "—",
  "--",
  "——",
  "一",
  "…",
  "……",
  "无",
  "无偏差",
  "没有",
  "已完成",
  "完成",
  "正常",
];

/** What a frame for the analysis ends with before anything is typed into it; such a text gives no reason yet. */
export const ANALYSIS_FRAME: readonly string[] = ["原因：", "改进措施："];

/** Always true in Excel; tells our conditional formats from the user's, whatever their order or id. */
const SIGNATURE = 'N("ziping")=0';

const FRAME_END = ANALYSIS_FRAME.join("");
const EMPTY = `||${EMPTY_PHRASES.join("|")}|`;

/** Formula of the conditional format that highlights a missing reason and vanishes by itself when one is typed. No array constants: Excel refuses them there. */
export function markFormula(mark: Mark): string {
  const cell = mark.cell;
  const empty = `ISNUMBER(FIND("|"&TRIM(${cell})&"|","${EMPTY}"))`;
  const frame = `RIGHT(SUBSTITUTE(SUBSTITUTE(${cell},CHAR(10),"")," ",""),${FRAME_END.length})="${FRAME_END}"`;
  const copied = mark.compareWith.map((other) => `TRIM(${cell})=TRIM(${other})`);
  return `=AND(${SIGNATURE},OR(${[empty, frame, ...copied].join(",")}))`;
}

/** Whether a conditional format's formula is one of ours. */
export function isMarkFormula(formula: string): boolean {
  return formula.includes(SIGNATURE);
}

/**
 * Whether the formula of a mark that stands on a cell holds, for those who show marks without calculating conditional formats.
 *
 * @param textOf what a cell holds, as text; "" for a blank
 */
export function isMarked({ cell, formula }: Pick<PlacedMark, "cell" | "formula">, textOf: (a1: string) => string): boolean {
  const text = textOf(cell);
  const said = trimmed(text);
  if (said === "" || EMPTY_PHRASES.includes(said)) return true;
  if (text.replace(/[\n ]/g, "").endsWith(FRAME_END)) return true;
  const others = [...formula.matchAll(/=TRIM\(([A-Z]+\d+)\)/g)].map(([, other = ""]) => other);
  return others.some((other) => trimmed(textOf(other)).toLowerCase() === said.toLowerCase());
}

/** As TRIM of Excel. */
const trimmed = (text: string): string => text.replace(/ +/g, " ").replace(/^ | $/g, "");
