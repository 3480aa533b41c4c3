import { ribbonFunction } from "../../src/commands/command";
import { score } from "../../src/commands/score";
import { undo } from "../../src/commands/undo";
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
