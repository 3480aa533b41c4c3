import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScoreReport } from "../../src/cli/score-report";
import { workersFor } from "../../src/cli/workers";
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
