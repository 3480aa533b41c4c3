import type { CellValue } from "../workbook";
import { findingsList } from "./findings-sheet";
import { percentOf } from "./format";
import { type List, lookOf } from "./list-plan";
import type { ListLook } from "./list-looks";
import type { SummaryEntry } from "./summary-rows";
import { summaryList } from "./summary-sheet";
import { TEXTS } from "./texts";

/** The summary of all forms and, below, the findings of each workbook, as tables in Markdown. */
export function reportMarkdown(entries: readonly SummaryEntry[]): string {
  const lists = entries.flatMap(({ file, review }) => {
    if (!review) return [];
    const heading = file === undefined ? TEXTS.findings.title : escaped(file);
    const list = findingsList(review);
    return ["", `## ${heading}`, "", list.note, ...(list.rows.length > 0 ? ["", ...tableOf(list)] : [])];
  });
  const summary = summaryList(entries);
  return [`# ${TEXTS.report.title}`, "", summary.note, "", ...tableOf(summary), ...lists, ""].join("\n");
}

function tableOf<Row>({ columns, rows }: List<Row>): string[] {
  const line = (contents: readonly string[]): string => `| ${contents.map(escaped).join(" | ")} |`;
  return [
    line(columns.map(({ head }) => head)),
    `|${" --- |".repeat(columns.length)}`,
    ...rows.map((row) => line(columns.map(({ value, look }) => shown(value(row), lookOf(look, row))))),
  ];
}

function shown(value: CellValue, look: ListLook): string {
  const text = value === null ? "" : String(value);
  return look === "rate" || look === "centredRate" ? percentOf(text) : text;
}

/** A text from a cell is never markup: neither a cell's end, nor emphasis, code, a link, HTML or a formula. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$!]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.");
}
