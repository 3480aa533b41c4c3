import { act, screen, within } from "@testing-library/react";
import { review } from "../../src/core/review";
import { TEMPLATES } from "../../src/core/templates";
import { MemoryHost } from "../support/memory-host";
import { OLD_SHEET, SHEET } from "../support/sample-review";
import { formBook } from "../support/small-form";
import { openPane, type OpenPane, openTab, press, violations } from "./open-pane";

async function openTemplates(check = true): Promise<OpenPane> {
  const pane = await openPane();
  if (check) await press(pane, "检查");
  await openTab(pane, "模板");
  await screen.findByRole("button", { name: "插入空白表" });
  return pane;
}

/** The forms that really stand on a sheet. */
async function formsOn({ host }: OpenPane, sheet: string) {
  const read = await host.read();
  return read.ok ? review(read.value).forms.filter((form) => form.sheet === sheet) : [];
}

const fill = async ({ user }: OpenPane, name: string, text: string): Promise<void> => {
  await user.clear(screen.getByRole("textbox", { name }));
  await user.type(screen.getByRole("textbox", { name }), text);
};

test("all templates can be chosen", async () => {
  await openTemplates();
  const options = within(screen.getByRole("combobox", { name: "哪一种表" })).getAllByRole("option");
  expect(options.map(({ textContent }) => textContent)).toEqual(TEMPLATES.map(({ title }) => title));
});

test("a form is inserted on a new sheet with what was asked, and 撤销 takes it away", async () => {
  const pane = await openTemplates();
  await fill(pane, "年度", "2025");
  await fill(pane, "项目名称", "路灯改造");
  await press(pane, "插入空白表");
  expect(await screen.findByText(/已插入空白表，在工作表“路灯改造”/)).toBeVisible();
  const [form] = await formsOn(pane, "路灯改造");
  expect([form?.year, form?.unitName, form?.projectName]).toEqual([2025, "临江县政务服务中心", "路灯改造"]);
  await press(pane, "撤销");
  expect(await screen.findByText(/^已撤销插入/)).toBeVisible();
  expect(pane.host.sheets).not.toContain("路灯改造");
});

test("an inserted form that was typed into since stays, and the pane says why", async () => {
  const pane = await openTemplates();
  await press(pane, "插入空白表");
  await screen.findByText(/已插入空白表/);
  act(() => pane.host.type("项目支出绩效自评表", "D12", "更换路灯"));
  await press(pane, "撤销");
  expect(await screen.findByText(/^插入的内容没有撤销/)).toBeVisible();
  expect(screen.getByText(/插入后又改过/)).toBeVisible();
  expect(pane.host.value("项目支出绩效自评表", "D12")).toBe("更换路灯");
});

test("before any check year and unit still come from the forms in the workbook", async () => {
  const pane = await openTemplates(false);
  await press(pane, "插入空白表");
  await screen.findByText(/已插入空白表/);
  const [form] = await formsOn(pane, "项目支出绩效自评表");
  expect([form?.year, form?.unitName]).toEqual([2024, "临江县政务服务中心"]);
});

test("a year that is none is refused in words", async () => {
  const pane = await openTemplates();
  await fill(pane, "年度", "20");
  expect(screen.getByRole("alert")).toHaveTextContent("四位年份");
  await press(pane, "插入空白表");
  expect(pane.host.plans).toEqual([]);
});

test("nothing is written over what stands there: the pane says so and offers a new sheet", async () => {
  const pane = await openTemplates();
  pane.host.select(SHEET, "A1");
  await pane.user.click(screen.getByRole("radio", { name: "选中的单元格处" }));
  await press(pane, "插入空白表");
  expect(await screen.findByRole("alert")).toHaveTextContent("已有内容");
  expect(pane.host.writes).toBe(0);
  await press(pane, "插入到新工作表");
  expect(await screen.findByText(/已插入空白表/)).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a form goes where the user selected a free cell", async () => {
  const pane = await openTemplates();
  pane.host.select(OLD_SHEET, "C20");
  await pane.user.click(screen.getByRole("radio", { name: "选中的单元格处" }));
  await press(pane, "插入空白表");
  await screen.findByText(/已插入空白表/);
  expect(pane.host.plans[0]?.range).toMatchObject({ top: 19, left: 2 });
});

test("a pasted list is shown as it is understood, with what is not, and becomes a form a project", async () => {
  const pane = await openTemplates();
  await pane.user.click(screen.getByRole("radio", { name: "多个项目" }));
  await pane.user.click(screen.getByRole("textbox", { name: "项目名单" }));
  await pane.user.paste("路灯改造\t94.8\n排水管网\t120\n绿化\t很多");
  const table = screen.getByRole("table", { name: "读出 2 个项目" });
  expect(within(table).getByRole("cell", { name: "94.80" })).toBeVisible();
  expect(screen.getByText(/第 3 行/)).toHaveTextContent("不是金额");
  expect(await violations()).toEqual([]);
  await press(pane, "插入 2 张项目表");
  expect(await screen.findByText(/已插入 2 张空白表/)).toBeVisible();
  const [form] = await formsOn(pane, "排水管网");
  expect([form?.projectName, form?.funds?.budget]).toEqual(["排水管网", "120"]);
});

test("the form of three kinds is the project's own default, and the pane says so", async () => {
  const pane = await openTemplates();
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "哪一种表" }), "government-fund-expenditure");
  expect(screen.getByText(/默认格式/)).toBeVisible();
  expect(screen.queryByRole("textbox", { name: "项目名称" })).toBeNull();
});

test("a dated sheet is carried forward into the next year; the sheet itself stays", async () => {
  const pane = await openPane(undefined, new MemoryHost(formBook({}, { name: SHEET })));
  await press(pane, "检查");
  await openTab(pane, "模板");
  await press(pane, `把“${SHEET}”结转到 2025 年`);
  expect(await screen.findByText(/已把“项目支出自评”结转到 2025 年/)).toBeVisible();
  const copy = pane.host.sheets.find((name) => name !== SHEET)!;
  expect(pane.host.value(copy, "A1")).toBe("2025年度项目支出绩效自评表");
  expect([pane.host.value(copy, "F12"), pane.host.value(copy, "E12")]).toEqual(["", "≥100盏"]);
  expect([pane.host.value(SHEET, "A1"), pane.host.value(SHEET, "F12")]).toEqual(["2024年度项目支出绩效自评表", "110盏"]);
  // a due date of last year's stays, and is pointed out
  await press(pane, "E14");
  expect(pane.host.revealed).toBe(`${copy}!E14`);
});

test("before anything was read the pane offers to look for sheets to carry forward", async () => {
  const pane = await openTemplates(false);
  expect(screen.getByText(/先检查一下/)).toBeVisible();
  await pane.user.click(screen.getAllByRole("button", { name: "检查" })[1]!);
  expect(await screen.findByRole("button", { name: /结转到 2025 年/ })).toBeVisible();
});
