import { typedText } from "../../src/web/grid/typed-text";
import { readTyped } from "../../src/web/host/read-typed";

const at = { row: 0, column: 0 };

test.each([
  ["98", "0%", 0.98],
  ["98.6", "0.00%", 0.986],
  ["1", "0%", 0.01],
  ["0.98", "0%", 0.98],
  ["-5", "0.0%;-0.0%", -0.05],
  ["98%", "0%", 0.98],
  ["９８．６％", "0.0%", 0.986],
  ["98", '0"%"', 98],
])("%s in a cell of the format %s is %s", (text, format, value) => {
  expect(readTyped(text, format)).toEqual({ value });
});

test.each([
  ["1,234.5", { value: 1234.5 }],
  ["９８", { value: 98 }],
  ["①", { value: "①" }],
  ["93.57142857142858", { value: 93.57142857142858 }],
  ["-0.9473684210526", { value: -0.9473684210526 }],
  ["123456789012345678", { value: "123456789012345678" }],
  ["1.5,000", { value: "1.5,000" }],
  ["(1,234.00)", { value: -1234 }],
  ["（1,234）", { value: -1234 }],
  ["¥1,234.50", { value: 1234.5 }],
  ["¥ 1,234.50", { value: 1234.5 }],
  ["¥-1,234.50", { value: -1234.5 }],
  ["-¥1,234.50", { value: -1234.5 }],
  ["+-5", { value: "+-5" }],
  ["−5", { value: -5 }],
  ["1,250%", { value: 12.5, format: "0%" }],
  [".5%", { value: 0.005, format: "0.00%" }],
  ["95 %", { value: 0.95, format: "0%" }],
  ["%", { value: "%" }],
  [".%", { value: ".%" }],
  ["'007", { value: "007" }],
  ["2024-1-6", { value: "2024-1-6" }],
  ["95%", { value: 0.95, format: "0%" }],
  ["95.5％", { value: 0.955, format: "0.00%" }],
  [" ", { value: null }],
  ["20小时", { value: "20小时" }],
])("%s in a cell without a format", (text, read) => {
  expect(readTyped(text, "General")).toEqual(read);
});

test.each(["2024-1-6", "2024/01/06", "2024年1月6日", "２０２４-1-6"])(
  "%s in a cell of dates is that day, and is shown so when it is changed",
  (text) => {
    expect(readTyped(text, "yyyy-mm-dd")).toEqual({ value: 45297 });
    expect(readTyped(text, "yyyy-mm-dd", true)).toEqual({ value: 45297 - 1462 });
    expect(typedText({ ...at, value: 45297, format: "yyyy/m/d" })).toBe("2024-01-06");
    expect(typedText({ ...at, value: 45297.5, format: "yyyy/m/d h:mm" })).toBe("45297.5");
    expect(readTyped("2024-2-30", "yyyy-mm-dd")).toEqual({ value: "2024-2-30" });
  },
);

test("a formula is not taken, but where every sign is text", () => {
  expect([readTyped("=A1+B1", "General"), readTyped(" ＝A1", "0%"), readTyped("=A1", "@")]).toEqual([null, null, { value: "=A1" }]);
});

test("a rate is changed as a percentage with all its places, and means the same when it is typed again", () => {
  expect(typedText({ ...at, value: 0.986, format: "0%" })).toBe("98.6%");
  expect(typedText({ ...at, value: 0.07, format: "0.00%" })).toBe("7%");
  expect(typedText({ ...at, value: 0.986 })).toBe("0.986");
  expect(typedText({ ...at, value: true })).toBe("TRUE");
  for (const value of [0.14285714285714, 0.005, 1.25, 118.36 / 126.5])
    expect(readTyped(typedText({ ...at, value, format: "0%" }), "0%")?.value).toBeCloseTo(value, 14);
});

test("a text that looks like a number keeps its apostrophe when it is changed", () => {
  expect(typedText({ ...at, value: "001" })).toBe("'001");
  expect(readTyped("'0012", "General")).toEqual({ value: "0012" });
  expect(typedText({ ...at, value: "=甲" })).toBe("'=甲");
  expect(typedText({ ...at, value: "001", format: "@" })).toBe("001");
  expect(readTyped("'007", "@")).toEqual({ value: "007" });
  expect(typedText({ ...at, value: "'数据", format: "@" })).toBe("''数据");
  expect(readTyped("''数据", "@")).toEqual({ value: "'数据" });
  expect(typedText({ ...at, value: " " })).toBe(" ");
  expect(typedText({ ...at, value: "雨季停工" })).toBe("雨季停工");
  expect(typedText({ ...at, value: " 前有空格" })).toBe(" 前有空格");
});
