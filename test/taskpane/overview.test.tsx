import { act, screen, within } from "@testing-library/react";
import type { Finding, Review } from "../../src/core/shape";
import { OLD_SHEET, SHEET } from "../support/sample-review";
import { openPane, type OpenPane, press } from "./open-pane";

const CARD = "2024年度项目支出绩效自评表";

/** Some finding, for making another. */
function finding({ findings }: Review): Finding {
  const [first] = findings;
  if (!first) throw new Error("the sample has no finding");
  return first;
}

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
  expect(getByText("未算完")).toBeVisible();
  expect(getByText(/总分还缺 1 项得分/)).toBeVisible();
  await pane.user.click(getByRole("button", { name: "办事便利程度" }));
  expect(pane.host.revealed).toBe(`${SHEET}!G10`);
});

test.each([
  ["differs", { recorded: "100", computed: "91.47" }, "表中总分 100.00 应为 91.47"],
  ["is blank", { recorded: null, computed: "91.47" }, "表中总分 未填"],
  ["is right", { recorded: "91.47", computed: "91.47" }, "表中总分 91.47 与核算一致"],
])("a recorded total that %s is said, beside the computed one with its grade", async (_case, totals, text) => {
  const pane = await openPane((review) => ({
    ...review,
    forms: review.forms.map((form) => ({ ...form, totals: { ...form.totals, ...totals, complete: true, grade: "优" as const } })),
  }));
  const { getByText, getByTitle } = await card(pane);
  expect(getByText("表中总分").parentElement).toHaveTextContent(text);
  expect(getByTitle("等级：优").parentElement).toHaveTextContent("91.47优");
});

test("the parts of the total stand by level 1, those without a score as waiting", async () => {
  const level1 = ["产出指标(20分)", "满意度指标", "效益指标（60分）"];
  const pane = await openPane((review) => ({
    ...review,
    forms: review.forms.map((form) => ({
      ...form,
      indicators: form.indicators.map((indicator, index) => ({ ...indicator, level1: level1[index] ?? null })),
    })),
  }));
  const { getByRole } = await card(pane);
  const levels = within(getByRole("list", { name: "各部分得分" })).getAllByRole("listitem");
  expect(levels.map(({ textContent }) => textContent)).toEqual(["预算执行率9.47 / 10", "产出20 / 20", "满意度9.47 / 10", "效益待定 / 60"]);
});

test("a score typed into the cell of the weight is said, not drawn as a share of it", async () => {
  const pane = await openPane((review) => ({
    ...review,
    forms: review.forms.map((form) => ({
      ...form,
      funds: form.funds && { ...form.funds, weight: "9", score: { ...form.funds.score, recorded: null, computed: "9.47" } },
    })),
    findings: [
      ...review.findings,
      ...review.forms.map(({ id, sheet }) => ({ ...finding(review), code: "funds-score-misplaced", form: id, sheet, cell: "G4" })),
    ],
  }));
  const { getByRole, getByText } = await card(pane);
  const [funds] = within(getByRole("list", { name: "各部分得分" })).getAllByRole("listitem");
  expect(funds).toHaveTextContent(/^预算执行率待改正$/);
  expect(getByText(/像是得分/)).toHaveTextContent("G4 分值栏填的 9 像是得分，得分栏为空。请先改正，总分才能核算。");
});

test("a score above its weight stands out", async () => {
  const pane = await openPane((review) => ({
    ...review,
    forms: review.forms.map((form) => ({
      ...form,
      indicators: form.indicators.map((indicator) => ({ ...indicator, score: { ...indicator.score, recorded: "61", computed: null } })),
    })),
  }));
  const { getByRole } = await card(pane);
  expect(within(getByRole("list", { name: "各部分得分" })).getByTitle("得分超过分值")).toBeVisible();
});

test("of many forms only those in view are drawn", async () => {
  const forms = 40;
  const pane = await openPane((review) => ({
    ...review,
    forms: Array.from({ length: forms }, (_, index) => review.forms.map((form) => ({ ...form, id: `${form.id} ${index}` }))).flat(),
  }));
  await press(pane, "检查");
  const cards = await screen.findAllByRole("article");
  expect(cards.length).toBeLessThan(10);
  expect(cards[0]?.closest("li")).toHaveAttribute("aria-setsize", String(2 * forms + 1));
});

test("a form that is not written to says why, and stands behind the others", async () => {
  const { getByText } = await card(await openPane(), "2023年度项目支出绩效自评表");
  expect(getByText("上年的表，默认不写入")).toBeVisible();
  expect(screen.getAllByRole("article").map((each) => each.getAttribute("aria-label"))).toEqual([CARD, "2023年度项目支出绩效自评表"]);
});

test("the counts open the findings of that form and severity", async () => {
  const pane = await openPane();
  const { getByRole } = await card(pane);
  await pane.user.click(getByRole("button", { name: /^需说明 1/ }));
  await screen.findByText(/照抄了目标值/);
  expect(screen.queryByText(/没有得分/)).toBeNull();
  await press(pane, "需说明 1");
  expect(await screen.findByText(/没有得分/)).toBeVisible();
});

test("the counts take the keyboard along to the findings", async () => {
  const pane = await openPane();
  const { getByRole } = await card(pane);
  act(() => getByRole("button", { name: /^需说明 1/ }).focus());
  await pane.user.keyboard("{Enter}");
  await screen.findByText(/照抄了目标值/);
  expect(screen.getByRole("tabpanel")).toHaveFocus();
});

describe("the one next step of a form", () => {
  const steps = [
    ["while cells can be written: the preview", {}, "预览并写回 4 格", "待写回"],
    ["then the indicators that only the user can judge", { edits: [] }, "评定 1 项定性指标", "请评定完成档次"],
  ] as const;

  test.each(steps)("%s", async (_case, change, step, shown) => {
    const pane = await openPane((review) => ({ ...review, ...change }));
    const { getByRole } = await card(pane);
    await pane.user.click(getByRole("button", { name: step }));
    expect(await screen.findByText(new RegExp(`^${shown}`))).toBeVisible();
  });

  test("then what must be corrected", async () => {
    const pane = await openPane((review) => ({
      ...review,
      edits: [],
      forms: review.forms.map((form) => ({ ...form, indicators: [] })),
    }));
    const { getByRole } = await card(pane);
    await pane.user.click(getByRole("button", { name: "改正 3 个必改问题" }));
    expect(await screen.findByRole("button", { name: "必改 3" })).toHaveAttribute("aria-pressed", "true");
  });

  test("and when nothing is left, that it may go out", async () => {
    const pane = await openPane((review) => ({
      ...review,
      edits: [],
      findings: review.findings.filter(({ severity }) => severity === "hint"),
      forms: review.forms.map((form) => ({ ...form, indicators: [] })),
    }));
    const { getByText } = await card(pane);
    expect(getByText(/可以上报/)).toBeVisible();
  });

  test("for a form that cannot be read: pointing its columns out", async () => {
    const pane = await openPane((review) => ({ ...review, forms: review.forms.map((form) => ({ ...form, notWritten: "unreadable" })) }));
    const { getByRole } = await card(pane);
    await pane.user.click(getByRole("button", { name: "指出认不准的栏目" }));
    expect(await screen.findByRole("button", { name: "取为“得分”列" })).toBeVisible();
  });
});

test("where marks stand, clearing them is offered", async () => {
  const pane = await openPane();
  await press(pane, "一键评分");
  expect(await screen.findByText(/打印或发出前，请先清除标记/)).toBeVisible();
  expect(pane.host.marks).toHaveLength(1);
  await press(pane, "清除标记");
  expect(await screen.findByText(/已清除全部标记/)).toBeVisible();
  expect(pane.host.marks).toEqual([]);
  expect(screen.queryByText(/打印或发出前，请先清除标记/)).toBeNull();
});
