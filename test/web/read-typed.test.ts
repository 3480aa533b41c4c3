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
  ["95%", { value: 0.95, format: "0%" }],
  ["95.5％", { value: 0.955, format: "0.00%" }],
  [" ", { value: null }],
  ["20小时", { value: "20小时" }],
])("%s in a cell without a format", (text, read) => {
  expect(readTyped(text, "General")).toEqual(read);
});

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
