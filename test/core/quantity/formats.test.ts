import {
  dateFromSerial,
  formatPlaces,
  isDateFormat,
  isoDate,
  isPercentFormat,
  percentText,
  serialFromDate,
} from "../../../src/core/quantity/formats";

test.each([
  ["0%", true],
  ["0.00%", true],
  ["#,##0.0%;[Red]-0.0%", true],
  ["General", false],
  ["0.00", false],
  ['0"%"', false],
  [undefined, false],
])("format %p is a percentage: %p", (format, expected) => {
  expect(isPercentFormat(format)).toBe(expected);
});

test.each([
  ["yyyy-mm-dd", true],
  ["yyyy/m/d", true],
  ['yyyy"年"m"月"d"日";@', true],
  ["[$-804]yyyy年m月d日", true],
  ["m/d/yy h:mm", true],
  ["h:mm:ss", false],
  ["[h]:mm", false],
  ["General", false],
  ["0.00", false],
  ["#,##0.00_ ", false],
  ['0"天"', false],
  ["[Red]0.00", false],
  [undefined, false],
])("format %p is a date: %p", (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

test("as many decimals as the format shows, half up", () => {
  expect(formatPlaces("0.00%")).toBe(2);
  expect(formatPlaces("0%")).toBe(0);
  expect(percentText(0.986, "0.0%")).toBe("98.6%");
  expect(percentText(0.94725, "0.00%")).toBe("94.73%");
  expect(percentText(0.95, "0%")).toBe("95%");
});

test.each([
  [1, false, "1900-01-01"],
  [59, false, "1900-02-28"],
  [61, false, "1900-03-01"],
  [45657, false, "2024-12-31"],
  [45657.75, false, "2024-12-31"],
  [44195, true, "2024-12-31"],
])("serial %p (1904: %p) is %s", (serial, date1904, expected) => {
  const date = dateFromSerial(serial, date1904);
  expect(date && isoDate(date)).toBe(expected);
});

test.each([0, -5, 3_000_000])("serial %p is no date", (serial) => {
  expect(dateFromSerial(serial, false)).toBeNull();
});

test("a date's serial number is the one that it came from; 60, the day that never was, is the day before it", () => {
  for (const date1904 of [false, true]) {
    for (const serial of [1, 2, 58, 59, 61, 62, 366, 45_297, 2_900_000]) {
      expect(serialFromDate(dateFromSerial(serial, date1904)!, date1904)).toBe(serial);
    }
  }
  expect(serialFromDate(dateFromSerial(60, false)!, false)).toBe(59);
});
