import { review as coreReview } from "../../src/core/review";
import type { Settings } from "../../src/core/settings";
import { NO_USER_DATA, userDataToXml } from "../../src/core/user-data";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { undoesOutcome } from "../../src/taskpane/session/state";
import { resultText } from "../../src/taskpane/texts";
import { MemoryHost } from "../support/memory-host";
import { rulesWith } from "../support/rules-with";
import { OLD_SHEET, SAMPLE, sampleReview, SHEET } from "../support/sample-review";

const EDIT_MODE = { code: "cell-edit-mode", message: "正在编辑单元格。", remedy: "请先按 Enter。" };

function open() {
  const host = new MemoryHost(SAMPLE);
  return { host, session: createSession({ host, rules: rulesWith(sampleReview) }) };
}

/** The result as one text, as it is read aloud. */
function said({ session }: { session: Session }): string {
  const { outcome, review } = session.getSnapshot();
  if (!outcome) return "";
  const { sentence, note } = resultText(outcome, review);
  return sentence + note;
}

test("scoring writes by the policy, marks, and says what it did", async () => {
  const pane = open();
  await pane.session.score();
  expect(["H4", "I4", "G8", "G9"].map((cell) => pane.host.value(SHEET, cell))).toEqual([0.9473, 9.47, 20, 9.47]);
  expect(pane.host.value(SHEET, "G10")).toBeNull();
  expect(pane.host.marks.map(({ cell }) => cell)).toEqual(["H9"]);
  expect(said(pane)).toBe("识别 2 张表，填 2 格，改 2 格；2 个必改问题，1 处缺偏差分析。上年表 1 张未写入");
});

test("after scoring nothing is left to write", async () => {
  const { session } = open();
  await session.score();
  expect(session.getSnapshot().review?.edits).toEqual([]);
});

test("scoring twice writes nothing the second time, and says so", async () => {
  const pane = open();
  await pane.session.score();
  await pane.session.score();
  expect(said(pane)).toMatch(/^识别 2 张表，没有要填或要改的格；/);
  expect(pane.host.journal()).toHaveLength(1);
});

test("撤销 stands beside what it takes back, and not beside a check or a second scoring that changed nothing", async () => {
  const pane = open();
  await pane.session.score();
  expect(undoesOutcome(pane.session.getSnapshot())).toBe(true);
  for (const next of [() => pane.session.score(), () => pane.session.check(), () => pane.session.clearMarks()]) {
    await next();
    expect(undoesOutcome(pane.session.getSnapshot())).toBe(false);
  }
  expect(pane.host.journal()).toHaveLength(1);
});

test("checking changes nothing, not even marks", async () => {
  const pane = open();
  await pane.session.check();
  expect(pane.host.writes).toBe(0);
  expect(pane.host.value(SHEET, "G9")).toBe(10);
  expect(said(pane)).toBe("识别 2 张表，有 4 格可以写回；3 个必改问题，1 处缺偏差分析。表格没有改动");
  expect(undoesOutcome(pane.session.getSnapshot())).toBe(false);
});

test("undo restores every cell and takes the marks away", async () => {
  const pane = open();
  await pane.session.score();
  await pane.session.undo();
  expect(["H4", "I4", "G8", "G9"].map((cell) => pane.host.value(SHEET, cell))).toEqual([0.95, null, null, 10]);
  expect(pane.host.marks).toEqual([]);
  expect(said(pane)).toMatch(/^已撤销，4 格恢复原样；/);
  expect(undoesOutcome(pane.session.getSnapshot())).toBe(false);
});

test("undo leaves and lists a cell that was changed since", async () => {
  const pane = open();
  await pane.session.score();
  pane.host.type(SHEET, "G8", 18);
  await pane.session.undo();
  expect(pane.host.value(SHEET, "G8")).toBe(18);
  expect(pane.session.getSnapshot().outcome).toMatchObject({ kind: "undone", restored: 3, left: [{ cell: "G8", why: "写回后又改过" }] });
});

test("marks alone can be taken back too", async () => {
  const host = new MemoryHost(SAMPLE);
  const session = createSession({ host, rules: rulesWith((workbook, options) => ({ ...sampleReview(workbook, options), edits: [] })) });
  await session.score();
  expect(undoesOutcome(session.getSnapshot())).toBe(true);
  await session.undo();
  expect(host.marks).toEqual([]);
});

test("writing writes exactly what was chosen and leaves the marks alone", async () => {
  const pane = open();
  await pane.session.check();
  const edits = pane.session.getSnapshot().review?.edits ?? [];
  await pane.session.write(edits.filter(({ cell }) => cell === "G8"));
  expect([pane.host.value(SHEET, "G8"), pane.host.value(SHEET, "G9")]).toEqual([20, 10]);
  expect(pane.host.marks).toEqual([]);
  expect(said(pane)).toMatch(/^已写回，填 1 格；/);
});

test("when the workbook changed between reading and writing, scoring reviews again and writes what is true now", async () => {
  const host = new MemoryHost(SAMPLE);
  let looks = 0;
  const session = createSession({
    host,
    rules: rulesWith((workbook, options) => {
      const found = sampleReview(workbook, options);
      looks += 1;
      if (looks === 1) host.type(SHEET, "G9", 9);
      return found;
    }),
  });
  await session.score();
  expect(session.getSnapshot().problem).toBeNull();
  expect(host.journal()[0]?.cells.find(({ cell }) => cell === "G9")?.before.value).toBe(9);
});

test("when the workbook changed since the preview, nothing is written and the preview is brought up to date", async () => {
  const { host, session } = open();
  await session.check();
  const edits = session.getSnapshot().review?.edits ?? [];
  host.type(SHEET, "G9", 9);
  await session.write(edits);
  expect(session.getSnapshot().problem?.code).toBe("changed-meanwhile");
  expect(host.value(SHEET, "G8")).toBeNull();
  expect(session.getSnapshot().review?.edits.find(({ cell }) => cell === "G9")?.before).toBe(9);
});

test("retrying after that looks again and never sends the outdated edits", async () => {
  const { host, session } = open();
  await session.check();
  const edits = session.getSnapshot().review?.edits ?? [];
  host.type(SHEET, "G9", 9);
  await session.write(edits);
  expect(session.getSnapshot().problem?.remedy).toContain("核对后再写回");
  host.type(SHEET, "G9", 10);
  await session.retry();
  expect(session.getSnapshot().problem).toBeNull();
  expect(host.writes).toBe(0);
});

test("a host problem is kept for the pane, and retrying does the same action again", async () => {
  const { host, session } = open();
  host.refuseNext(EDIT_MODE);
  await session.score();
  expect(session.getSnapshot()).toMatchObject({ busy: null, problem: EDIT_MODE, review: null });
  await session.retry();
  expect(session.getSnapshot().problem).toBeNull();
  expect(host.value(SHEET, "G8")).toBe(20);
});

test("a broken invariant of our own becomes a problem with details, never a rejection", async () => {
  const session = createSession({
    host: new MemoryHost(SAMPLE),
    rules: rulesWith(() => {
      throw new Error("broken");
    }),
  });
  await session.check();
  expect(session.getSnapshot().problem?.code).toBe("unknown");
  expect(session.getSnapshot().problem?.details).toContain("broken");
  expect(session.getSnapshot().busy).toBeNull();
});

test("one action at a time: a second one is ignored while the first is running", async () => {
  const { host, session } = open();
  const release = host.hold();
  const checking = session.check();
  expect(session.getSnapshot().busy).toBe("check");
  await session.score();
  release();
  await checking;
  expect(host.writes).toBe(0);
  expect(session.getSnapshot().busy).toBeNull();
});

test("older years are written to once they are included", async () => {
  const { session } = open();
  await session.check();
  await session.changeSettings({ allYears: true });
  expect(session.getSnapshot().review?.forms.find(({ sheet }) => sheet === OLD_SHEET)?.notWritten).toBeNull();
});

test("a cell that cannot be shown is a problem", async () => {
  const { host, session } = open();
  host.refuseNext(EDIT_MODE);
  await session.reveal(SHEET, "A1");
  expect(session.getSnapshot().problem).toEqual(EDIT_MODE);
});

describe("while the user types", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("a finding that typing settles disappears within half a second, and nothing is written", async () => {
    const { host, session } = open();
    await session.start();
    await session.check();
    host.type(SHEET, "H9", "评价器故障停用两个月，已更换设备。");
    await jest.advanceTimersByTimeAsync(500);
    expect(session.getSnapshot().review?.findings.map(({ code }) => code)).not.toContain("deviation-missing");
    expect(host.writes).toBe(0);
  });

  test("what was done stays said while the counts follow", async () => {
    const pane = open();
    await pane.session.start();
    await pane.session.score();
    pane.host.type(SHEET, "H9", "评价器故障停用两个月，已更换设备。");
    await jest.advanceTimersByTimeAsync(500);
    expect(said(pane)).toBe("识别 2 张表，填 2 格，改 2 格；1 个必改问题。上年表 1 张未写入");
  });

  test("before the first action typing is none of our business", async () => {
    const { host, session } = open();
    await session.start();
    host.type(SHEET, "H9", "…");
    await jest.advanceTimersByTimeAsync(500);
    expect(session.getSnapshot().review).toBeNull();
  });

  test("a change during an action is looked at afterwards", async () => {
    const { host, session } = open();
    await session.start();
    await session.check();
    const release = host.hold();
    const checking = session.check();
    host.type(SHEET, "G10", 55);
    await jest.advanceTimersByTimeAsync(500);
    release();
    await checking;
    await jest.advanceTimersByTimeAsync(500);
    expect(session.getSnapshot().review?.findings.map(({ code }) => code)).not.toContain("score-missing");
  });

  test("a workbook that cannot be read just now is not reported", async () => {
    const { host, session } = open();
    await session.start();
    await session.check();
    host.refuseNext(EDIT_MODE);
    host.type(SHEET, "G10", 55);
    await jest.advanceTimersByTimeAsync(500);
    expect(session.getSnapshot().problem).toBeNull();
  });

  test("after stopping, changes are no longer followed", async () => {
    const { host, session } = open();
    const stop = await session.start();
    await session.check();
    stop();
    host.type(SHEET, "G10", 55);
    await jest.advanceTimersByTimeAsync(500);
    expect(session.getSnapshot().review?.findings.map(({ code }) => code)).toContain("score-missing");
  });
});

describe("marks follow the typing", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function scored(settings: Partial<Settings> = {}) {
    const host = new MemoryHost(SAMPLE, userDataToXml({ ...NO_USER_DATA, settings: { ...NO_USER_DATA.settings, ...settings } }));
    const session = createSession({ host, rules: rulesWith(withSecondMark) });
    await session.start();
    await session.score();
    return { host, session };
  }
  /** Another row needs a reason once its actual is typed anew. */
  const withSecondMark: typeof sampleReview = (workbook, options) => {
    const review = sampleReview(workbook, options);
    const isMissed = workbook.sheets[0]?.cells.some(({ value }) => value === "900件");
    const mark = { sheet: SHEET, cell: "H8", code: "deviation-missing", compareWith: ["C8", "D8"] } as const;
    return isMissed ? { ...review, marks: [...review.marks, mark] } : review;
  };
  const type = async (host: MemoryHost, cell: string, value: string) => {
    host.type(SHEET, cell, value);
    await jest.advanceTimersByTimeAsync(500);
  };

  test("a row that needs a reason now is marked", async () => {
    const { host } = await scored();
    await type(host, "E8", "900件");
    expect(host.marks.map(({ cell }) => cell)).toEqual(["H9", "H8"]);
  });

  test("a mark that vanished by itself, because the reason was typed, costs no write", async () => {
    const { host } = await scored();
    const before = host.writes;
    await type(host, "H9", "评价器故障停用两个月，已更换设备。");
    expect(host.writes).toBe(before);
  });

  test("not where marks are switched off, and nothing is followed where the live check is", async () => {
    const unmarked = await scored({ marks: false });
    await type(unmarked.host, "E8", "900件");
    expect(unmarked.host.marks).toEqual([]);
    const still = await scored({ live: false });
    const { review } = still.session.getSnapshot();
    await type(still.host, "E8", "900件");
    expect(still.session.getSnapshot().review).toBe(review);
  });
});

test("a workbook without forms says so and changes nothing", async () => {
  const host = new MemoryHost({ sheets: [{ name: "通讯录", visibility: "visible", protected: false, merges: [], cells: [] }] });
  const pane = { host, session: createSession({ host, rules: rulesWith(coreReview) }) };
  await pane.session.score();
  expect(said(pane)).toBe("没有找到绩效自评表，没有写入任何内容。");
  expect(host.journal()).toEqual([]);
});
