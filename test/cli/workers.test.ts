import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScoreReport } from "../../src/cli/score-report";
import { workersFor } from "../../src/cli/workers";
import { ziping } from "./cli-run";

/** Built by `prepare` and by the first step of the tests. */
const PROGRAM = join(__dirname, "../../dist/cli.js");
const SAMPLE = join(__dirname, "../../assets/sample.xlsx");

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "ziping-"))));
afterAll(() => rmSync(folder, { recursive: true }));

test("several cores come to the same as one, in the same order, and a broken file stops nobody", async () => {
  for (const name of ["a", "b", "c", "d"]) copyFileSync(SAMPLE, join(folder, `${name}.xlsx`));
  writeFileSync(join(folder, "b2.xlsx"), "PK");
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, "score", folder, "--json", "--jobs", "2", "--write"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(status).toBe(2);
  expect(readdirSync(folder).filter((name) => name.includes("scored"))).toHaveLength(4);
  const here = await ziping(["score", folder, "--json", "--write", "--force"]);
  expect(JSON.parse(stdout) as ScoreReport).toEqual(JSON.parse(here.out));
});

test("workers are started only for work that is worth them", () => {
  expect(workersFor(1, null)).toBe(0);
  expect(workersFor(500, 1)).toBe(0);
  expect(workersFor(500, 2)).toBe(2);
  expect(workersFor(3, 8)).toBe(3);
});
