import { reportJson } from "../../../src/core/report/json";
import { reportMarkdown } from "../../../src/core/report/markdown";
import type { ScoreReport } from "../../../src/cli/score-report";
import { reviewOf } from "../../support/small-form";

/** Cells of the table row (not in a code span or the like) that holds a text. */
function rowWith(markdown: string, text: string): string[] {
  const line = markdown.split("\n").find((each) => each.startsWith("|") && each.includes(text)) ?? "";
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

test("Markdown has the summary of all forms and the list of findings", () => {
  const found = reviewOf({ I5: 9 });
  const markdown = reportMarkdown([{ review: found }]);
  expect(markdown).toMatch(/^# 绩效自评检查结果\n/);
  const [, sheet, form, unit, project, year, , rate, recorded] = rowWith(markdown, "市路灯所");
  expect([sheet, form, unit, project, year, rate, recorded]).toEqual([
    "自评表",
    "2024年度项目支出绩效自评表",
    "市路灯所",
    "路灯改造",
    "2024",
    "95.00%",
    "98.5",
  ]);
  const finding = found.findings.find(({ cell }) => cell === "I5")!;
  expect(rowWith(markdown, "| I5 |").slice(1, 4)).toEqual(["必改", "自评表", "I5"]);
  expect(markdown).toContain(finding.message);
});

test("every row has as many cells as its head, whatever the texts of the cells hold", () => {
  const nasty = "a|b\\|c\n| d |\n# e";
  const markdown = reportMarkdown([{ review: reviewOf({ B2: nasty, F5: nasty, C12: "x", D12: `更换|路灯\n${nasty}`, H12: 25 }) }]);
  const lines = markdown.split("\n").filter((line) => line.startsWith("|"));
  const widths = lines.map((line) => line.match(/(?<!\\)(?:\\\\)*\|/g)?.length);
  expect(new Set(widths)).toEqual(new Set([widths[0], 11]));
  expect(lines.length).toBeGreaterThan(5);
});

test("a text from a cell is never markup", () => {
  const name = "*粗* _斜_ `码` <b>标</b> [链](http://a.b) ![图](x) ~~删~~ $x$ www.a.b http://a.b &amp;";
  const [, , , , project] = rowWith(reportMarkdown([{ review: reviewOf({ B2: name }) }]), "市路灯所");
  expect(project).toBe(
    "\\*粗\\* \\_斜\\_ \\`码\\` \\<b\\>标\\</b\\> \\[链\\](http\\://a.b) \\!\\[图\\](x) \\~\\~删\\~\\~ \\$x\\$ www\\.a.b http\\://a.b \\&amp;",
  );
});

test("several files have a heading each, and one that could not be read says why", () => {
  const markdown = reportMarkdown([
    { file: "甲.xlsx", review: reviewOf() },
    { file: "乙.xlsx", review: null, problem: "文件已损坏。" },
  ]);
  expect(markdown.match(/^## .*/gm)).toEqual(["## 甲.xlsx"]);
  expect(markdown).toContain("没有发现问题。");
  expect(rowWith(markdown, "乙.xlsx").at(-1)).toBe("文件已损坏。");
});

test("JSON is the document that the command line prints", () => {
  const found = reviewOf({ I5: 9 });
  const document = JSON.parse(reportJson(found, "甲.xlsx")) as ScoreReport;
  expect(document).toEqual({ version: 1, files: [{ file: "甲.xlsx", ...found }] });
});
