import { isMarked, markFormula } from "../../src/core/marks";

const mark = { sheet: "表", cell: "I12", code: "deviation-missing" as const, compareWith: ["D12", "E12"] };
const formula = markFormula(mark);

test.each([
  ["", true],
  [" ", true],
  ["/", true],
  [" 无偏差 ", true],
  ["无偏差原因", false],
  ["更换路灯", true],
  ["更换 路灯", false],
  ["更换路灯 ", true],
  ["≥100盏", true],
  ["led", true],
  ["原因：\n改进措施：", true],
  ["原因：雨季\n改进措施：", false],
  ["5", false],
  ["雨季停工", false],
])("a mark on %p is shown: %p", (text, shown) => {
  const texts: Record<string, string> = { I12: text, D12: text === "led" ? "LED" : "更换路灯", E12: "≥100盏" };
  expect(isMarked({ cell: "I12", formula }, (a1) => texts[a1] ?? "")).toBe(shown);
});
