import { themeOf } from "../../src/excel/office-theme";

test.each([
  ["#FFFFFF", "light"],
  ["#E6E6E6", "light"],
  ["#262626", "dark"],
  ["000000", "dark"],
  ["", null],
  ["white", null],
])("a background of %j is %s", (background, theme) => expect(themeOf(background)).toBe(theme));
