import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScoreReport } from "../../src/cli/score-report";
import { portionsOf, workersFor } from "../../src/cli/workers";
import { ziping, zipingBuilt } from "./cli-run";

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "ziping-"))));
afterAll(() => rmSync(folder, { recursive: true }));

test("several cores come to the same as one, in the same order, and a broken file stops nobody", async () => {
  for (const name of ["a", "b", "c", "d"]) copyFileSync(SAMPLE, join(folder, `${name}.xlsx`));
  writeFileSync(join(folder, "b2.xlsx"), "PK");
  const { status, out } = zipingBuilt(["score", folder, "--json", "--jobs", "2", "--write"]);
  expect(status).toBe(2);
  expect(readdirSync(folder).filter((name) => name.includes("scored"))).toHaveLength(4);
  const here = await ziping(["score", folder, "--json", "--write", "--force"]);
  expect(JSON.parse(out) as ScoreReport).toEqual(JSON.parse(here.out));
});

test("workers are started only for work that is worth them", () => {
  expect(workersFor(1, null)).toBe(0);
  expect(workersFor(500, 1)).toBe(0);
  expect(workersFor(500, 2)).toBe(2);
  expect(workersFor(3, 8)).toBe(3);
});

test("workers get several files at a time, and fewer towards the end, each file once and in order", () => {
  const files = Array.from({ length: 500 }, (_, i) => i);
  const portions = portionsOf(files, 2);
  expect(portions.flat()).toEqual(files);
  const sizes = portions.map(({ length }) => length);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect([sizes[0], sizes.at(-1)]).toEqual([8, 1]);
  // Four for each worker at least.
  expect(portionsOf([1, 2, 3, 4, 5, 6, 7, 8], 2)).toHaveLength(8);
  expect(portionsOf([], 2)).toEqual([]);
});
