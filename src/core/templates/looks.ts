import type { CellLook } from "../sheet-plan";

/** 黑体 and 宋体 stand in for 方正小标宋 and 仿宋_GB2312: they are on every machine, so that widths and page breaks stay as planned. */
const HEADING = "黑体";
const BODY = "宋体";
const POINTS = 10.5;

const body = { name: BODY, points: POINTS };
const boxed = { border: true, vertical: "center", wrap: true } as const;

const LOOKS = {
  title: { font: { name: HEADING, points: 18 }, horizontal: "center", vertical: "center", wrap: true },
  /** Lines without borders above and below the table. */
  line: { font: body, horizontal: "left", vertical: "center" },
  lineRight: { font: body, horizontal: "right", vertical: "center" },
  note: { font: { name: BODY, points: 9 }, horizontal: "left", vertical: "top", wrap: true },
  head: { font: { name: HEADING, points: POINTS }, horizontal: "center", ...boxed },
  heading: { font: { name: HEADING, points: POINTS }, horizontal: "left", ...boxed },
  label: { font: body, horizontal: "center", ...boxed },
  name: { font: body, horizontal: "left", ...boxed },
  /** Long texts that begin at the top. */
  text: { font: body, border: true, horizontal: "left", vertical: "top", wrap: true },
  entry: { font: body, horizontal: "center", ...boxed },
  amount: { font: body, border: true, horizontal: "right", vertical: "center", format: "#,##0.00" },
  rate: { font: body, border: true, horizontal: "right", vertical: "center", format: "0.00%" },
  /** Beside entries that stand in the middle. */
  share: { font: body, border: true, horizontal: "center", vertical: "center", format: "0.00%" },
  /** Weights and scores, as typed. */
  marks: { font: body, border: true, horizontal: "center", vertical: "center" },
  total: { font: { name: HEADING, points: POINTS }, horizontal: "center", ...boxed },
} as const satisfies Readonly<Record<string, CellLook>>;

export type LookName = keyof typeof LOOKS;

export const LOOK_LIST: readonly CellLook[] = Object.values(LOOKS);

const ORDER = Object.keys(LOOKS);

export function lookIndex(name: LookName): number {
  return ORDER.indexOf(name);
}
