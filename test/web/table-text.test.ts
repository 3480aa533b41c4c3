import { fieldText, readTable } from "../../src/web/editing/table-text";

test.each([
  ["12", [["12"]]],
  ["", [[""]]],
  [
    "a\tb\r\nc\t\r\n",
    [
      ["a", "b"],
      ["c", ""],
    ],
  ],
  ["a\nb", [["a"], ["b"]]],
  ["a\n\nb\n", [["a"], [""], ["b"]]],
  ['"第一行\n第二行"\tb\r\n', [["第一行\n第二行", "b"]]],
  ['"说""好""\r\n了"', [['说"好"\n了']]],
  ['""\tb', [["", "b"]]],
  ['"未完\tb', [['"未完', "b"]]],
  ['5"管\tb', [['5"管', "b"]]],
  ['"甲"乙\tb', [['"甲"乙', "b"]]],
])("%j is read as a table", (text, table) => {
  expect(readTable(text)).toEqual(table);
});

test.each(["甲", "", "两\n行", "带\t制表", '"引', '说"好"', '"全引"'])("a cell's text %j is one field again", (text) => {
  expect(readTable(fieldText(text))).toEqual([[text]]);
});

test("a long text with quotes that never close takes no long time", () => {
  const text = '"a'.repeat(20_000);
  expect(readTable(text)).toEqual([[text]]);
});
