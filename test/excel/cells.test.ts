import { asInput, holds, toState } from "../../src/excel/cells";

describe("toState", () => {
  it("takes blank cells, constants and formulas for what they are", () => {
    expect(toState("", "", "General")).toEqual({ value: null, formula: null, numberFormat: "General" });
    expect(toState(9.47, "=A1*10", "0.00")).toEqual({ value: 9.47, formula: "=A1*10", numberFormat: "0.00" });
    expect(toState("#REF!", "=#REF!", "General")).toEqual({ value: "#REF!", formula: "=#REF!", numberFormat: "General" });
  });

  it("takes a text that begins with an equals sign for a text", () => {
    expect(toState("=1+1", "=1+1", "@").formula).toBeNull();
  });
});

describe("asInput", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "'abc", "3/4", "12", "1e5", "TRUE", "2024年5月1日", "二〇二四年", "94.73%", " x"])(
    "guards the text %s from being read as anything else",
    (text) => {
      expect(asInput(text, "General")).toBe(`'${text}`);
    },
  );

  it.each(["良", "优", "未完成", "completed"])("leaves the plain word %s without an apostrophe", (text) => {
    expect(asInput(text, "General")).toBe(text);
  });

  it("writes texts under text format as they are, except those that look like a formula", () => {
    expect(asInput("94.73%", "@")).toBe("94.73%");
    expect(asInput("=1+1", "@")).toBe("'=1+1");
  });

  it("hands over numbers, truth values and error constants unchanged, and blank as empty", () => {
    expect([asInput(0, "@"), asInput(false, "General"), asInput("#N/A", "General"), asInput(null, "@")]).toEqual([0, false, "#N/A", ""]);
  });
});

describe("holds", () => {
  const state = { value: 9.47, formula: null, numberFormat: "0.00" };

  it("compares the number format only where one was asked for", () => {
    expect(holds(state, { value: 9.47, formula: null, numberFormat: null })).toBe(true);
    expect(holds(state, { value: 9.47, formula: null, numberFormat: "0.0" })).toBe(false);
  });

  it("tells the text 9.47 from the number, and a constant from a formula with that result", () => {
    expect(holds(state, { value: "9.47", formula: null, numberFormat: null })).toBe(false);
    expect(holds({ ...state, formula: "=A1" }, { value: 9.47, formula: null, numberFormat: null })).toBe(false);
  });

  it("accepts a formula's result that differs in the last digit", () => {
    expect(holds({ ...state, formula: "=A1", value: 0.1 + 0.2 }, { value: 0.3, formula: "=A1", numberFormat: null })).toBe(true);
    expect(holds({ ...state, formula: "=A1", value: 0.31 }, { value: 0.3, formula: "=A1", numberFormat: null })).toBe(false);
  });
});
