import type { CellValue } from "../../src/core/workbook";
import { shownValue } from "../../src/web/grid/shown-value";

/** What Excel shows in zh-CN. */
test.each<[CellValue, string | undefined, string]>([
  [null, undefined, ""],
  ["甲", undefined, "甲"],
  [" 甲 ", undefined, " 甲 "],
  ["甲", "0.00", "甲"],
  ["甲", "@", "甲"],
  ["甲", '@"局"', "甲局"],
  [true, "0%", "TRUE"],
  [12, undefined, "12"],
  [0.1 + 0.2, undefined, "0.3"],
  [118.36, undefined, "118.36"],
  [12345678901, undefined, "12345678901"],
  [12.5, "@", "12.5"],
  [0.93565, "0.00%", "93.57%"],
  [0.94725, "0.00%", "94.73%"],
  [1.005, "0.00", "1.01"],
  [0.9, "0%", "90%"],
  [1234.5, "#,##0.00", "1,234.50"],
  [1234.5, "#,##0.00_ ", "1,234.50"],
  [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"],
  [-3, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-3.00"],
  [-2.25, "0.0_);[Red]\\(0.0\\)", "(2.3)"],
  [9, '0"分"', "9分"],
  [0.3, "0;-0;;@", "0"],
  [0.001, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "0.00"],
  [89.996, '[>=90]"优"0;0.00', "90.00"],
  [36, 'General"人"', "36人"],
  [0, "0;-0;;@", ""],
  [5, "[$¥-804]#,##0.00", "¥5.00"],
  [12345, "0.00E+00", "1.23E+04"],
  [0.5, "# ?/?", "1/2"],
  [45657, "yyyy/m/d", "2024/12/31"],
  [45657, 'yyyy"年"m"月"d"日"', "2024年12月31日"],
  [45657, "yyyy-mm-dd", "2024-12-31"],
  [45657, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2024年12月31日"],
  [45657, "aaaa", "星期二"],
  [45657.5, "yyyy/m/d h:mm", "2024/12/31 12:00"],
  [0.5, "h:mm", "12:00"],
  [1.5, "[h]:mm", "36:00"],
  [1, "yyyy/m/d", "1900/1/1"],
  [7, "0[", "7"],
])("%p in the format %p is shown as %p", (value, format, shown) => {
  expect(shownValue({ row: 0, column: 0, value, ...(format === undefined ? {} : { format }) }, false)).toBe(shown);
});

test("days count from 1904 where the workbook says so; numbers do not", () => {
  const shown = (value: number, format: string) => shownValue({ row: 0, column: 0, value, format }, true);
  expect(shown(44195, "yyyy/m/d")).toBe("2024/12/31");
  expect(shown(0.75, "h:mm")).toBe("18:00");
  expect(shown(1.5, "[h]:mm")).toBe("36:00");
  expect(shown(44195, "0")).toBe("44195");
});
