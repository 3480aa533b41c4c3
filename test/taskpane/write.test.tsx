import { screen, waitFor, within } from "@testing-library/react";
import { SHEET } from "../support/sample-review";
import { openPane, type OpenPane, openTab, press } from "./open-pane";

async function preview(pane: OpenPane) {
  await press(pane, "检查");
  await openTab(pane, "写回");
  await screen.findByRole("checkbox", { name: "全选" });
}

const tick = (cell: string) => screen.getByRole("checkbox", { name: `写入 ${SHEET} ${cell}` });

test("the preview shows each cell before and after, and why", async () => {
  await preview(await openPane());
  const [first, second] = within(screen.getByRole("region", { name: /2024年度/ })).getAllByRole("listitem");
  expect(first).toHaveTextContent("H4改95.00%94.73%全年执行数 89.8 ÷ 全年预算数 94.8 = 94.73%");
  expect(second).toHaveTextContent("I4填空9.4710 分 × 94.73% = 9.47 分");
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
  await screen.findByRole("tab", { name: "问题 4" });
  await press(pane, "写回 3 格");
  await screen.findByText(/已写回，填 2 格，改 1 格/);
  expect([pane.host.value(SHEET, "G8"), pane.host.value(SHEET, "G9")]).toEqual([20, 10]);
  expect(tick("G9")).not.toBeChecked();
});

test("全选 unticks and ticks all; with none ticked there is nothing to press", async () => {
  const pane = await openPane();
  await preview(pane);
  await pane.user.click(screen.getByRole("checkbox", { name: "全选" }));
  expect(tick("H4")).not.toBeChecked();
  await press(pane, "写回 0 格");
  expect(pane.host.writes).toBe(0);
  await pane.user.click(screen.getByRole("checkbox", { name: "全选" }));
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
  await pane.user.click(screen.getByRole("checkbox", { name: "包括上年的表" }));
  await waitFor(() => expect(screen.queryByText("上年的表，默认不写入")).toBeNull());
  expect(screen.getByRole("checkbox", { name: "包括上年的表" })).toBeChecked();
});

test("what would be a formula is shown as one", async () => {
  const pane = await openPane((review) => ({ ...review, edits: review.edits.map((edit) => ({ ...edit, formula: "=ROUND(G4*H4,2)" })) }));
  await preview(pane);
  expect(screen.getAllByText("=ROUND(G4*H4,2)")).toHaveLength(4);
});
