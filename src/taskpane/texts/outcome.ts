import { grouped } from "../../core/grouped";
import type { FormReport, NotWritten, Review } from "../../core/shape";
import type { Outcome } from "../session/state";

const NOT_WRITTEN_COUNT: Record<Exclude<NotWritten, "unscored">, (count: number) => string> = {
  "older-year": (count) => `上年表 ${count} 张未写入`,
  "no-year": (count) => `没写年度的表 ${count} 张未写入`,
  "hidden-sheet": (count) => `隐藏工作表中的表 ${count} 张未写入`,
  "protected-sheet": (count) => `受保护的表 ${count} 张未写入`,
  unreadable: (count) => `栏目认不准的表 ${count} 张未写入`,
};

/** What was done and how things stand now, and below it what was left out; together one text. */
export interface ResultText {
  readonly sentence: string;
  /** "" when there is nothing to add. */
  readonly note: string;
}

/** 识别 3 张表，填 21 格，改 3 格；9 个必改问题，4 处缺偏差分析。上年表 2 张未写入 */
export function resultText(outcome: Outcome, review: Review | null): ResultText {
  if (outcome.kind === "told") return { sentence: outcome.sentence, note: outcome.note ?? "" };
  if (outcome.kind !== "scored" && outcome.kind !== "written" && outcome.kind !== "undone" && outcome.kind !== "checked")
    return { sentence: outcome.kind === "marked" ? marked(outcome.count) : SIMPLE[outcome.kind], note: "" };
  if (!review) return { sentence: "", note: "" };
  const note = notes(outcome, review).join("。");
  if (review.forms.length === 0) return { sentence: NO_FORM[outcome.kind], note };
  return { sentence: `${done(outcome, review)}；${standing(review)}${note && "。"}`, note };
}

/** Outcomes with numbers, told together with how the workbook stands now. */
type Counted = Extract<Outcome, { readonly kind: "checked" | "scored" | "written" | "undone" }>;

const SIMPLE: Record<Exclude<Outcome["kind"], Counted["kind"] | "told" | "marked">, string> = {
  cancelled: "已取消，表格没有改动。",
  unmarked: "已清除全部标记，打印和发出的文件里不会再有。",
  forgotten: "已清除助手存在工作簿里的全部数据。",
};

function marked(count: number): string {
  return count === 0 ? "没有缺少的偏差分析，不用标记。" : `已标出 ${count} 处缺少的偏差分析；写明原因后标记自动消失。`;
}

const NO_FORM: Record<Counted["kind"], string> = {
  checked: "没有找到绩效自评表。",
  scored: "没有找到绩效自评表，没有写入任何内容。",
  written: "已写回。没有找到绩效自评表。",
  undone: "已撤销。没有找到绩效自评表。",
};

function done(outcome: Counted, review: Review): string {
  const forms = `识别 ${review.forms.length} 张表`;
  switch (outcome.kind) {
    case "checked": {
      const pending = review.edits.length;
      return pending > 0 ? `${forms}，有 ${pending} 格可以写回` : `${forms}，没有要写回的格`;
    }
    case "scored":
      return `${forms}，${cells(outcome.filled, outcome.changed) || "没有要填或要改的格"}`;
    case "written":
      return `已写回，${cells(outcome.filled, outcome.changed) || "没有格被改动"}`;
    case "undone":
      if (outcome.insertion) return outcome.restored > 0 ? "已撤销插入" : "插入的内容没有撤销";
      return outcome.restored > 0 ? `已撤销，${outcome.restored} 格恢复原样` : "已撤销，没有格需要恢复";
  }
}

function cells(filled: number, changed: number): string {
  return [filled > 0 ? `填 ${filled} 格` : "", changed > 0 ? `改 ${changed} 格` : ""].filter(Boolean).join("，");
}

function standing(review: Review): string {
  const all = review.findings.filter(({ severity }) => severity === "error");
  const aside = all.filter(({ accepted }) => accepted !== undefined).length;
  const errors = `${all.length} 个必改问题${aside > 0 ? `（其中 ${aside} 个标为不适用）` : ""}`;
  const missing = review.marks.length;
  return [all.length > 0 ? errors : "没有必改问题", missing > 0 ? `${missing} 处缺偏差分析` : ""].filter(Boolean).join("，");
}

function notes(outcome: Counted, review: Review): string[] {
  if (outcome.kind === "checked") return ["表格没有改动"];
  const stale = outcome.notCalculated?.length ?? 0;
  const calculated = stale > 0 ? [`${stale} 个公式由 Excel 打开时重算`] : [];
  if (outcome.kind === "undone")
    return [...(outcome.left.length > 0 ? [`${outcome.left.length} ${outcome.insertion ? "处" : "格"}没有撤销`] : []), ...calculated];
  const refused = outcome.refused.length > 0 ? [`${outcome.refused.length} 格没有写成`] : [];
  const left = countNotWritten(review.forms);
  return [...refused, ...calculated, ...(left ? [left] : [])];
}

/** "上年表 2 张未写入，受保护的表 1 张未写入"; empty when every form that can be scored was written to. */
function countNotWritten(forms: readonly FormReport[]): string {
  const reasons = grouped(forms, ({ notWritten }) => notWritten);
  return [...reasons]
    .flatMap(([why, those]) =>
      why === null || why === "unscored" ? [] : NOT_WRITTEN_COUNT[why](those.length) + (why === "no-year" ? onSheets(those) : ""),
    )
    .join("，");
}

const MOST_SHEETS = 3;

/** Which forms the user has to date: （工作表“甲”“乙”）. */
function onSheets(forms: readonly FormReport[]): string {
  const sheets = [...new Set(forms.map(({ sheet }) => sheet))];
  const named = sheets.slice(0, MOST_SHEETS).map((sheet) => `“${sheet}”`);
  return `（工作表${named.join("")}${sheets.length > MOST_SHEETS ? "等" : ""}，请在标题里写明年度）`;
}
