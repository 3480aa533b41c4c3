import { screen } from "@testing-library/react";
import type { FormReport } from "../../src/core/shape";
import { OLD_SHEET, SHEET } from "../support/sample-review";
import { openPane, type OpenPane, openTab, press } from "./open-pane";

/** The pane over a form whose columns could not be told. */
async function columns(found: Partial<FormReport["columns"]> = {}, notWritten: FormReport["notWritten"] = "unreadable"): Promise<OpenPane> {
  const pane = await openPane((review) => ({
    ...review,
    forms: review.forms.map((form, index) => (index === 0 ? { ...form, notWritten, columns: { ...form.columns, ...found } } : form)),
  }));
  await press(pane, "检查");
  await press(pane, "指出认不准的栏目");
  await screen.findByRole("button", { name: "取为“得分”列" });
  return pane;
}

test("the column of the selected cell is taken for a role, and kept in the workbook", async () => {
  const pane = await columns();
  pane.host.select(SHEET, "G9");
  await press(pane, "取为“得分”列");
  expect(await screen.findByText("G 列")).toBeVisible();
  expect(pane.host.kept.mappings).toEqual([{ form: "f1", columns: { score: "G" } }]);
});

test("it is said from which column each is read, and which was not found", async () => {
  await columns({ score: null });
  expect(screen.getByText("自动识别：F 列")).toBeVisible();
  expect(screen.getByText("没有认出")).toBeVisible();
});

test("it is said when a column that was pointed out cannot be what it was taken for", async () => {
  const pane = await openPane();
  await press(pane, "检查");
  await openTab(pane, "指标");
  await press(pane, "栏目认错了？指出栏目");
  pane.host.select(SHEET, "A9");
  await press(pane, "取为“得分”列");
  expect(await screen.findByText(/仍按 G 列读：A 列是别的栏目/)).toBeVisible();
});

test("one column has one role: the last that was given", async () => {
  const pane = await columns();
  pane.host.select(SHEET, "G9");
  await press(pane, "取为“分值”列");
  await screen.findByText("G 列");
  await press(pane, "取为“得分”列");
  await screen.findByRole("button", { name: "“得分”改回自动识别" });
  expect(pane.host.kept.mappings).toEqual([{ form: "f1", columns: { score: "G" } }]);
});

test("what was pointed out is taken back", async () => {
  const pane = await columns();
  pane.host.select(SHEET, "G9");
  await press(pane, "取为“得分”列");
  await press(pane, "“得分”改回自动识别");
  expect((await screen.findAllByText(/^自动识别：[A-Z] 列$/)).map(({ textContent }) => textContent)).toEqual(
    ["D", "E", "F", "G", "H"].map((letters) => `自动识别：${letters} 列`),
  );
  expect(pane.host.kept.mappings).toEqual([]);
});

test.each([
  ["in another sheet", OLD_SHEET, "A1", /不在“项目支出自评”里/],
  ["of several columns", SHEET, "F9:G9", /选中了不止一列/],
])("a selection %s is refused with what to do", async (_case, sheet, range, message) => {
  const pane = await columns();
  pane.host.select(sheet, range);
  await press(pane, "取为“得分”列");
  expect(await screen.findByRole("alert")).toHaveTextContent(message);
  expect(pane.host.kept.mappings).toEqual([]);
});
