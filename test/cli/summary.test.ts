import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { reviewed } from "../../src/cli/score-report";
import { summarise } from "../../src/cli/summary";
import { displayWidth, padTo, wrap } from "../../src/cli/terminal";
import { SAMPLE, SHEET, sampleReview } from "../support/sample-review";
import { ziping } from "./cli-run";

const PLAIN = { columns: null, colour: false };
const summary = summarise(reviewed("a.xlsx", sampleReview(SAMPLE)), PLAIN);

test("the summary names each form with its year, unit, project, rate and total", () => {
  expect(summary).toContain("■ 2024年度项目支出绩效自评表\n");
  for (const fact of [SHEET, "A1:I11", "2024", "临江县政务服务中心", "政务服务大厅运行维护项目"]) expect(summary).toContain(fact);
  expect(summary).toMatch(/执行率 .*→ 94\.73%/);
});

test("findings stand under their severity with their cell, the gravest first", () => {
  const lines = summary.split("\n");
  const at = (text: string): number => lines.findIndex((line) => line.includes(text));
  expect(lines.some((line) => /^ {4}E10 +“办事便利程度”/.test(line))).toBe(true);
  expect(at("  必改")).toBeLessThan(at("  需说明"));
  expect(at("  需说明")).toBeLessThan(at("照抄了目标值"));
});

test("the summary says what writing back would do, and why a form is left out", () => {
  expect(summary).toMatch(/空 → \d/);
  expect(summary).toContain("不是最新年度的表");
  expect(summary).toMatch(/可填 \d+ 格，改 \d+ 格，标出 \d+ 处缺少的偏差分析/);
});

test("names are aligned in columns that full-width characters take two of", () => {
  expect(displayWidth("得分 9.47，空")).toBe(13);
  expect(padTo("得分", 6)).toBe("得分  ");
  const starts = summary.split("\n").flatMap((line) => {
    const match = /^ {2}(工作表|年度|执行率得分) +/.exec(line);
    return match ? [displayWidth(match[0])] : [];
  });
  expect(new Set(starts).size).toBe(1);
});

test("in a terminal no line is wider than it, and none starts with a closing mark", async () => {
  const { out } = await ziping(["score", join(__dirname, "../../assets/sample.xlsx")], 80);
  // The colour codes take no columns.
  const lines = stripVTControlCharacters(out).split("\n").slice(1);
  expect(lines.length).toBeGreaterThan(50);
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  for (const line of lines) expect(line).not.toMatch(/^ *[，。；：、]/);
});

test("wrapped lines are indented; without a terminal nothing is wrapped", () => {
  expect(wrap("一二三四五六七", 6, 2)).toBe("一二三\n  四五六\n  七");
  expect(wrap("一二三”。四", 6, 2)).toBe("一二\n  三”。\n  四");
  expect(wrap("一二三四五六。", null, 2)).toBe("一二三四五六。");
});
