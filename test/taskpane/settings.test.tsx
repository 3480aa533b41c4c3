import { screen, waitFor } from "@testing-library/react";
import { openPane, type OpenPane, openTab, press } from "./open-pane";

async function settings(): Promise<OpenPane> {
  const pane = await openPane();
  await openTab(pane, "设置");
  await screen.findByRole("combobox", { name: "评分方案" });
  return pane;
}

test("settings are there before anything was checked, and kept in the workbook", async () => {
  const pane = await settings();
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "得分小数位" }), "1 位");
  await pane.user.selectOptions(screen.getByRole("combobox", { name: /^反向指标/ }), "linear");
  await pane.user.click(screen.getByRole("switch", { name: "随填随查" }));
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "主题" }), "深色");
  await waitFor(() => expect(pane.host.kept.settings).toMatchObject({ decimals: 1, reverse: "linear", live: false, theme: "dark" }));
});

test("thresholds are typed as percentages of the target; what is none is said and not kept", async () => {
  const pane = await settings();
  await pane.user.type(screen.getByRole("textbox", { name: /^提示的起点/ }), "110");
  expect(screen.getByText(/后一个不小于前一个/)).toBeVisible();
  await pane.user.type(screen.getByRole("textbox", { name: /^须说明原因的起点/ }), "150{Enter}");
  await waitFor(() => expect(pane.host.kept.settings.overachievement).toEqual({ note: "1.1", reason: "1.5" }));
});

test("the author is kept when the field is left", async () => {
  const pane = await settings();
  await pane.user.type(screen.getByRole("textbox", { name: "署名" }), "王会计{Tab}");
  await waitFor(() => expect(pane.host.kept.settings.author).toBe("王会计"));
});

test("switching the marks off takes them from the sheet", async () => {
  const pane = await settings();
  await press(pane, "一键评分");
  await screen.findByText(/填 2 格/);
  expect(pane.host.marks).toHaveLength(1);
  await pane.user.click(screen.getByRole("switch", { name: "标出缺少的偏差分析" }));
  await waitFor(() => expect(pane.host.marks).toEqual([]));
});

describe("a scheme file", () => {
  // jsdom's own files cannot be read
  const file = (text: string) => Object.assign(new File([text], "scheme.json"), { text: () => Promise.resolve(text) });

  test("is read, named and applied", async () => {
    const pane = await settings();
    const text = JSON.stringify({ name: "my-county", title: "某县办法", rateMarks: 20 });
    await pane.user.upload(screen.getByLabelText("导入方案…", { selector: "input" }), file(text));
    expect(await screen.findByText("已导入并启用“某县办法”。")).toBeVisible();
    expect(pane.host.kept.settings).toMatchObject({ scheme: "my-county", ownScheme: text });
    expect(screen.getByRole("combobox", { name: "评分方案" })).toHaveDisplayValue("某县办法（导入）");
  });

  test("with mistakes is refused, each named", async () => {
    const pane = await settings();
    await pane.user.upload(screen.getByLabelText("导入方案…", { selector: "input" }), file('{ "name": "x", "rateMarks": -1 }'));
    expect(await screen.findByText(/“rateMarks”/)).toBeVisible();
    expect(pane.host.kept.settings.ownScheme).toBeNull();
  });

  test("is given as text, which can be read back under its name", async () => {
    const pane = await settings();
    await press(pane, "导出方案…");
    const { value } = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "方案文件的内容" });
    await pane.user.upload(screen.getByLabelText("导入方案…", { selector: "input" }), file(value));
    expect(await screen.findByText(/^已导入并启用/)).toBeVisible();
    expect(pane.host.kept.settings.scheme).toBe("my-national-2020");
  });
});

test("everything that is kept is removed when asked for twice", async () => {
  const pane = await settings();
  await press(pane, "一键评分");
  await screen.findByText(/填 2 格/);
  expect(screen.getByText(/写回记录 1 条/)).toBeVisible();
  await press(pane, "清除助手数据");
  expect(pane.host.journal()).toHaveLength(1);
  await press(pane, "清除");
  expect(await screen.findByText(/已清除助手存在工作簿里的全部数据/)).toBeVisible();
  expect(pane.host.journal()).toEqual([]);
});
