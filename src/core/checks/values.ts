import { memo } from "../memo";
import { dateMentions } from "../quantity/dates";
import { canonical, HUNDRED } from "../quantity/decimal";
import { ratioToDecimal, reaches } from "../quantity/measures";
import { quantitiesIn } from "../quantity/quantity";
import { bare, isEmptyPhrase, normalise } from "../quantity/text";
import { says } from "../forms/cells";
import type { TextField } from "../forms/field";
import type { IndicatorRow } from "../forms/form";
import { saysWhatItCameTo } from "../scoring/wording";
import { isStockPhrase } from "../scoring/evidence";
import type { ScoredForm } from "../scoring/scored";
import type { FormCheck, Report } from "./check";

/** Target and actual of each indicator. */
export const checkValues: FormCheck = (scored, report) => {
  const { form, indicators } = scored;
  for (const { row, assessment } of indicators) {
    const name = row.name.value;
    const target = row.target?.text ?? "";
    const actual = row.actual?.text ?? "";
    if (assessment.kind === "unsupported") {
      if (row.target && assessment.missing.includes("target")) report("target-missing", row.target.cell, { name });
      if (row.actual && assessment.missing.includes("actual")) report("actual-missing", row.actual.cell, { name });
    }
    if (row.actual && assessment.kind === "trouble") {
      if (assessment.code === "actual-comparator") reportComparator(row, row.actual, true, report);
      else report(assessment.code, row.actual.cell, { name, target: targetText(row), actual }, { found: actual });
    }
    if (row.actual && says(row.actual) && bare(target) === bare(actual) && isMoreThanPlain(target)) {
      report("actual-copies-target", row.actual.cell, { name, text: shorten(actual) });
    } else if (row.actual && assessment.kind === "measured" && assessment.compared) {
      const { comparator } = assessment.compared.actualQuantity;
      if (comparator !== null && comparator !== "=" && !saysWhatItCameTo(actual)) reportComparator(row, row.actual, false, report);
    }
    if (form.year !== null) checkYear(row, form.year, report);
  }
  checkUnits(scored, report);
  checkOverachievement(scored, report);
};

/** What was achieved is a number, not a limit; a sign that turns the target round (≥95 %, "≤95 %") contradicts it. */
function reportComparator(row: IndicatorRow, { cell, text }: TextField, opposite: boolean, report: Report): void {
  const found = text ?? "";
  const doubt = opposite ? "，方向与年度指标值相反，没有按它核算得分" : "，已按其中的数核算";
  report(
    "actual-comparator",
    cell,
    { name: row.name.value, target: targetText(row), actual: shorten(found), doubt },
    { severity: opposite ? "explain" : "hint", found },
  );
}

function targetText({ sign, target, unit }: IndicatorRow): string {
  return `${sign?.text ?? ""}${target?.text ?? ""}${unit?.text ?? ""}`;
}

/** 2024年6月 on both sides: done in the month that was planned. */
const PLAIN_DATE = /^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?$/;

/** One plain quantity (36个) or a stock word (完成, 效果明显) may well be the same on both sides; anything more is copied. */
function isMoreThanPlain(text: string): boolean {
  const plain = bare(text);
  if (isStockPhrase(text)) return false;
  if (PLAIN_DATE.test(plain)) return false;
  const quantities = quantitiesIn(text);
  const [only] = quantities;
  if (!only || quantities.length > 1) return true;
  return only.comparator !== null || !/^[-\d.,/%‰〇零一二两三四五六七八九十百千万]+\D{0,5}$/.test(plain);
}

/** A date of completion in another year, in name, target or actual; a comparison with an earlier year is fine. */
function checkYear(row: IndicatorRow, year: number, report: Parameters<FormCheck>[1]): void {
  const { name, target, actual } = row;
  const [inName, inTarget] = [otherYear(name.value, year), otherYear(target?.text ?? "", year)];
  const found = inName ?? inTarget ?? otherYear(actual?.text ?? "", year);
  const cell = inName ? name.cell : inTarget ? target?.cell : actual?.cell;
  if (!found || !cell) return;
  report("year-differs", cell, { name: name.value, found, expected: String(year) }, { expected: String(year), found });
}

/** The first year but the form's that a text names as one in which something is done. */
function otherYear(text: string, year: number): string | null {
  for (const mentioned of yearsDone(text)) if (Number(mentioned) !== year) return mentioned;
  return null;
}

const yearsDone = memo((text: string): readonly string[] => {
  const plain = normalise(text);
  const dates = dateMentions(plain, null).filter(({ start, end }) => {
    const around = `${plain.slice(Math.max(0, start - 4), start)}…${plain.slice(end, end + 8)}`;
    const planned =
      /前|底|末|内|完成|完工|竣工|实现|建成|开工|投入|达到|验收/.test(plain.slice(start, end + 8)) || plain.length <= end - start + 2;
    return planned && !/较|比|同比|相比|以来|起|上年|去年|自…|至…|-…|—…|~…|…[-—~至]/.test(around);
  });
  return dates.map(({ span }) => span.to.slice(0, 4));
});

function checkUnits({ indicators }: ScoredForm, report: Parameters<FormCheck>[1]): void {
  // where units have a column of their own they are not repeated
  const missing = indicators.filter(
    ({ row, assessment }) => row.unit === null && assessment.kind === "measured" && assessment.compared?.unitMissing,
  );
  const [first] = missing;
  if (!first?.row.actual) return;
  const { row } = first;
  report("unit-missing", first.row.actual.cell, {
    count: String(missing.length),
    name: row.name.value,
    target: targetText(row),
    actual: row.actual?.text ?? "",
  });
}

function checkOverachievement({ indicators, scheme }: ScoredForm, report: Parameters<FormCheck>[1]): void {
  for (const { row, assessment } of indicators) {
    if (assessment.kind !== "measured" || !assessment.achievement || !row.actual) continue;
    const { note, reason } = scheme.overachievement;
    const { achievement } = assessment;
    if (!reaches(achievement, note) || !isEmptyPhrase(row.deviation?.text ?? "")) continue;
    const needsReason = reaches(achievement, reason);
    report(
      "overachieved",
      row.actual.cell,
      {
        name: row.name.value,
        share: `${canonical(ratioToDecimal(achievement, 4).times(HUNDRED))}%`,
        advice: needsReason ? "请说明原因（目标偏低，或情况有变）。" : "请核对目标是否偏低。",
      },
      { severity: needsReason ? "explain" : "hint" },
    );
  }
}

const shorten = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text);
