import { screen, waitFor, within } from "@testing-library/react";
import { SHEET } from "../support/sample-review";
import { userDataToXml } from "../../src/core/user-data";
import { MemoryHost } from "../support/memory-host";
import { openPane, type OpenPane, openTab, press } from "./open-pane";

/** By the header's button, which names the number of cells. */
async function preview(pane: OpenPane) {
  await press(pane, "检查");
  await press(pane, /^写回 ?4$/);
  await screen.findByRole("checkbox", { name: "2024年度项目支出绩效自评表" });
}

const tick = (cell: string) => screen.getByRole("checkbox", { name: `写入 ${SHEET} ${cell}` });

test("the preview shows each cell before and after, and why", async () => {
  await preview(await openPane());
  const [first, second] = within(screen.getByRole("region", { name: /2024年度/ })).getAllByRole("listitem");
  expect(first).toHaveTextContent("预算执行率H4改95.00%94.73%全年执行数 89.8 ÷ 全年预算数 94.8 = 94.73%");
  expect(second).toHaveTextContent("预算执行率得分I4填空9.4710 分 × 94.73% = 9.47 分");
});

test("everything is ticked at first, and 写回 writes it", async () => {
  const pane = await openPane();
  await preview(pane);
  await press(pane, "写回 4 格");
  expect(await screen.findByText(/已写回，填 2 格，改 2 格/)).toBeVisible();
  expect(pane.host.value(SHEET, "G9")).toBe(9.47);
  expect(screen.getByText("没有要写回的内容。")).toBeVisible();
});

test("an unticked cell is left as it is, and stays unticked when the workbook changes", async () => {
  const pane = await openPane();
  await preview(pane);
  await pane.user.click(tick("G9"));
  pane.host.type(SHEET, "H9", "评价器故障停用两个月，已更换设备。");
  await screen.findByText(/2 个必改问题/);
  await press(pane, "写回 3 格");
  await screen.findByText(/已写回，填 2 格，改 1 格/);
  expect([pane.host.value(SHEET, "G8"), pane.host.value(SHEET, "G9")]).toEqual([20, 10]);
  expect(tick("G9")).not.toBeChecked();
});

test("the tick of a form unticks and ticks all its cells; with none ticked there is nothing to press", async () => {
  const pane = await openPane();
  await preview(pane);
  await pane.user.click(screen.getByRole("checkbox", { name: "2024年度项目支出绩效自评表" }));
  expect(tick("H4")).not.toBeChecked();
  await press(pane, "写回 0 格");
  expect(pane.host.writes).toBe(0);
  await pane.user.click(screen.getByRole("checkbox", { name: "2024年度项目支出绩效自评表" }));
  expect(tick("H4")).toBeChecked();
});

test("a cell of the preview leads to the sheet", async () => {
  const pane = await openPane();
  await preview(pane);
  await press(pane, "G8");
  expect(pane.host.revealed).toBe(`${SHEET}!G8`);
});

test("the forms that are left out are named, and those of older years can be included", async () => {
  const pane = await openPane();
  await preview(pane);
  expect(screen.getByRole("region", { name: "不写入的表" })).toHaveTextContent("2023年度项目支出绩效自评表上年的表，默认不写入");
  await pane.user.click(screen.getByRole("checkbox", { name: /^包括上年和没写年度的表/ }));
  await waitFor(() => expect(screen.queryByText("上年的表，默认不写入")).toBeNull());
  expect(screen.getByRole("checkbox", { name: /^包括上年和没写年度的表/ })).toBeChecked();
});

test("what would be a formula is shown as one", async () => {
  const pane = await openPane((review) => ({ ...review, edits: review.edits.map((edit) => ({ ...edit, formula: "=ROUND(G4*H4,2)" })) }));
  await preview(pane);
  expect(screen.getAllByText("=ROUND(G4*H4,2)")).toHaveLength(4);
});

test("whether values or formulas are written is a setting of the workbook", async () => {
  const pane = await openPane();
  await preview(pane);
  await pane.user.click(screen.getByRole("radio", { name: "公式" }));
  await waitFor(() => expect(pane.host.kept.settings.formulas).toBe(true));
  expect(screen.getByRole("radio", { name: "公式" })).toBeChecked();
});

test("a proposed score is listed, and written only when it was ticked", async () => {
  const pane = await openPane();
  await preview(pane);
  const proposed = await screen.findByRole("checkbox", { name: `写入 ${SHEET} G10` });
  expect(proposed).not.toBeChecked();
  expect(screen.getByText("已选 4 / 5 格")).toBeVisible();
  await pane.user.click(proposed);
  await press(pane, "写回 5 格");
  await screen.findByText(/已写回，填 3 格，改 2 格/);
  expect(pane.host.value(SHEET, "G10")).toBe(60);
});

test("the page is left for where it was opened from, with the focus there", async () => {
  const pane = await openPane();
  await preview(pane);
  await press(pane, "返回");
  expect(screen.getByRole("tab", { name: "概览" })).toHaveAttribute("aria-selected", "true");
  expect(screen.getByRole("button", { name: /^写回 ?4$/ })).toHaveFocus();
});

describe("the journal", () => {
  async function journal(pane: OpenPane) {
    await press(pane, /^写回( ?\d+)?$/);
    await pane.user.click(await screen.findByRole("tab", { name: /^写回记录/ }));
  }

  test("holds each write-back with its cells, and takes any of them back", async () => {
    const pane = await openPane();
    await press(pane, "一键评分");
    await screen.findByText(/填 2 格/);
    await openTab(pane, "指标");
    await press(pane, "办事便利程度");
    await press(pane, "写入 60.00 分");
    await screen.findByText(/已写回，填 1 格/);
    await journal(pane);
    const [newest, first] = screen.getAllByRole("article");
    expect(newest).toHaveTextContent(`填 1 格（${SHEET}）`);
    expect(first).toHaveTextContent(`填 2 格，改 2 格（${SHEET}）`);
    await pane.user.click(within(first!).getByText("4 个单元格"));
    expect(within(first!).getAllByRole("listitem")[3]).toHaveTextContent("G9 10.00 → 9.47");
    await pane.user.click(within(first!).getByRole("button", { name: /^撤销/ }));
    await screen.findByText(/已撤销，4 格恢复原样/);
    expect([pane.host.value(SHEET, "G9"), pane.host.value(SHEET, "G10")]).toEqual([10, 60]);
  });

  test("is still there after the workbook was closed and opened again, before anything was checked", async () => {
    const first = await openPane();
    await press(first, "一键评分");
    await screen.findByText(/填 2 格/);
    first.view.unmount();
    const again = await openPane(undefined, first.host.reopened());
    expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
    await journal(again);
    await press(again, /^撤销 .* 的写回/);
    await screen.findByText(/已撤销，4 格恢复原样/);
    expect(again.host.value(SHEET, "G9")).toBe(10);
  });

  test("says plainly that a write-back never ended, at once when the workbook is opened", async () => {
    const before = await openPane();
    await press(before, "一键评分");
    await screen.findByText(/填 2 格/);
    before.view.unmount();
    const [entry] = before.host.journal();
    const kept = userDataToXml({ ...before.host.kept, journal: [{ ...entry!, pending: true }] });
    const pane = await openPane(undefined, new MemoryHost(before.host.book, kept));
    expect(screen.getByRole("region", { name: "没有做完的写回" })).toHaveTextContent(/有的可能已经写入，有的可能没有/);
    await press(pane, "撤销，恢复原样");
    await screen.findByText(/已撤销，4 格恢复原样/);
    expect(pane.host.value(SHEET, "G9")).toBe(10);
    expect(screen.queryByRole("region", { name: "没有做完的写回" })).toBeNull();
  });
});
