import { canonical } from "../../../src/core/quantity/decimal";
import { quantitiesIn, quantityOfNumber, quantityOfText, type Quantity } from "../../../src/core/quantity/quantity";

function shown(quantity: Quantity | null): string | null {
  if (!quantity) return null;
  const { comparator, value, upper, unit } = quantity;
  return [comparator ?? "", canonical(value.round(6)), upper ? `..${canonical(upper)}` : "", unit?.name ?? ""].join("");
}
const read = (text: string): string | null => shown(quantityOfText(text));

describe("numbers", () => {
  test.each([
    ["1,234.5", "1234.5"],
    ["1 234.5", "1234.5"],
    ["１２３", "123"],
    ["百分之九十五", "95%"],
    ["百分之百", "100%"],
    ["百分之九十五点五", "95.5%"],
    ["三百二十", "320"],
    ["1.2万", "12000"],
    ["5.8万元", "5.8万元"],
    ["95%", "95%"],
    ["９５％", "95%"],
    ["95 %", "95%"],
    ["2‰", "2‰"],
    ["1/3", "0.333333"],
    ["两次", "2次"],
    ["十二个月", "12个月"],
    ["-3.5", "-3.5"],
    ["3亿元", "3亿元"],
    ["1.5亿", "150000000"],
    ["1200盏", "1200盏"],
    ["36个", "36个"],
    ["8处", "8处"],
    ["1000余人次", "1000人次"],
    ["12,345.67元", "12345.67元"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test.each([
  "一网通办",
  "一号响应",
  "统一",
  "A类",
  "12345热线",
  "第3名",
  "年度总体考评A类",
  "",
  "……",
  "明显提升",
  "“最多跑一次”改革",
  "5G网络",
])("%p holds no quantity", (text) => {
  expect(quantitiesIn(text)).toEqual([]);
});

describe("comparators", () => {
  test.each([
    ["≥95%", "≥95%"],
    ["≧95%", "≥95%"],
    [">=95%", "≥95%"],
    ["＞＝95%", "≥95%"],
    ["不少于20次", "≥20次"],
    ["不低于90%", "≥90%"],
    ["至少3次", "≥3次"],
    ["90%以上", "≥90%"],
    ["20次及以上", "≥20次"],
    [">5次", ">5次"],
    ["大于5次", ">5次"],
    ["超过5次", ">5次"],
    ["高于80%", ">80%"],
    ["≤850元", "≤850元"],
    ["≦850元", "≤850元"],
    ["<=850元", "≤850元"],
    ["不超过850元", "≤850元"],
    ["不高于850元", "≤850元"],
    ["不大于850元", "≤850元"],
    ["850元以内", "≤850元"],
    ["5天以下", "≤5天"],
    ["控制在850元以内", "≤850元"],
    ["<5天", "<5天"],
    ["小于5天", "<5天"],
    ["低于5%", "<5%"],
    ["少于5件", "<5件"],
    ["=100%", "=100%"],
    ["﹦100%", "=100%"],
    ["═100%", "=100%"],
    ["＝100%", "=100%"],
    ["等于100%", "=100%"],
    ["100%", "100%"],
    ["≥ 1,000 件", "≥1000件"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test.each([
  ["90-95%", "90..95%"],
  ["90%-95%", "90..95%"],
  ["90~95", "90..95"],
  ["90～95分", "90..95分"],
  ["3至5个", "3..5个"],
  ["3—5个", "3..5个"],
  ["3–5个", "3..5个"],
])("%s is the range %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("a text with exactly one quantity is that quantity; with several it is qualitative", () => {
  expect(read("可网办率达100%")).toBe("100%");
  expect(read("群众满意度达到98.5%")).toBe("98.5%");
  expect(read("举办培训12期")).toBe("12期");
  expect(read("培训12期，参加600人次")).toBeNull();
  expect(read("满意度达到100%;办结率达到100%")).toBeNull();
});

test.each(["2024年12月底前", "12月31日前", "11月前完成", "2024-11-30", "2024年"])("%s is a date and no quantity", (text) => {
  expect(quantitiesIn(text)).toEqual([]);
});

test.each(["1.做好日常维护", "1、完成验收", "（2）完成验收", "①完成验收"])("%p: a list number is no quantity", (text) => {
  expect(quantitiesIn(text)).toEqual([]);
});

test("a number cell counts as a percentage only where its format says so", () => {
  expect(shown(quantityOfNumber(0.95, true))).toBe("95%");
  expect(shown(quantityOfNumber(0.95, false))).toBe("0.95");
});
