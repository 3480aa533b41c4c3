import { readFileSync } from "node:fs";
import { createSession } from "../../src/taskpane/session/session";
import { readXlsx } from "../../src/xlsx/reader";
import { MemoryHost } from "../support/memory-host";

/** The session over the sample workbook with the real rules. */
function openSample() {
  const read = readXlsx(new Uint8Array(readFileSync("assets/sample.xlsx")));
  if (!read.ok) throw new Error(read.problem.message);
  const { snapshot } = read.value;
  const host = new MemoryHost(snapshot);
  return { host, snapshot, session: createSession({ host }) };
}

test("on the sample, scoring fills and changes cells, after which nothing is left to write", async () => {
  const { session } = openSample();
  await session.score();
  const { outcome, review: shown, problem } = session.getSnapshot();
  expect(problem).toBeNull();
  expect(outcome).toMatchObject({ kind: "scored", refused: [] });
  expect(outcome?.kind === "scored" && outcome.filled).toBeGreaterThan(5);
  expect(shown?.edits).toEqual([]);
});

test("on the sample, scoring again after scoring writes nothing", async () => {
  const { host, session } = openSample();
  await session.score();
  await session.score();
  expect(session.getSnapshot().outcome).toMatchObject({ kind: "scored", filled: 0, changed: 0 });
  expect(host.journal()).toHaveLength(1);
});

test("on the sample, undo leaves the workbook as it was", async () => {
  const { host, snapshot, session } = openSample();
  await session.score();
  await session.undo();
  const now = await host.read();
  expect(now.ok && now.value).toEqual(snapshot);
  expect(host.marks).toEqual([]);
});
