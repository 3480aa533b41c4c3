import { act, screen, within } from "@testing-library/react";
import { SHEET } from "../support/sample-review";
import { openPane, openTab, press } from "./open-pane";

const EDIT_MODE = {
  code: "cell-edit-mode",
  message: "Excel 正处于单元格编辑状态。",
  remedy: "请先按 Enter 结束单元格编辑，再试一次。",
  details: "InvalidOperationInCellEditMode",
};

test("before the first action the pane says what it does and that nothing leaves the machine", async () => {
  await openPane();
  expect(screen.getByRole("heading", { name: "核对并填好绩效自评表" })).toBeVisible();
  expect(screen.getByText(/不会上传/)).toBeVisible();
  expect(screen.queryByRole("article")).toBeNull();
});

test("scoring shows what was done with 撤销 beside it", async () => {
  const pane = await openPane();
  await press(pane, "一键评分");
  const status = await screen.findByText(/填 2 格，改 2 格/);
  expect(screen.getByRole("status")).toContainElement(status);
  expect(screen.getByRole("status")).toHaveTextContent("识别 2 张表，填 2 格，改 2 格；2 个必改问题，1 处缺偏差分析。上年表 1 张未写入");
  expect(screen.getByRole("button", { name: "撤销" })).toBeVisible();
});

test("checking shows findings, changes nothing and offers no 撤销", async () => {
  const pane = await openPane();
  await press(pane, "检查");
  expect(await screen.findByText("表格没有改动")).toBeVisible();
  expect(pane.host.writes).toBe(0);
  expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
});

test("撤销 restores the cells and says so", async () => {
  const pane = await openPane();
  await press(pane, "一键评分");
  await press(pane, "撤销");
  expect(await screen.findByText(/已撤销，4 格恢复原样/)).toBeVisible();
  expect(pane.host.value(SHEET, "G9")).toBe(10);
  expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
});

test("cells that were changed since are left and listed, each leading to its cell", async () => {
  const pane = await openPane();
  await press(pane, "一键评分");
  await screen.findByText(/填 2 格/);
  act(() => pane.host.type(SHEET, "G8", 18));
  await press(pane, "撤销");
  await press(pane, `${SHEET} G8`);
  expect(pane.host.revealed).toBe(`${SHEET}!G8`);
  expect(screen.getByText(/写回后又改过/)).toBeVisible();
});

test("a problem shows what happened, what to do, the details on request, and 重试 does it again", async () => {
  const pane = await openPane();
  pane.host.refuseNext(EDIT_MODE);
  await press(pane, "一键评分");
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent(EDIT_MODE.message);
  expect(alert).toHaveTextContent(EDIT_MODE.remedy);
  expect(within(alert).getByText(EDIT_MODE.details)).not.toBeVisible();
  await pane.user.click(within(alert).getByText("详细信息"));
  expect(within(alert).getByText(EDIT_MODE.details)).toBeVisible();
  await press(pane, "重试");
  expect(await screen.findByText(/填 2 格，改 2 格/)).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a problem after a write says how the workbook stands", async () => {
  const pane = await openPane();
  pane.host.refuseNext({ ...EDIT_MODE, workbook: "restored" });
  await press(pane, "一键评分");
  expect(await screen.findByRole("alert")).toHaveTextContent("表格已恢复原样");
});

test("a problem can be closed", async () => {
  const pane = await openPane();
  pane.host.refuseNext(EDIT_MODE);
  await press(pane, "检查");
  await press(pane, "关闭");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a workbook without forms is told what a form looks like", async () => {
  const pane = await openPane(() => ({ forms: [], findings: [], edits: [], marks: [] }));
  await press(pane, "检查");
  expect(await screen.findByRole("heading", { name: "没有找到绩效自评表" })).toBeVisible();
  expect(screen.queryByRole("article")).toBeNull();
});

test("while busy the pane says with what, and the buttons do nothing", async () => {
  const pane = await openPane();
  const release = pane.host.hold();
  await press(pane, "检查");
  expect(screen.getByRole("status")).toHaveTextContent("正在读取工作簿");
  expect(screen.getByRole("button", { name: "一键评分" })).toHaveAttribute("aria-disabled", "true");
  await press(pane, "一键评分");
  release();
  expect(await screen.findByText("表格没有改动")).toBeVisible();
  expect(pane.host.writes).toBe(0);
});

test("the button that was pressed keeps the focus when the action is done", async () => {
  const pane = await openPane();
  await press(pane, "检查");
  await screen.findByText("表格没有改动");
  expect(screen.getByRole("button", { name: "检查" })).toHaveFocus();
});

test("the arrow keys go through the tabs, and the panel follows", async () => {
  const pane = await openPane();
  await press(pane, "检查");
  await openTab(pane, "概览");
  await pane.user.keyboard("{ArrowRight}");
  expect(screen.getByRole("tab", { name: /^问题/ })).toHaveFocus();
  expect(await screen.findByText("与表内数字或评分规则不符，改正后再报")).toBeVisible();
  expect(screen.getByRole("tabpanel", { name: /^问题/ })).toHaveTextContent("必改 3");
  await pane.user.keyboard("{End}");
  expect(await screen.findByRole("tabpanel", { name: /^设置/ })).toBeVisible();
});

test("typing a reason makes the finding and its count go", async () => {
  const pane = await openPane();
  await press(pane, "检查");
  await openTab(pane, "问题");
  act(() => pane.host.type(SHEET, "H9", "评价器故障停用两个月，已更换设备。"));
  await screen.findByRole("tab", { name: "问题 4" });
  expect(screen.queryByText(/请在偏差原因分析栏写明/)).toBeNull();
});

test("after 撤销, whose button is gone, the focus is on what was done", async () => {
  const pane = await openPane();
  await press(pane, "一键评分");
  (await screen.findByRole("button", { name: "撤销" })).focus();
  await pane.user.keyboard("{Enter}");
  await screen.findByText(/已撤销/);
  expect(screen.getByRole("status")).toHaveFocus();
});

test("a long action can be given up before anything is written", async () => {
  const pane = await openPane();
  const release = pane.host.hold();
  await press(pane, "一键评分");
  await press(pane, "取消");
  expect(await screen.findByText("已取消，表格没有改动。")).toBeVisible();
  release();
  await press(pane, "检查");
  expect(await screen.findByText("表格没有改动")).toBeVisible();
  expect(pane.host.writes).toBe(0);
});
