import { screen, within } from "@testing-library/react";
import type { Review } from "../../src/core/shape";
import { SHEET } from "../support/sample-review";
import { openPane, type OpenPane, openTab, press } from "./open-pane";

async function findings(pane: OpenPane) {
  await press(pane, "检查");
  await openTab(pane, "问题");
  return within(screen.getByRole("tabpanel"));
}

function rows() {
  return within(screen.getByRole("tabpanel"))
    .getAllByRole("listitem")
    .map((item) => within(item).getAllByRole("button")[0]);
}

test("findings stand by severity, most urgent first, then by sheet", async () => {
  const { getAllByRole } = await findings(await openPane());
  expect(getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^必改 3/),
    SHEET,
    expect.stringMatching(/^需说明 1/),
    SHEET,
    expect.stringMatching(/^提示 1/),
    SHEET,
  ]);
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
  expect(rows()[0]).toHaveAttribute("aria-current", "true");
});

test("the arrow keys, Home and End move between findings, Enter selects the cell", async () => {
  const pane = await openPane();
  await findings(pane);
  await pane.user.tab();
  expect(rows()[0]).toHaveFocus();
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
  expect(rows().filter((row) => row?.tabIndex === 0)).toHaveLength(1);
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
  expect(screen.getByRole("listitem")).toHaveTextContent(/空94\.73%采纳建议/);
});

test("a review without findings says so", async () => {
  const pane = await openPane((review) => ({ ...review, findings: [] }));
  expect((await findings(pane)).getByText("没有发现问题。")).toBeVisible();
});

test("of thousands of findings the first 200 are shown, and more on request", async () => {
  const pane = await openPane(manyFindings);
  await findings(pane);
  expect(rows()).toHaveLength(200);
  await press(pane, "再显示 200 条（还有 800 条）");
  expect(rows()).toHaveLength(400);
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
