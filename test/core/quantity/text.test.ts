import { bare, fold, isEmptyMark, isEmptyPhrase, isErrorText } from "../../../src/core/quantity/text";

test.each(["", "  ", "/", "-", "－", "--", "—", "——", "一", "一 -", "…", "……", "......", "无", "\n"])("%p is an empty mark", (text) => {
  expect(isEmptyMark(text)).toBe(true);
  expect(isEmptyPhrase(text)).toBe(true);
});

test.each(["0", "一次", "无偏差情况说明", "无法完成"])("%p is no empty mark", (text) => {
  expect(isEmptyMark(text)).toBe(false);
});

test.each(["无偏差", "已完成", " 已完成。", "正常", "没有"])("%p gives no reason", (text) => {
  expect(isEmptyMark(text)).toBe(false);
  expect(isEmptyPhrase(text)).toBe(true);
});

test("a sentence is a reason", () => {
  expect(isEmptyPhrase("已完成招标，推迟开工")).toBe(false);
});

test("texts are compared without white space and punctuation at the ends", () => {
  expect(bare(" 建成“掌上办” 机制；\n")).toBe(bare("建成“掌上办”机制;"));
  expect(fold(" a \n b ")).toBe("a b");
});

test("errors are told from text", () => {
  expect(["#REF!", "#DIV/0!", "#N/A"].map(isErrorText)).toEqual([true, true, true]);
  expect(["#1", "REF", "#REF! "].map(isErrorText)).toEqual([false, false, false]);
});
