import { screen } from "@testing-library/react";
import { openPane, openTab, press, violations } from "./open-pane";

test("the first screen has no accessibility violations", async () => {
  await openPane();
  expect(await violations()).toEqual([]);
});

test.each(["概览", "问题", "指标", "写回"])("the view %s has no accessibility violations", async (label) => {
  const pane = await openPane();
  await press(pane, "检查");
  await openTab(pane, label);
  await screen.findByRole("tabpanel", { name: new RegExp(`^${label}`) });
  if (label === "指标") await press(pane, "预算执行率");
  if (label === "问题") await press(pane, /没有得分/);
  if (label === "写回") await screen.findByRole("checkbox", { name: "全选" });
  expect(await violations()).toEqual([]);
});

test("a problem and a workbook without forms have no accessibility violations", async () => {
  const pane = await openPane(() => ({ forms: [], findings: [], edits: [], marks: [] }));
  await press(pane, "检查");
  pane.host.refuseNext({ code: "unknown", message: "出错了。", remedy: "请重试。", details: "code 5" });
  await press(pane, "检查");
  await pane.user.click(await screen.findByText("详细信息"));
  expect(await violations()).toEqual([]);
});
