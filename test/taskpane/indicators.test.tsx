import { screen, within } from "@testing-library/react";
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
  expect(getByRole("rowheader", { name: /^办事群众满意度/ })).toHaveTextContent("服务对象满意度≥95% → 90%缺偏差分析");
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
