import { act, screen, waitFor, within } from "@testing-library/react";
import type { Review } from "../../src/core/shape";
import { OLD_SHEET, SHEET } from "../support/sample-review";
import { openPane, type OpenPane, openTab, press } from "./open-pane";

async function findings(pane: OpenPane) {
  await press(pane, "检查");
  await openTab(pane, "问题");
  await screen.findByRole("list", { name: /^问题列表/ });
  return within(screen.getByRole("tabpanel"));
}

/** The rows that are mounted; headings are list items too. */
function rows(): HTMLElement[] {
  const list = screen.getByRole("list", { name: /^问题列表/ });
  return [...list.querySelectorAll<HTMLElement>("[data-row]")];
}

test("findings stand by severity, most urgent first", async () => {
  const { getAllByRole } = await findings(await openPane());
  expect(getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^必改 3/),
    expect.stringMatching(/^需说明 1/),
    expect.stringMatching(/^提示 1/),
  ]);
});

test("findings in several sheets stand by sheet below their severity", async () => {
  const pane = await openPane((review) => ({
    ...review,
    findings: review.findings.map((finding, index) => (index === 0 ? { ...finding, sheet: OLD_SHEET } : finding)),
  }));
  const { getAllByRole } = await findings(pane);
  expect(getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([OLD_SHEET, SHEET, SHEET, SHEET]);
});

test("a finding shows its cell, what stands there and what should", async () => {
  await findings(await openPane());
  expect(rows()[0]).toHaveTextContent("没有完成目标却得了满分，请改为核算得分。G9现为 10应为 9.47");
});

test("a click selects the cell, and the finding stays open", async () => {
  const pane = await openPane();
  await findings(pane);
  await press(pane, /没有完成目标却得了满分/);
  expect(pane.host.revealed).toBe(`${SHEET}!G9`);
  expect(rows()[0]).toHaveAttribute("aria-expanded", "true");
});

test("the arrow keys, Home and End move between findings, Enter selects the cell", async () => {
  const pane = await openPane();
  await findings(pane);
  act(() => rows()[0]?.focus());
  await pane.user.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
  expect(rows()[1]).toHaveFocus();
  await pane.user.keyboard("{Enter}");
  expect(pane.host.revealed).toBe(`${SHEET}!H9`);
  await pane.user.keyboard("{End}");
  expect(rows()[4]).toHaveFocus();
  await pane.user.keyboard("{ArrowDown}");
  expect(rows()[4]).toHaveFocus();
  await pane.user.keyboard("{Home}");
  expect(rows()[0]).toHaveFocus();
});

test("the list is one tab stop", async () => {
  await findings(await openPane());
  expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
});

test("the mend of a finding is offered when it is open, and written only when taken up", async () => {
  const pane = await openPane();
  await findings(pane);
  expect(screen.queryByRole("button", { name: "采纳建议" })).toBeNull();
  await press(pane, /没有得分/);
  expect(pane.host.value(SHEET, "G10")).toBeNull();
  await press(pane, "采纳建议");
  expect(await screen.findByText(/已写回，填 1 格/)).toBeVisible();
  expect(pane.host.value(SHEET, "G10")).toBe(60);
});

test("a rate is shown as a percentage, also in the mend", async () => {
  const mend = [{ sheet: SHEET, cell: "G4", key: "rate", before: null, after: 0.9473, numberFormat: "0.00%", reason: "89.8 ÷ 94.8" }];
  const rate = {
    code: "rate-wrong",
    severity: "error",
    form: "f1",
    sheet: SHEET,
    cell: "G4",
    message: "执行率不对。",
    mend,
    key: "rate",
    basis: "",
  } as const;
  const pane = await openPane((review) => ({ ...review, findings: [{ ...rate, found: "0.9", expected: "0.9473" }] }));
  await findings(pane);
  expect(rows()[0]).toHaveTextContent("执行率不对。G4现为 90.00%应为 94.73%");
  await press(pane, /执行率不对/);
  expect(screen.getByText("采纳建议").parentElement?.parentElement).toHaveTextContent(/空94\.73%采纳建议/);
});

test("a review without findings says so", async () => {
  const pane = await openPane((review) => ({ ...review, findings: [] }));
  await press(pane, "检查");
  await openTab(pane, "问题");
  expect(await screen.findByText("没有发现问题。")).toBeVisible();
});

describe("of thousands of findings", () => {
  test("only those around the view are mounted", async () => {
    await findings(await openPane(manyFindings));
    expect(rows().length).toBeLessThan(60);
    expect(screen.getByRole("button", { name: "必改 1000" })).toBeVisible();
  });

  test("the keyboard reaches the last one and comes back", async () => {
    const pane = await openPane(manyFindings);
    await findings(pane);
    act(() => rows()[0]?.focus());
    await pane.user.keyboard("{End}");
    expect(document.activeElement).toHaveTextContent("第 1000 行没有得分。");
    await pane.user.keyboard("{ArrowUp}");
    expect(document.activeElement).toHaveTextContent("第 999 行没有得分。");
    await pane.user.keyboard("{Home}");
    expect(document.activeElement).toHaveTextContent("第 1 行没有得分。");
  });
});

describe("filters", () => {
  test("a severity is chosen and let go", async () => {
    const pane = await openPane();
    await findings(pane);
    await press(pane, "提示 1");
    expect(rows()).toHaveLength(1);
    await press(pane, "提示 1");
    expect(rows()).toHaveLength(5);
  });

  test("a group of the catalogue is chosen", async () => {
    const pane = await openPane();
    await findings(pane);
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "类别" }), "偏差分析");
    expect(rows().map(({ textContent }) => textContent)).toEqual([expect.stringContaining("偏差原因分析栏")]);
    expect(screen.getByRole("button", { name: "必改 1" })).toBeVisible();
  });

  test("a sheet is chosen", async () => {
    const pane = await openPane((review) => ({
      ...review,
      findings: review.findings.map((finding, index) => (index === 4 ? { ...finding, sheet: OLD_SHEET } : finding)),
    }));
    await findings(pane);
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "工作表" }), OLD_SHEET);
    expect(rows()).toHaveLength(1);
  });
});

describe("a reason", () => {
  const COPY = /照抄了目标值/;

  async function explain(pane: OpenPane, reason: string, author = "") {
    await press(pane, COPY);
    await press(pane, "说明并接受");
    expect(screen.getByRole("textbox", { name: "原因" })).toHaveFocus();
    await pane.user.keyboard(reason);
    if (author) await pane.user.type(screen.getByRole("textbox", { name: "署名" }), author);
    await press(pane, "接受");
  }

  test("settles what needs one; it is kept with author, time and the values it was given for", async () => {
    const pane = await openPane();
    await findings(pane);
    await explain(pane, "指标值由上级统一下达", "王会计");
    expect(await screen.findByRole("heading", { name: /^已处理 1/ })).toBeVisible();
    expect(screen.getByRole("tab", { name: "问题 4" })).toBeVisible();
    expect(pane.host.kept.acceptances).toEqual([
      {
        ...{ key: "actual-copies-target|f1\nE10", basis: "已提升", kind: "explained" },
        ...{ reason: "指标值由上级统一下达", author: "王会计", time: "2025-03-01T08:00:00Z" },
      },
    ]);
    expect(pane.host.kept.settings.author).toBe("王会计");
  });

  test("is shown with the finding, and can be taken back", async () => {
    const pane = await openPane();
    await findings(pane);
    await explain(pane, "指标值由上级统一下达");
    await screen.findByRole("heading", { name: /^已处理 1/ });
    expect(screen.getByText(/已说明：指标值由上级统一下达/)).toBeVisible();
    await press(pane, "撤销接受");
    await screen.findByRole("tab", { name: "问题 5" });
    expect(pane.host.kept.acceptances).toEqual([]);
  });

  test("no longer counts when the value that it was given for changes", async () => {
    const pane = await openPane();
    await findings(pane);
    await explain(pane, "指标值由上级统一下达");
    await screen.findByRole("heading", { name: /^已处理 1/ });
    act(() => pane.host.type(SHEET, "E10", "明显提升"));
    expect(await screen.findByRole("tab", { name: "问题 5" })).toBeVisible();
  });

  test("sets an error aside, which is still counted", async () => {
    const pane = await openPane();
    await findings(pane);
    await press(pane, /得了满分/);
    await press(pane, "标为不适用");
    await pane.user.keyboard("上级文件另有规定");
    await pane.user.click(screen.getAllByRole("button", { name: "标为不适用" })[0]!);
    await screen.findByRole("heading", { name: /^已处理 1/ });
    expect(pane.host.kept.acceptances[0]?.kind).toBe("not-applicable");
    expect(screen.getByRole("status")).toHaveTextContent("3 个必改问题（其中 1 个标为不适用）");
  });

  test("must be given: a blank one is not accepted", async () => {
    const pane = await openPane();
    await findings(pane);
    await press(pane, COPY);
    await press(pane, "说明并接受");
    await pane.user.keyboard("  ");
    await press(pane, "接受");
    expect(pane.host.kept.acceptances).toEqual([]);
  });

  test("can be given up with Esc: the focus is on the finding again", async () => {
    const pane = await openPane();
    await findings(pane);
    await press(pane, COPY);
    await press(pane, "说明并接受");
    await pane.user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox", { name: "原因" })).toBeNull();
    expect(rows()[3]).toHaveFocus();
  });

  test("that was accepted by keyboard leaves the focus on the finding that came next", async () => {
    const pane = await openPane();
    await findings(pane);
    await press(pane, /得了满分/);
    await press(pane, "标为不适用");
    await pane.user.keyboard("另有规定{Tab}{Enter}");
    await screen.findByRole("heading", { name: /^已处理 1/ });
    await waitFor(() => expect(document.activeElement).toHaveTextContent(/请在偏差原因分析栏写明/));
  });
});

test("text from cells is shown as text, never as markup", async () => {
  const message = "<img src=x onerror=alert(1)>";
  const pane = await openPane((review) => ({ ...review, findings: [{ ...review.findings[0], message } as Review["findings"][number]] }));
  await findings(pane);
  expect(rows()[0]).toHaveTextContent(message);
  expect(document.querySelector("img")).toBeNull();
});

function manyFindings(review: Review): Review {
  const findings = Array.from({ length: 1000 }, (_, index) => ({
    code: "score-missing",
    severity: "error" as const,
    form: "f1",
    sheet: SHEET,
    cell: `G${index + 1}`,
    message: `第 ${index + 1} 行没有得分。`,
    key: `score-missing|${index}`,
    basis: "",
  }));
  return { ...review, findings };
}
