import { createExcelHost } from "../../src/excel/host";
import type { WorkbookSnapshot } from "../../src/core/workbook";
import { openExcel } from "../support/office";
import type { OpenExcel } from "../support/office";
import { formSheet, sheetOf, workbookOf } from "./workbooks";

let excel: OpenExcel | null = null;

afterEach(() => excel?.dispose());

function open(workbook: WorkbookSnapshot): OpenExcel {
  excel = openExcel(workbook);
  return excel;
}

async function readBack(workbook: WorkbookSnapshot) {
  const excel = open(workbook);
  const result = await createExcelHost().read();
  return { excel, result };
}

describe("reading a workbook", () => {
  it("gives exactly what stands in it: values, types, formulas, formats, merged areas", async () => {
    const workbook = workbookOf(formSheet("项目自评"));
    const { result } = await readBack(workbook);
    expect(result).toEqual({ ok: true, value: workbook });
  });

  it("reads hidden, very hidden, protected and empty sheets, and odd sheet names", async () => {
    const workbook = workbookOf(
      sheetOf("空表", {}),
      formSheet("隐藏", { visibility: "hidden" }),
      formSheet("深藏", { visibility: "very-hidden" }),
      formSheet("受保护", { protected: true }),
      formSheet("it's 1, (2)"),
    );
    const { result } = await readBack(workbook);
    expect(result).toEqual({ ok: true, value: workbook });
  });

  it("reads a form that does not begin in A1", async () => {
    const workbook = workbookOf(sheetOf("偏", { H20: "得分", I21: 9.5 }, { merges: [{ top: 19, left: 7, bottom: 19, right: 8 }] }));
    const { result } = await readBack(workbook);
    expect(result).toEqual({ ok: true, value: workbook });
  });

  it("finds every one of more merged areas than Excel hands over at a time", async () => {
    const merges = Array.from({ length: 700 }, (_, row) => ({ top: row, left: 0, bottom: row, right: 1 }));
    const cells = Object.fromEntries(merges.map(({ top }) => [`A${top + 1}`, top]));
    const workbook = workbookOf(sheetOf("合并", cells, { merges }));
    const { result } = await readBack(workbook);
    expect(result).toEqual({ ok: true, value: workbook });
  });

  it.each([1, 200])("takes at most three round trips for %d sheets, and keeps nothing in Excel", async (count) => {
    const workbook = workbookOf(...Array.from({ length: count }, (_, i) => formSheet(`表${i + 1}`)));
    const { excel, result } = await readBack(workbook);
    expect(excel.host.stats.requests).toBeLessThanOrEqual(3);
    expect(excel.host.keptReferences).toBe(0);
    expect(excel.host.stats.largestRequestBytes).toBeLessThan(5_000_000);
    expect(result).toEqual({ ok: true, value: workbook });
  });

  it("reads in halves what Excel refuses to send in one answer", async () => {
    const cells = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`A${i + 1}`, `第${i}行：${"说明".repeat(20)}`]));
    const workbook = workbookOf(sheetOf("长", cells), formSheet("表"));
    const excel = open(workbook);
    excel.host.failures.payloadLimit = 60_000;
    expect(await createExcelHost().read()).toEqual({ ok: true, value: workbook });
    expect(excel.host.stats.largestResponseBytes).toBeGreaterThan(60_000);
  });

  it("says that a sheet is too large instead of reading it", async () => {
    const { result, excel } = await readBack(workbookOf(sheetOf("巨大", { A1: 1, Z200000: 1 })));
    expect(result).toMatchObject({ ok: false, problem: { code: "too-large", message: expect.stringContaining("巨大") as unknown } });
    expect(excel.host.stats.requests).toBe(2);
  });

  it("asks to leave the cell that is being edited", async () => {
    const excel = open(workbookOf(formSheet("表")));
    excel.host.failures.cellEditMode = true;
    const result = await createExcelHost().read();
    expect(result).toMatchObject({ ok: false, problem: { code: "cell-edit-mode", remedy: "请先按 Enter 结束单元格编辑，再试一次。" } });
  });
});
