import { texts } from "../../src/web/texts";

test.each([
  ["自评表.xlsx", "自评表.scored.xlsx"],
  ["自评表.XLSM", "自评表.scored.xlsm"],
  ["自评表.scored.xlsx", "自评表.scored.xlsx"],
  ["2024.自评.xlsx", "2024.自评.scored.xlsx"],
])("%s is saved as %s", (name, saved) => {
  expect(texts.savedName(name)).toBe(saved);
});
