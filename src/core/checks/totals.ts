import { canonical } from "../quantity/decimal";
import { marksFit } from "../quantity/measures";
import { isUncalculated } from "../forms/field";
import { gradeOf } from "../scoring/total";
import type { FormCheck } from "./check";

/** The total row: the sum of the scores above it, and the grade. */
export const checkTotals: FormCheck = ({ form, total, scheme, indicators, funds }, report, candidates) => {
  const field = form.total?.score;
  const cell = (field ?? form.total?.inWords)?.cell;
  if (!cell || !form.scored) return;
  const expected = total.computed ? { expected: canonical(total.computed), ...(field && { mend: [candidates.total] }) } : {};
  if (field?.reading.kind === "blank" && !isUncalculated(field)) {
    const open = indicators.filter(({ final }) => final === null).length + (funds?.marks && funds.final === null ? 1 : 0);
    const what = total.computed ? `各项得分合计 ${canonical(total.computed)} 分。` : `还有 ${open} 项没有最终得分，填好后再合计。`;
    report("total-missing", cell, { what }, expected);
  }
  if (field?.reading.kind === "text") {
    const { text } = field.reading;
    report("score-invalid", cell, { name: "总分", found: text }, { ...expected, found: text });
  }
  const { recorded, known, open } = total;
  if (!recorded) return;
  const found = canonical(recorded);
  const upper = known.plus(open);
  const possible = open.gt(0) ? recorded.gte(known) && recorded.lte(upper) : marksFit(recorded, known, scheme.decimals, null);
  if (!possible) {
    const sum = open.eq(0)
      ? `各项得分合计 ${canonical(known)} 分`
      : `已填得分合计 ${canonical(known)} 分，未填各项分值 ${canonical(open)} 分，总分应在 ${canonical(known)}～${canonical(upper)} 分之间`;
    report("total-wrong", cell, { found, sum }, { found, ...expected });
  }
  const grade = gradeOf(recorded, scheme);
  const written = form.total?.grade;
  if (written && plainGrade(written.value) !== grade) {
    report("grade-wrong", written.cell, { total: found, expected: grade, found: written.value }, { expected: grade, found: written.value });
  }
};

/** 优秀 → 优, 合格 → 中 … */
function plainGrade(text: string): string {
  const synonyms: Readonly<Record<string, string>> = { 合格: "中", 不合格: "差", 较差: "差" };
  return synonyms[text] ?? text.slice(0, 1);
}
