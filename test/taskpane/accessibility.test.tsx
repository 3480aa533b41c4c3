import { screen } from "@testing-library/react";
import { openPane, type OpenPane, openTab, press, violations } from "./open-pane";

test("the first screen has no accessibility violations", async () => {
  await openPane();
  expect(await violations()).toEqual([]);
});

const VIEWS: Readonly<Record<string, (pane: OpenPane) => Promise<unknown>>> = {
  概览: () => screen.findAllByRole("article"),
  问题: async (pane) => {
    await openTab(pane, "问题");
    await press(pane, /没有得分/);
    await press(pane, "标为不适用");
    return screen.findByRole("textbox", { name: "原因" });
  },
  指标: async (pane) => {
    await openTab(pane, "指标");
    await press(pane, "预算执行率");
    await press(pane, "办事便利程度");
    return screen.findByRole("slider");
  },
  设置: async (pane) => {
    await openTab(pane, "设置");
    await press(pane, "导出方案…");
    await press(pane, "清除助手数据");
  },
  写回: async (pane) => {
    await press(pane, /^写回/);
    await screen.findByRole("checkbox", { name: /G10$/ });
  },
  写回记录: async (pane) => {
    await press(pane, "一键评分");
    await press(pane, /^写回/);
    await pane.user.click(await screen.findByRole("tab", { name: /^写回记录/ }));
  },
  指出栏目: async (pane) => {
    await openTab(pane, "指标");
    await pane.user.click((await screen.findAllByRole("button", { name: /指出栏目/ }))[0]!);
    await screen.findByRole("button", { name: "取为“得分”列" });
  },
};

test.each(Object.entries(VIEWS))("the view %s has no accessibility violations", async (_label, show) => {
  const pane = await openPane();
  await press(pane, "检查");
  await screen.findAllByRole("article");
  await show(pane);
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
