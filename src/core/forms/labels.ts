import { decimal, type Decimal } from "../quantity/decimal";
import { memo } from "../memo";
import { normalise } from "../quantity/text";

/** A label cell, taken apart: labels are often written one character a line, with remarks in brackets. */
export interface Label {
  /** Without white space, marks, bracketed remarks and trailing colon: "产出指标". */
  readonly text: string;
  /** The marks that it states: "(50分)" → 50, "投入10分" → 10. */
  readonly marks: Decimal | null;
  /** A unit of money in brackets: "万元". */
  readonly amountUnit: "元" | "万元" | "亿元" | null;
  /** What stands behind a colon, as written: "单位名称:区商务局" → "区商务局"; null without a colon or with nothing behind it. */
  readonly tail: string | null;
}

export const readLabel = memo((raw: string): Label => {
  const plain = normalise(raw)
    .replace(/\s+/g, "")
    .replace(/[【[〔]/g, "(")
    .replace(/[】\]〕]/g, ")");
  const marks = /\((\d+(?:\.\d+)?)(?:分[^)]*)?\)/.exec(plain) ?? /^[^\d(]+?(\d+(?:\.\d+)?)分$/.exec(plain);
  const unit = /\((?:单位:)?(元|万元|亿元)\)/.exec(plain)?.[1] ?? /单位:(元|万元|亿元)/.exec(plain)?.[1];
  const withoutRemarks = plain.replace(/\([^()]*\)/g, "");
  const colon = withoutRemarks.indexOf(":");
  const head = colon < 0 ? withoutRemarks : withoutRemarks.slice(0, colon);
  const tail = colon < 0 ? "" : raw.replace(/^[^:：]*[:：]/s, "").trim();
  return {
    text: head.replace(/(\d+(?:\.\d+)?)分$/, "").replace(/[、.]$/, ""),
    marks: marks?.[1] === undefined ? null : decimal(marks[1]),
    amountUnit: unit === "元" || unit === "万元" || unit === "亿元" ? unit : null,
    tail: tail === "" ? null : tail,
  };
});
