import { join } from "node:path";
import { fuzz } from "./run";

const FILES = 120;

test(`${FILES} mutated files: written with nothing else touched, or refused with a clear problem`, () => {
  const cases = [...fuzz(join(__dirname, "../../.."), 1, 0, FILES)];
  const wrong = cases.flatMap(({ index, verdict }) => (verdict.kind === "wrong" ? [`${index}: ${verdict.what}`] : []));
  expect(wrong).toEqual([]);
  // Were all refused, the test would show nothing.
  expect(cases.filter(({ verdict }) => verdict.kind === "written").length).toBeGreaterThan(FILES / 5);
});
