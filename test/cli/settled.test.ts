import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { review } from "../../src/core/review";
import { NO_USER_DATA, userDataToXml } from "../../src/core/user-data";
import { patchXlsx } from "../../src/xlsx/patch/patch-xlsx";
import { readWorkbook } from "../support/read-sheets";
import { worksheet, xlsx } from "../support/packages";
import { ziping } from "./cli-run";

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");

const ESC = "\u001b";

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "ziping-"))));
afterAll(() => rmSync(folder, { recursive: true }));

test("findings that were settled in the pane are counted and listed apart, and the status says that nothing is left", async () => {
  const acceptances = review(readWorkbook(SAMPLE)).findings.map(({ key, basis, severity }) => ({
    ...{ key, basis, reason: "已报财政局同意", author: "张会计", time: "2025-03-01T02:00:00Z" },
    kind: severity === "error" ? ("not-applicable" as const) : ("explained" as const),
  }));
  const userData = userDataToXml({ ...NO_USER_DATA, acceptances });
  const patched = patchXlsx(new Uint8Array(readFileSync(SAMPLE)), { edits: [], marks: null, userData });
  if (!patched.ok) throw new Error(patched.problem.message);
  const file = join(folder, "自评.xlsx");
  writeFileSync(file, patched.value);
  const { out, status } = await ziping(["score", file]);
  expect(status).toBe(0);
  expect(out).toContain(`必改 0 · 需说明 0 · 提示 0 · 已处理 ${acceptances.length}`);
  expect(out).not.toMatch(/^ {2}必改$/m);
  expect(out).toMatch(/^ {2}已处理$/m);
  expect(out).toContain("已报财政局同意");
});

test("what a cell or a name holds does not steer the terminal", async () => {
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const head = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
  const cells = head.map((label, i) => text(`${"ABCDEFG"[i]}1`, label)).join("");
  const name = "路_x001B_[31m灯_x001B_]0;标题_x0007_";
  const row = text("A2", "产出指标") + text("B2", "数量指标") + text("C2", name) + text("D2", "5盏") + text("E2", "5盏") + text("F2", "10");
  const file = join(folder, "a.xlsx");
  writeFileSync(file, xlsx({ "xl/worksheets/sheet1.xml": worksheet(`<row r="1">${cells}</row><row r="2">${row}</row>`) }));
  for (const columns of [null, 60]) {
    const { out, err } = await ziping(["score", file], columns);
    if (columns === null) expect(out).toContain("路␛[31m灯");
    const rest = (out + err).replace(new RegExp(`${ESC}\\[(?:\\d+m|K)`, "g"), "");
    expect([rest.includes(ESC), rest.includes("\u0007")]).toEqual([false, false]);
  }
});
