import type { IndicatorRow } from "../forms/form";
import { memo } from "../memo";
import { bare, normalise } from "../quantity/text";
import { dateMentions } from "../quantity/dates";
import { isAtLeast, isAtMost, quantitiesIn } from "../quantity/quantity";
import { isStockPhrase } from "../scoring/evidence";
import type { IndicatorScore, ScoredForm } from "../scoring/scored";
import type { FormCheck, Report } from "./check";

/** Whether an indicator is a sound one: measurable, the right way round, in its place, there once. */
export const checkIndicators: FormCheck = (scored, report) => {
  if (scored.form.indicators.every(({ target, actual }) => target === null && actual === null)) return;
  for (const indicator of scored.indicators) {
    checkMeasurable(indicator, report);
    checkDirection(indicator, report);
    checkPlace(indicator.row, report);
    checkPlaceholder(indicator.row, scored, report);
  }
  checkDuplicates(scored.form.indicators, report);
};

function checkMeasurable({ row, target }: IndicatorScore, report: Report): void {
  const level = row.level2?.text ?? "";
  if (!row.target?.text || !/数量|时效|成本/.test(level) || row.sign?.text?.includes("定性")) return;
  if (/时效/.test(level) && TIME_AND_AGAIN.test(row.target.text)) return;
  if (target.kind !== "text" || namesFigure(target.text)) return;
  report("target-not-measurable", row.target.cell, { level, name: row.name.value, target: target.text });
}

/** 每季度末前, 全年: a time that can be told without a number. */
const TIME_AND_AGAIN = /[每按逐](?:年|季|月|周|日|天)|全年|当年|本年|年[内末底]|季度?[内末底]|月[内末底]/;

/** A quantity or a date. */
const namesFigure = memo((text: string): boolean => quantitiesIn(text).length > 0 || dateMentions(text, ANY_YEAR).length > 0);

/** For dates of which only whether they are there matters. */
const ANY_YEAR = 2000;

const DURATIONS = ["time", "workingDay", "month"];
const DURATION_NAMES = /时间|时限|时长|用时|耗时|周期|期限/;
const WANTED_DURATIONS = /服务时间|开放|培训|寿命|运行|保障|课时|学时|值守|工作时间|供|播出|续航|停留|使用|保存|保管|质保|有效期|存续|受益/;
const COST_NAMES = /成本|经费|费用|造价|单价|开支/;
const WANTED_MONEY = /收入|节约|节省|投入|补助|补贴|到位|筹集|产值|贷款|带动|完成|资助/;
const UNWANTED = /投诉|事故|差错|失误|违规|违法|死亡|拥堵|损失|排放|能耗|控制|上限|发生|率|超|时间|时限|成本/;

/** ≥ on a cost or a duration, ≤ on a quantity of output. */
function checkDirection({ row, target }: IndicatorScore, report: Report): void {
  if (!row.target || target.kind !== "quantity") return;
  const { unit } = target.quantity;
  const name = row.name.value;
  const heading = row.level2?.text ?? "";
  const atLeast = isAtLeast(target.quantity);
  const atMost = isAtMost(target.quantity);
  const duration = DURATIONS.includes(unit?.dimension ?? "") && DURATION_NAMES.test(name) && !WANTED_DURATIONS.test(name);
  const money = /^money/.test(unit?.dimension ?? "") && COST_NAMES.test(`${name}${heading}`) && !WANTED_MONEY.test(name);
  const output = /数量/.test(heading) && !UNWANTED.test(name) && !/^(?:money|percent)/.test(unit?.dimension ?? "");
  const doubt =
    atLeast && duration
      ? "时间一般是越短越好，却写了“不少于”"
      : atLeast && money
        ? "成本一般是越低越好，却写了“不少于”"
        : atMost && output
          ? "产出数量一般是越多越好，却写了“不超过”"
          : null;
  if (doubt)
    report("direction-suspect", row.target.cell, {
      name,
      target: `${row.sign?.text ?? ""}${row.target.text ?? ""}${row.unit?.text ?? ""}`,
      doubt,
    });
}

const LONGEST_PLAIN_NAME = 30;

function checkPlace({ name, level1, level2 }: IndicatorRow, report: Report): void {
  if (!level1 || /满意/.test(level1.text) || !/产出|效益|成本/.test(level1.text)) return;
  // forms without a level 1 of its own put satisfaction under the benefits
  if (/效益/.test(level1.text) && /满意/.test(level2?.text ?? "")) return;
  if (name.value.length <= LONGEST_PLAIN_NAME && /满意(?:度|率)/.test(name.value)) {
    report("indicator-misplaced", name.cell, { name: name.value, level: level1.text });
  }
}

function checkPlaceholder({ name, target }: IndicatorRow, { unfilled }: ScoredForm, report: Report): void {
  if (unfilled) return;
  if (isTemplateName(name.value)) report("placeholder-left", name.cell, { text: name.value });
  else if (target?.text && isTemplateText(target.text)) report("placeholder-left", target.cell, { text: target.text });
}

const TEMPLATE_TEXT = /\*\*|[xX×]{2,}|〇〇|○○|一个专项一行/;

const isTemplateText = memo((text: string): boolean => TEMPLATE_TEXT.test(normalise(text)));

const isTemplateName = memo((name: string): boolean => {
  const plain = normalise(name).replace(/\s+/g, "");
  return /^指标[\d一二三四五六七八九十]+[:.、]?$/.test(plain) || TEMPLATE_TEXT.test(plain);
});

/** Shorter targets are stock phrases that may well stand twice. */
const SHORTEST_COMPARED = 6;

function checkDuplicates(rows: readonly IndicatorRow[], report: Report): void {
  const byName = new Map<string, IndicatorRow>();
  const byTarget = new Map<string, IndicatorRow>();
  for (const row of rows) {
    const name = bare(row.name.value);
    const target = bare(row.target?.text ?? "");
    const sameName = byName.get(name);
    const sameTarget = comparable(target) ? byTarget.get(target) : undefined;
    const note = (other: IndicatorRow, same: string) =>
      report("indicator-duplicate", row.name.cell, {
        name: row.name.value,
        row: String(other.row + 1),
        other: short(other.name.value),
        same,
      });
    if (sameName) note(sameName, "名称相同");
    else if (sameTarget && sameTarget.level2?.cell !== row.level2?.cell) note(sameTarget, "年度指标值文字相同");
    if (!sameName) byName.set(name, row);
    if (!sameTarget && comparable(target)) byTarget.set(target, row);
  }
}

const comparable = (target: string): boolean => target.length >= SHORTEST_COMPARED && !isStockPhrase(target) && !namesFigure(target);

const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 19)}…` : text);
