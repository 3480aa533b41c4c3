import type { Mark } from "./edits";

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

/** Always true in Excel; tells our conditional formats from the user's, whatever their order or id. */
const SIGNATURE = 'N("ziping")=0';

/** Formula of the conditional format that highlights a missing reason and vanishes by itself when one is typed. No array constants: Excel refuses them there. */
export function markFormula(mark: Mark): string {
  const cell = mark.cell;
  const empty = `ISNUMBER(FIND("|"&TRIM(${cell})&"|","||${EMPTY_PHRASES.join("|")}|"))`;
  const copied = mark.compareWith.map((other) => `TRIM(${cell})=TRIM(${other})`);
  const when = copied.length > 0 ? `OR(${[empty, ...copied].join(",")})` : empty;
  return `=AND(${SIGNATURE},${when})`;
}

/** Whether a conditional format's formula is one of ours. */
export function isMarkFormula(formula: string): boolean {
  return formula.includes(SIGNATURE);
}
