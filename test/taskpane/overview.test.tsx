import { screen, within } from "@testing-library/react";
import { OLD_SHEET, SHEET } from "../support/sample-review";
import { openPane, type OpenPane, press } from "./open-pane";

const CARD = "2024年度项目支出绩效自评表";

async function card(pane: OpenPane, name = CARD) {
  await press(pane, "检查");
  return within(await screen.findByRole("article", { name }));
}

test("a card says which form it is and how it stands", async () => {
  const { getByText, getByRole } = await card(await openPane());
  expect(getByRole("heading", { name: CARD })).toBeVisible();
  expect(getByText(/政务服务大厅运行维护项目 · 临江县政务服务中心/)).toBeVisible();
  expect(getByText(/单位：万元/)).toHaveTextContent(`${SHEET} · 2024 年 · 单位：万元`);
  expect(getByText("94.73%")).toBeVisible();
});

test("the name of the sheet leads to the form", async () => {
  const pane = await openPane();
  const { getByRole } = await card(pane, "2023年度项目支出绩效自评表");
  await pane.user.click(getByRole("button", { name: OLD_SHEET }));
  expect(pane.host.revealed).toBe(`${OLD_SHEET}!A1`);
});

test("a total that cannot be worked out names what is missing, each leading to its cell", async () => {
  const pane = await openPane();
  const { getByText, getByRole } = await card(pane);
  expect(getByText("尚未算完")).toBeVisible();
  expect(getByText(/总分还缺 1 项得分/)).toBeVisible();
  await pane.user.click(getByRole("button", { name: "办事便利程度" }));
  expect(pane.host.revealed).toBe(`${SHEET}!G10`);
});

test.each([
  ["differs", { recorded: "100", computed: "91.47" }, "总分100.00" + "91.47优"],
  ["is blank", { recorded: null, computed: "91.47" }, "总分未填" + "91.47优"],
  ["is right", { recorded: "91.47", computed: "91.47" }, "总分91.47与核算一致优"],
])("a recorded total that %s is shown beside the computed one, with the grade", async (_case, totals, text) => {
  const pane = await openPane((review) => ({
    ...review,
    forms: review.forms.map((form) => ({ ...form, totals: { ...form.totals, ...totals, complete: true, grade: "优" as const } })),
  }));
  const { getByText } = await card(pane);
  expect(getByText("总分").parentElement).toHaveTextContent(text);
});

test("a form that is not written to says why", async () => {
  const { getByText } = await card(await openPane(), "2023年度项目支出绩效自评表");
  expect(getByText("上年的表，默认不写入")).toBeVisible();
});

test("the counts open the findings of that form and severity", async () => {
  const pane = await openPane();
  const { getByRole } = await card(pane);
  await pane.user.click(getByRole("button", { name: /^需说明 1/ }));
  const panel = within(screen.getByRole("tabpanel", { name: /^问题/ }));
  expect(panel.getByText(/照抄了目标值/)).toBeVisible();
  expect(panel.queryByText(/没有得分/)).toBeNull();
  await press(pane, "查看全部");
  expect(panel.getByText(/没有得分/)).toBeVisible();
});
