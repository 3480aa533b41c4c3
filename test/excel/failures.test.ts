import { createExcelHost } from "../../src/excel/host";
import type { Run } from "../../src/excel/queue";
import { cases, KINDS, restarted, silencable } from "./failing";
import { close, mark, type Opened, open, valueOf } from "./opened";
import { MIXED, MIXED_EDITS } from "./scores";

afterEach(close);

const EDITS = MIXED_EDITS;
const MARKS_FIRST = [mark("表", "I14"), mark("第二张", "I14")];
const MARKS = [mark("表", "I12", "E12", "F12"), mark("第二张", "I13")];

/** A workbook with marks of an earlier write-back. */
async function prepared(): Promise<Opened> {
  const opened = open(MIXED);
  await opened.host.read();
  valueOf(await opened.host.apply([], MARKS_FIRST));
  return opened;
}

describe("when a request of a write-back fails", () => {
  it.each(cases(2))("request %d, %s: the workbook is as before, or complete, and the answer says which", async (n, how) => {
    const { host, excel, everything } = await prepared();
    const stood = everything();
    const journal = host.journal();
    excel.host.failures.failNth = { n, how };
    const result = await host.apply(EDITS, MARKS);
    expect(result.ok).toBe(n === 2 && how === "lost");
    if (result.ok) {
      expect(result.value.refused).toEqual([]);
      expect(result.value.entry?.cells).toHaveLength(EDITS.length);
      valueOf(await host.undo(result.value.entry?.id ?? ""));
    } else {
      expect(result.problem).toMatchObject({ workbook: n === 2 && how === "half" ? "restored" : "unchanged" });
    }
    expect(everything()).toEqual(stood);
    expect(host.journal()).toEqual(journal);
  });

  it.each(KINDS)("%s, and Excel stays silent: the answer says so, and undoing restores everything once Excel is back", async (how) => {
    const { excel, everything } = await prepared();
    const { host, answer } = silencable();
    await host.read();
    const stood = everything();
    excel.host.failures.failNth = { n: 2, how };
    answer(1);
    const result = await host.apply(EDITS, MARKS);
    expect(result).toMatchObject({ ok: false, problem: { workbook: "pending" } });
    const [entry] = host.journal();
    expect(entry?.cells.map(({ cell }) => cell)).toEqual(EDITS.map(({ cell }) => cell));

    expect(await host.undo(entry?.id ?? "")).toMatchObject({ ok: false });
    expect(host.journal()).toEqual([entry]);
    answer(Infinity);
    expect(valueOf(await host.undo(entry?.id ?? "")).left).toEqual([]);
    expect(everything()).toEqual(stood);
    expect(host.journal()).toEqual([]);
  });

  it.each(KINDS)(
    "%s, Excel stays silent, and the add-in is started again: the journal in the workbook restores everything",
    async (how) => {
      const { excel, everything } = await prepared();
      const { host, answer } = silencable();
      await host.read();
      const stood = everything();
      excel.host.failures.failNth = { n: 2, how };
      answer(1);
      expect(await host.apply(EDITS, MARKS)).toMatchObject({ ok: false, problem: { workbook: "pending" } });
      const again = await restarted();
      expect(again.journal()).toHaveLength(how === "refused" ? 0 : 1);
      // What stopped half-way says so; where all of it was applied, the write-back is complete.
      expect(again.journal()[0]?.pending ?? false).toBe(how === "half");
      for (const { id } of again.journal()) expect(valueOf(await again.undo(id)).left).toEqual([]);
      expect(everything()).toEqual(stood);
    },
  );

  it("keeps to its word when Excel answers after it was given up: nothing is written", async () => {
    const { everything } = await prepared();
    const stood = everything();
    let wake: () => void = () => undefined;
    const awake = new Promise<void>((resolve) => (wake = resolve));
    let late: Promise<unknown> = Promise.resolve();
    const run: Run = (batch) => {
      const work = awake.then(() => Excel.run(batch));
      late = work;
      return work;
    };
    const result = await createExcelHost({ run, patience: 1 }).apply(EDITS, null);
    expect(result).toMatchObject({ ok: false, problem: { code: "host-unreachable", workbook: "unchanged" } });
    wake();
    await late;
    expect(everything()).toEqual(stood);
  });

  it("leaves a cell alone that somebody changed while the write-back was pending", async () => {
    const { excel, cell } = await prepared();
    const { host, answer } = silencable();
    excel.host.failures.failNth = { n: 2, how: "lost" };
    answer(1);
    await host.apply(EDITS, null);
    answer(Infinity);
    excel.type("表", "H16", 99);
    const outcome = valueOf(await host.undo(host.journal()[0]?.id ?? ""));
    expect(outcome.left).toMatchObject([{ sheet: "表", cell: "H16" }]);
    expect([cell("表", "H16").value, cell("表", "H14").value]).toEqual([99, 9]);
  });
});

describe("when a request of an undo fails", () => {
  it.each(cases(5))("request %d, %s: nothing is undone or everything is, and undoing again completes it", async (n, how) => {
    const { host, excel, everything } = await prepared();
    const stood = everything();
    const { entry } = valueOf(await host.apply(EDITS, MARKS));
    const written = everything();
    excel.host.failures.failNth = { n, how };
    const result = await host.undo(entry?.id ?? "");
    expect(result.ok).toBe(n === 5 && how === "lost");
    if (!result.ok) {
      expect(everything()).toEqual(written);
      expect(host.journal()).toContainEqual(entry);
      expect(result.problem.workbook).toBe(n === 5 && how === "half" ? "restored" : "unchanged");
      valueOf(await host.undo(entry?.id ?? ""));
    }
    expect(everything()).toEqual(stood);
    expect(host.journal()).not.toContainEqual(entry);
  });

  /** What may come after Excel fell silent, and how many write-backs the journal holds then. */
  const AFTERWARDS = KINDS.flatMap((how) => [
    { how, next: "Excel answers again", listed: 1 },
    // Where all of it was taken back before the silence, a new start finds nothing left to do.
    { how, next: "the add-in is started again", listed: how === "lost" ? 0 : 1 },
  ]);

  it.each(AFTERWARDS)("$how, Excel stays silent, then $next: undoing again completes it", async ({ how, next, listed }) => {
    const { excel, everything } = await prepared();
    const { host, answer } = silencable();
    await host.read();
    const stood = everything();
    const { entry } = valueOf(await host.apply(EDITS, MARKS));
    answer(2);
    excel.host.failures.failNth = { n: 5, how };
    expect(await host.undo(entry?.id ?? "")).toMatchObject({ ok: false, problem: { workbook: "pending" } });
    answer(Infinity);
    const again = next === "Excel answers again" ? host : await restarted();
    expect(again.journal()).toHaveLength(listed);
    for (const { id } of again.journal()) expect(valueOf(await again.undo(id)).left).toEqual([]);
    expect(everything()).toEqual(stood);
    expect(again.journal()).toEqual([]);
  });
});

describe("when a request of marking fails", () => {
  it.each(cases(2))("request %d, %s: the marks are as before or complete, and the answer says which", async (n, how) => {
    const { host, excel, everything, formats } = await prepared();
    const stood = everything();
    excel.host.failures.failNth = { n, how };
    const result = await host.apply([], MARKS);
    expect(result.ok).toBe(n === 2 && how === "lost");
    if (result.ok) expect([...formats("表"), ...formats("第二张")]).toHaveLength(MARKS.length);
    else expect(everything()).toEqual(stood);
    if (!result.ok) expect(result.problem.workbook).toBe(n === 2 && how === "half" ? "restored" : "unchanged");
  });

  it.each(KINDS)(
    "%s, and Excel stays silent: taking it back restores the marks; after a new start marking again completes them",
    async (how) => {
      const { excel, everything, formats } = await prepared();
      const { host, answer } = silencable();
      await host.read();
      const stood = everything();
      for (const next of ["taken back", "started again"]) {
        excel.host.failures.failNth = { n: 2, how };
        answer(1);
        expect(await host.apply([], MARKS)).toMatchObject({ ok: false, problem: { workbook: "pending" } });
        answer(Infinity);
        if (next === "taken back") {
          valueOf(await host.undo(host.journal()[0]?.id ?? ""));
          expect(everything()).toEqual(stood);
        } else {
          valueOf(await (await restarted()).apply([], MARKS));
          expect([...formats("表"), ...formats("第二张")]).toHaveLength(MARKS.length);
        }
      }
    },
  );
});
