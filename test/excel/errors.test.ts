import { afterFailure, NoAnswerError, problemOf, toProblem } from "../../src/excel/errors";

const officeError = (code: string) =>
  Object.assign(new Error("The message of Excel"), { code, debugInfo: { errorLocation: "Range.values" } });

describe("toProblem", () => {
  it.each([
    ["InvalidOperationInCellEditMode", "cell-edit-mode", "请先按 Enter 结束单元格编辑，再试一次。"],
    ["AccessDenied", "access-denied", "只读"],
    ["ItemNotFound", "sheet-missing", "删除或改名"],
    ["RequestPayloadSizeLimitExceeded", "too-large", "太多"],
    ["ResponsePayloadSizeLimitExceeded", "too-large", "太多"],
    ["ApiNotFound", "unsupported-excel", "Excel 2021"],
    ["GeneralException", "unknown", "没有预料到的错误"],
    ["SomethingNew", "unknown", "没有预料到的错误"],
  ])("says what %s means and what to do", (officeCode, code, words) => {
    const problem = toProblem(officeError(officeCode));
    expect(problem.code).toBe(code);
    expect(problem.message + problem.remedy).toContain(words);
    expect(problem.details).toContain(officeCode);
    expect(problem.details).toContain("Range.values");
  });

  it("takes silence for an unreachable Excel", () => {
    expect(toProblem(new NoAnswerError("no answer")).code).toBe("host-unreachable");
  });

  it.each([null, undefined, "text", 7, new Error("plain")])("has an answer for %p too", (thrown) => {
    expect(toProblem(thrown)).toMatchObject({ code: "unknown", details: expect.any(String) as unknown });
  });
});

describe("afterFailure", () => {
  const cause = problemOf("host-busy");

  it("says which of the three ways the workbook stands, and leaves the sentence about it to the pane", () => {
    for (const workbook of ["unchanged", "restored", "pending"] as const) {
      expect(afterFailure(cause, workbook)).toEqual({ ...cause, workbook });
    }
  });
});
