import { fireEvent, screen, within } from "@testing-library/react";
import { SHEET } from "../support/sample-review";
import { openPane, type OpenPane, openTab, press } from "./open-pane";

async function indicators(pane: OpenPane) {
  await press(pane, "检查");
  await openTab(pane, "指标");
  return within(await screen.findByRole("table"));
}

test("an indicator stands with its marks, its recorded and its computed score", async () => {
  const { getByRole } = await indicators(await openPane());
  const cells = within(getByRole("row", { name: /^办事群众满意度/ })).getAllByRole("cell");
  expect(cells.map(({ textContent }) => textContent)).toEqual(["10", "10.00", "9.47"]);
});

test("target and actual stand under the name, and a missing reason is named", async () => {
  const { getByRole } = await indicators(await openPane());
  const below = getByRole("row", { name: /^办事群众满意度/ }).nextElementSibling;
  expect(below).toHaveTextContent("服务对象满意度≥95% → 90%缺偏差分析");
});

test("a proposed score is called one", async () => {
  const { getByRole } = await indicators(await openPane());
  expect(getByRole("row", { name: /^办事便利程度/ })).toHaveTextContent("60.00建议得分");
});

test("the explanation opens in place, and its cells lead to the sheet", async () => {
  const pane = await openPane();
  const { getByRole, getByText, queryByText } = await indicators(pane);
  expect(queryByText(/89.8 ÷ 全年预算数 94.8/)).toBeNull();
  await pane.user.click(getByRole("button", { name: "预算执行率" }));
  expect(getByText(/10 分 × 94.73% = 9.47 分/)).toBeVisible();
  expect(getByRole("button", { name: "预算执行率" })).toHaveAttribute("aria-expanded", "true");
  await press(pane, "F4");
  expect(pane.host.revealed).toBe(`${SHEET}!F4`);
});

test("the explanation opens by keyboard and closes again", async () => {
  const pane = await openPane();
  const { getByRole, queryByText } = await indicators(pane);
  getByRole("button", { name: "受理办件数量" }).focus();
  await pane.user.keyboard("{Enter}");
  expect(queryByText(/目标 ≥1000件，实际 1200件/)).toBeVisible();
  await pane.user.keyboard("{Enter}");
  expect(queryByText(/目标 ≥1000件，实际 1200件/)).toBeNull();
});

test("last year's form is closed until it is opened", async () => {
  const pane = await openPane();
  await indicators(pane);
  const old = screen.getByRole("button", { name: /2023年度/ });
  expect(old).toHaveAttribute("aria-expanded", "false");
  await pane.user.click(old);
  expect(screen.getByText("这张表没有要评分的指标。")).toBeVisible();
});

describe("an indicator that only the user can judge", () => {
  async function judge(pane: OpenPane) {
    await indicators(pane);
    await press(pane, "办事便利程度");
  }

  test("offers the three tiers with their marks; the proposal is shown and not written", async () => {
    const pane = await openPane();
    await judge(pane);
    expect(screen.getAllByRole("radio").map((tier) => tier.parentElement?.textContent)).toEqual([
      "达成年度指标 48～60 分",
      "部分达成年度指标并具有一定效果 36～48 分（不含 48）",
      "未达成年度指标且效果较差 0～36 分（不含 36）",
    ]);
    expect(screen.getByRole("textbox", { name: "得分" })).toHaveValue("60");
    expect(pane.host.value(SHEET, "G10")).toBeNull();
  });

  test("is written with the marks that were chosen, through the journal", async () => {
    const pane = await openPane();
    await judge(pane);
    await pane.user.click(screen.getByRole("radio", { name: /^部分达成/ }));
    fireEvent.change(screen.getByRole("slider", { name: "档内得分" }), { target: { value: "45.5" } });
    expect(screen.getByRole("slider")).toHaveAttribute("aria-valuetext", "45.5 分");
    await press(pane, "写入 45.50 分");
    expect(await screen.findByText(/已写回，填 1 格/)).toBeVisible();
    expect(pane.host.value(SHEET, "G10")).toBe(45.5);
    await press(pane, "撤销");
    await screen.findByText(/已撤销/);
    expect(pane.host.value(SHEET, "G10")).toBeNull();
  });

  test("follows what is typed to its tier, and refuses what is no score", async () => {
    const pane = await openPane();
    await judge(pane);
    const typed = screen.getByRole("textbox", { name: "得分" });
    await pane.user.clear(typed);
    await pane.user.type(typed, "30");
    expect(screen.getByRole("radio", { name: /^未达成/ })).toBeChecked();
    await pane.user.type(typed, "0");
    expect(screen.getByText("请填 0 到 60 之间的数，最多两位小数。")).toBeVisible();
    expect(screen.getByRole("button", { name: "写入得分" })).toHaveAttribute("aria-disabled", "true");
  });
});

test("a frame for the deviation analysis is put in on request, into the blank cell", async () => {
  const pane = await openPane();
  await indicators(pane);
  await press(pane, "办事群众满意度");
  expect(pane.host.value(SHEET, "H9")).toBeNull();
  await press(pane, "插入偏差分析框架");
  await screen.findByText(/已写回，填 1 格/);
  expect(pane.host.value(SHEET, "H9")).toBe("偏差：目标≥95%，实际90%\n原因：\n改进措施：");
});
