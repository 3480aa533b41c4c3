import { isSupported } from "../../src/excel/requirements";

const page = globalThis as { Office?: unknown; Excel?: unknown };

afterEach(() => {
  delete page.Office;
  delete page.Excel;
});

function insideExcel(highest: number): void {
  page.Excel = {};
  page.Office = {
    context: { requirements: { isSetSupported: (set: string, least: string) => set === "ExcelApi" && highest >= Number(least) } },
  };
}

describe("isSupported", () => {
  it.each([
    [1.12, false],
    [1.13, true],
    [1.17, true],
  ])("ExcelApi %d: %s", (highest, supported) => {
    insideExcel(highest);
    expect(isSupported()).toBe(supported);
  });

  it("is false in a page that is not inside Excel, or before Office is ready", () => {
    expect(isSupported()).toBe(false);
    page.Excel = {};
    page.Office = {};
    expect(isSupported()).toBe(false);
  });
});
