import { toA1 } from "../../src/core/a1";
import type { Edit } from "../../src/core/edits";
import { recognise } from "../../src/core/forms/recognise";
import { locate } from "../../src/core/identity";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook";
import { type Change, formSheet, SMALL } from "../support/small-form";
import { edit } from "./opened";

/** A form whose score cells H12, H13 … hold what is given; the project's name is the sheet's, so that forms can be told apart. */
export function scoredSheet(name: string, contents: readonly Change[], sheet: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const changes = Object.fromEntries(contents.map((content, i) => [`H${12 + i}`, content]));
  return formSheet({ B2: name, ...changes }, { name, sheet });
}

/** How many indicators the form has. */
export const SCORES = SMALL.rows.length - 12;

/** An edit with the fingerprint that the core gives the cell. */
export function scoreEdit(workbook: WorkbookSnapshot, ...[sheet, cell, before, after, more]: Parameters<typeof edit>): Edit {
  const places = [...locate(recognise(workbook))];
  const key = places.find(([, at]) => at.sheet === sheet && toA1(at.row, at.column) === cell)?.[0];
  if (key === undefined) throw new Error(`${sheet}!${cell} is not the cell of a score`);
  return edit(sheet, cell, before, after, { key, ...more });
}

/** Scores of every kind of content, on two sheets. */
export const MIXED: WorkbookSnapshot = {
  sheets: [
    scoredSheet("表", [
      { value: null, format: "0.00" },
      { value: "3/4", format: "@" },
      { value: 9, formula: "=4.5*2", format: "0.0" },
      { value: 45000, format: "yyyy/m/d" },
      7.5,
      "=不是公式",
      "12",
    ]),
    scoredSheet("第二张", [null, 7.5]),
  ],
};

/** Changes all of them: values, a formula, number formats, texts. */
export const MIXED_EDITS: readonly Edit[] = [
  scoreEdit(MIXED, "表", "H12", null, 9, { formula: "=ROUND(4.5*2,2)" }),
  scoreEdit(MIXED, "表", "H13", "3/4", 0.75, { numberFormat: "0.00%" }),
  scoreEdit(MIXED, "表", "H14", 9, 9.5),
  scoreEdit(MIXED, "表", "H15", 45000, "未完成"),
  scoreEdit(MIXED, "表", "H16", 7.5, 8, { numberFormat: "0.00" }),
  scoreEdit(MIXED, "表", "H17", "=不是公式", 3),
  scoreEdit(MIXED, "表", "H18", "12", 12),
  scoreEdit(MIXED, "第二张", "H12", null, 9),
  scoreEdit(MIXED, "第二张", "H13", 7.5, 8),
];
