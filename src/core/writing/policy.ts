import type { Edit } from "../edits";
import type { MarksField } from "../forms/field";
import { marksFit, type Marks } from "../quantity/measures";
import type { IndicatorScore, ScoredForm } from "../scoring/scored";
import type { Candidates } from "./candidates";

/** What is written unasked (scoring rules, "What is written back"). */
export function editsOf(scored: ScoredForm, candidates: Candidates, options: { totalBlocked: boolean; confirmProposed: boolean }): Edit[] {
  if (scored.notWritten !== null) return [];
  const { form, funds, total } = scored;
  const row = form.funds?.total;
  const places = scored.scheme.decimals;
  const fundsOpen = funds !== null && (funds.misplaced || funds.fromParts || funds.ofWholeForm);
  return [
    !fundsOpen && (funds?.rateState === "missing" || funds?.rateState === "wrong") ? candidates.rate : null,
    !fundsOpen && blankOrWrong(row?.score ?? null, funds?.computed ?? null, funds?.marks ?? null, places) ? candidates.fundsScore : null,
    ...scored.indicators.map((indicator) => scoreEdit(indicator, candidates, options.confirmProposed)),
    ...scored.rates.map((rate) => (rate.role === "rate" && isOff(rate) ? candidates.tableRate(rate) : null)),
    !options.totalBlocked && blankOrWrong(form.total?.score ?? null, total.computed, null, places) ? candidates.total : null,
  ].filter((edit) => edit !== null);
}

const isOff = ({ rateState }: { readonly rateState: string }): boolean => rateState === "missing" || rateState === "wrong";

/** Arithmetic is corrected in either direction; what is no number at all is left for the user. */
function blankOrWrong(field: MarksField | null, right: Marks | null, full: Marks | null, places: number): boolean {
  if (!field || !right) return false;
  const { reading } = field;
  return reading.kind === "blank" || (reading.kind === "number" && !marksFit(reading.value, right, places, full));
}

/** Blank → filled; too high → corrected; too low → kept (a unit may deduct from itself); Ziping's own writing follows its inputs both ways. */
function scoreEdit(indicator: IndicatorScore, candidates: Candidates, confirmProposed: boolean): Edit | null {
  const { row, computed, recorded, ownWriting } = indicator;
  const kind = row.score?.reading.kind;
  if (kind === "blank") return computed ? candidates.score(indicator) : confirmProposed ? candidates.proposedScore(indicator) : null;
  if (kind !== "number" || !computed || !recorded) return null;
  return recorded.gt(computed) || (ownWriting && !recorded.eq(computed)) ? candidates.score(indicator) : null;
}
