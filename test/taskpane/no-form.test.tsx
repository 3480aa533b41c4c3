import { screen } from "@testing-library/react";
import type { Review } from "../../src/core/shape";
import { openPane, press } from "./open-pane";

const NO_FORM = (review: Review): Review => ({
  ...review,
  forms: [],
  edits: [],
  marks: [],
  findings: review.findings.slice(0, 1).map((finding) => ({ ...finding, code: "no-form-found", form: null, sheet: null, cell: null })),
});

test("a workbook without forms leads to the blank ones, and counts no findings", async () => {
  const pane = await openPane(NO_FORM);
  await press(pane, "检查");
  expect(await screen.findByRole("heading", { name: "没有找到绩效自评表" })).toBeVisible();
  expect(screen.getByRole("tab", { name: /^问题/ })).toHaveTextContent(/^问题$/);
  await press(pane, "插入空白表");
  expect(screen.getByRole("tab", { name: "模板" })).toHaveAttribute("aria-selected", "true");
  expect(await screen.findByRole("combobox", { name: "哪一种表" })).toBeVisible();
});

test("nothing to write is said to be for want of a form", async () => {
  const pane = await openPane(NO_FORM);
  await press(pane, "检查");
  await press(pane, "写回");
  expect(await screen.findByText("这个工作簿里没有找到绩效自评表。")).toBeVisible();
});
