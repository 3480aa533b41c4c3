import { reviewOf, type Changes } from "../../support/small-form";

const fundsOf = (changes: Changes) => {
  const funds = reviewOf(changes).forms[0]?.funds;
  return funds && { budget: funds.budget, executed: funds.executed, weight: funds.weight, parts: funds.parts.map(({ name }) => name) };
};
const PLAIN = { budget: "100", executed: "95", weight: "10", parts: ["当年财政拨款", "上年结转资金", "其他资金"] };

describe("the row that decides", () => {
  test("is the first one, under whatever name", () => {
    expect(fundsOf({ B5: "全部经费" })).toEqual(PLAIN);
  });

  test("needs no parts below it", () => {
    expect(fundsOf({ B5: "全部经费", B6: null, D6: null, E6: null, F6: null, B7: null, B8: null })).toEqual({ ...PLAIN, parts: [] });
  });

  test("is none that says it is a part", () => {
    expect(fundsOf({ B5: "其中:专项经费" })).toMatchObject({ budget: null, executed: null });
  });

  test("parts may have names that no vocabulary knows, as long as an amount stands behind them", () => {
    expect(fundsOf({ B7: "彩票公益", E7: 5, F7: 5 })?.parts).toEqual(["当年财政拨款", "彩票公益", "其他资金"]);
  });

  test("a row of marks below the funds is none of them", () => {
    expect(fundsOf({ B8: "自评得分", E8: 98.5 })?.parts).toEqual(["当年财政拨款", "上年结转资金"]);
  });
});

test.each(["实际支出(万元)", "累计执行数", "资金使用额", "财政资金支出金额", "全年实际支出"])("%s heads the executed amount", (head) => {
  expect(fundsOf({ F4: head })).toEqual(PLAIN);
});
