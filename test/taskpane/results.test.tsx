import { screen } from "@testing-library/react";
import type { ScoreReport } from "../../src/cli/score-report";
import { openPane, type OpenPane, press, violations } from "./open-pane";

async function openResults(): Promise<OpenPane> {
  const pane = await openPane();
  await press(pane, "检查");
  await press(pane, "导出");
  await screen.findByRole("button", { name: "导出问题清单" });
  return pane;
}

/** What the clipboard of the page does with a text. */
function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
}

test("the list of findings becomes a new sheet, which is shown, and 撤销 takes it away", async () => {
  const pane = await openResults();
  await press(pane, "导出问题清单");
  expect(await screen.findByText("已把 5 个问题导出到工作表“问题清单”。")).toBeVisible();
  expect(pane.host.revealed).toBe("问题清单!A1");
  expect(pane.host.value("问题清单", "A1")).toBe("问题清单");
  await press(pane, "撤销");
  await screen.findByText(/^已撤销/);
  expect(pane.host.sheets).not.toContain("问题清单");
});

test("the summary becomes a new sheet with a row a form", async () => {
  const pane = await openResults();
  await press(pane, "导出汇总表");
  expect(await screen.findByText("已把 2 张表汇总到工作表“汇总表”。")).toBeVisible();
  expect(pane.host.value("汇总表", "D4")).toBe("临江县政务服务中心");
});

test("the report is copied", async () => {
  const pane = await openResults();
  const copied: string[] = [];
  clipboard((text) => Promise.resolve(void copied.push(text)));
  await press(pane, "复制");
  expect(await screen.findByText(/已复制/)).toBeVisible();
  expect(copied[0]).toContain("# 绩效自评检查结果");
});

test("where the pane may not copy, the text is there, selected", async () => {
  const pane = await openResults();
  clipboard(() => Promise.reject(new Error("not allowed")));
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "格式" }), "json");
  await press(pane, "复制");
  const area = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "导出的文字" });
  expect((JSON.parse(area.value) as ScoreReport).files[0]?.forms).toHaveLength(2);
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, area.value.length]);
  expect(screen.getByText(/Ctrl\+C/)).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("a file is offered under a Chinese name, and the text stays at hand in case it does not come", async () => {
  const pane = await openResults();
  const saved: string[] = [];
  Object.assign(URL, { createObjectURL: () => "blob:report", revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  await press(pane, "下载");
  expect(await screen.findByRole("textbox", { name: "导出的文字" })).toBeVisible();
  expect(saved).toEqual(["绩效自评检查结果.md"]);
});

test("a host that refuses leaves the workbook as it is, and the pane says why", async () => {
  const pane = await openResults();
  pane.host.refuseNext({ code: "cell-edit-mode", message: "正在编辑单元格。", remedy: "请先按 Enter。" });
  await press(pane, "导出问题清单");
  expect(await screen.findByRole("alert")).toHaveTextContent("正在编辑单元格");
  expect(pane.host.writes).toBe(0);
});
