import { align, type Aligned } from "../../../src/core/quantity/align";
import { canonical } from "../../../src/core/quantity/decimal";
import { quantityOfText } from "../../../src/core/quantity/quantity";
import { convertible, unitNamed } from "../../../src/core/quantity/units";

function aligned(target: string, actual: string) {
  const [a, b] = [quantityOfText(target), quantityOfText(actual)];
  if (!a || !b) throw new Error(`${target} / ${actual}: no quantity`);
  return align(a, b);
}

/** actual / target after alignment, to six places. */
function share(target: string, actual: string): string {
  const both = aligned(target, actual);
  return typeof both === "string" ? both : canonical(both.actual.div(both.target).round(6));
}

test.each([
  ["5万元", "50000元", "1"],
  ["1亿元", "8000万元", "0.8"],
  ["2公里", "1500米", "0.75"],
  ["1公顷", "15亩", "1"],
  ["100平方米", "100㎡", "1"],
  ["1吨", "900公斤", "0.9"],
  ["24小时", "1天", "1"],
  ["2小时", "90分钟", "0.75"],
  ["1万人", "9500人", "0.95"],
  ["5‰", "1%", "2"],
  ["12个月", "6个月", "0.5"],
])("%s against %s: %s of it", (target, actual, expected) => {
  expect(share(target, actual)).toBe(expected);
});

test.each([
  ["5个工作日", "5天"],
  ["100元", "100人"],
  ["10公里", "10亩"],
  ["5次", "5户"],
  ["95%", "95分"],
])("%s and %s do not convert", (target, actual) => {
  expect(aligned(target, actual)).toBe("unit-differs");
});

test("个 counts what other counters count; anything else of another kind does not convert", () => {
  const [piece, project, person] = [unitNamed("个")!, unitNamed("项")!, unitNamed("人")!];
  expect(convertible(piece, project)).toBe(true);
  expect(convertible(piece, person)).toBe(false);
});

test("a unit on one side is taken for both and noted", () => {
  expect(aligned("36个", "36")).toMatchObject({ unitMissing: true });
  expect(aligned("36", "36")).toMatchObject({ unitMissing: false });
});

test.each([
  ["95%", "96", "96"],
  ["95%", "0.96", "96"],
  ["100%", "1", "100"],
  ["2%", "1.5", "1.5"],
  ["0.5%", "0.4", "0.4"],
])("against %s a bare %s is read as %s %%", (target, actual, percent) => {
  expect(canonical((aligned(target, actual) as Aligned).actual)).toBe(percent);
});

test.each([
  ["95%", "5000"],
  ["95%", "0.001"],
])("against %s a bare %s is read in no way", (target, actual) => {
  expect(aligned(target, actual)).toBe("percent-unclear");
});

test("a bare target beside a percentage is read the same way", () => {
  expect(share("0.95", "95%")).toBe("1");
  expect(share("95", "95%")).toBe("1");
});

test("unknown words are counters of their own", () => {
  expect(unitNamed("盏")?.name).toBe("盏");
  expect(unitNamed("㎡")?.dimension).toBe("area");
  expect(unitNamed("  ")).toBeNull();
  expect(share("10株", "5株")).toBe("0.5");
});
