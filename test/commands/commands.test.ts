import { COMMANDS } from "../../src/commands";
import { ribbonFunction } from "../../src/commands/command";
import { score } from "../../src/commands/score";
import { undo } from "../../src/commands/undo";
import { TEMPLATES } from "../../src/core/templates";
import { review } from "../../src/core/review";
import { createSession } from "../../src/taskpane/session/session";
import { MemoryHost } from "../support/memory-host";
import { rulesWith } from "../support/rules-with";
import { SAMPLE, sampleReview, SHEET } from "../support/sample-review";

function ribbon() {
  const host = new MemoryHost(SAMPLE);
  const session = createSession({ host, rules: rulesWith(sampleReview) });
  const shown: string[] = [];
  const showPane = () => {
    shown.push("pane");
    return Promise.resolve();
  };
  return { host, shown, parts: { session, showPane } };
}

/** Presses a ribbon button; resolves when Excel is told that the function ended. */
function press(button: ReturnType<typeof ribbonFunction>): Promise<void> {
  return new Promise((resolve) => button({ completed: resolve } as Office.AddinCommands.Event));
}

test("一键评分 on the ribbon opens the pane and scores with the pane's session", async () => {
  const { host, shown, parts } = ribbon();
  await press(ribbonFunction(score, parts));
  expect(host.value(SHEET, "G8")).toBe(20);
  expect(shown).toEqual(["pane"]);
  expect(parts.session.getSnapshot().outcome?.kind).toBe("scored");
});

test("撤销评分 takes back what the pane wrote", async () => {
  const { host, parts } = ribbon();
  await parts.session.score();
  await press(ribbonFunction(undo, parts));
  expect(host.value(SHEET, "G9")).toBe(10);
});

test("Excel is told that the command ended when the host refuses, and the pane holds the problem", async () => {
  const { host, parts } = ribbon();
  host.refuseNext({ code: "cell-edit-mode", message: "正在编辑单元格。", remedy: "请先按 Enter。" });
  await press(ribbonFunction(score, parts));
  expect(parts.session.getSnapshot().problem?.code).toBe("cell-edit-mode");
});

/** Presses a button by the name of its function in manifest.xml. */
const pressNamed = (name: string, parts: ReturnType<typeof ribbon>["parts"]): Promise<void> =>
  press(ribbonFunction(COMMANDS[name]!, parts));

test("检查 opens the pane with the findings, and changes nothing", async () => {
  const { host, shown, parts } = ribbon();
  await pressNamed("check", parts);
  expect(shown).toEqual(["pane"]);
  expect(parts.session.getSnapshot().outcome?.kind).toBe("checked");
  expect(host.writes).toBe(0);
});

test("标记缺少的偏差分析 marks, writes nothing, and the pane says how many there are", async () => {
  const { host, shown, parts } = ribbon();
  await pressNamed("mark", parts);
  expect(host.marks.map(({ cell }) => cell)).toEqual(["H9"]);
  expect(host.value(SHEET, "G8")).toBeNull();
  expect(shown).toEqual(["pane"]);
});

test("清除标记 and 导出问题清单 need no pane: what they do is seen in the sheet", async () => {
  const { host, shown, parts } = ribbon();
  await pressNamed("mark", parts);
  shown.length = 0;
  await pressNamed("clearMarks", parts);
  expect(host.marks).toEqual([]);
  await pressNamed("exportFindings", parts);
  expect(host.sheets).toContain("问题清单");
  expect(host.revealed).toBe("问题清单!A1");
  expect(shown).toEqual([]);
});

test("the pane opens where a command that needs none meets trouble", async () => {
  const { host, shown, parts } = ribbon();
  host.refuseNext({ code: "cell-edit-mode", message: "正在编辑单元格。", remedy: "请先按 Enter。" });
  await pressNamed("clearMarks", parts);
  expect(shown).toEqual(["pane"]);
});

test("a button that is pressed while another command runs opens the pane, which says what is going on", async () => {
  const { host, shown, parts } = ribbon();
  const release = host.hold();
  const scoring = parts.session.score();
  await pressNamed("clearMarks", parts);
  expect(shown).toEqual(["pane"]);
  release();
  await scoring;
  expect(host.marks).not.toEqual([]);
});

test("each item of the template menu makes its form on a new sheet, with the year and unit of the workbook's forms", async () => {
  const { host, shown, parts } = ribbon();
  const items = Object.keys(COMMANDS).filter((name) => name.startsWith("insert"));
  for (const name of items) await pressNamed(name, parts);
  const read = await host.read();
  const forms = read.ok ? review(read.value).forms.filter(({ sheet }) => sheet !== SHEET && !sheet.startsWith("2023")) : [];
  expect(forms.map(({ kind }) => kind)).toEqual(TEMPLATES.map(({ kind }) => kind));
  for (const form of forms) expect([form.kind, form.year, form.unitName]).toEqual([form.kind, 2024, "临江县政务服务中心"]);
  expect(shown).toEqual([]);
});
