import { TEMPLATES } from "../../src/core/templates";
import type { SheetPlan } from "../../src/core/sheet-plan";
import type { HostPort } from "../../src/core/host-port";
import { cases, KINDS, restarted, silencable } from "./failing";
import { close, edit, mark, type Opened, open, valueOf } from "./opened";
import { formSheet, workbookOf } from "./workbooks";

afterEach(close);

function project(row = 0): SheetPlan {
  const found = TEMPLATES.find(({ kind }) => kind === "project-self-evaluation");
  if (!found) throw new Error("no such template");
  return found.plan({ year: 2025, unitName: "市水务局", projectName: "河道整治", scheme: "auto", origin: { row, column: 1 } });
}

interface Making {
  readonly what: string;
  readonly make: (host: HostPort) => ReturnType<HostPort["insert"]>;
  /** Round trips of it, and of taking it back. */
  readonly requests: number;
  /** The request in which it is made, and the one that ends it. */
  readonly makes: number;
}

const MAKINGS: readonly Making[] = [
  {
    what: "two sheets from plans",
    make: (host) => host.insert([project(), { ...project(), name: "另一项目" }], { kind: "new-sheets" }),
    requests: 2,
    makes: 2,
  },
  { what: "a block on a sheet", make: (host) => host.insert([project(9)], { kind: "sheet", sheet: "表" }), requests: 5, makes: 5 },
  {
    what: "a copy",
    make: (host) => host.copySheet("表", "表2026", [edit("表", "E3", null, 9), edit("表", "F5", "天气原因推迟", "")]),
    requests: 3,
    makes: 2,
  },
];

/** Two sheets with a mark, read once, with an earlier write-back in the journal. */
async function prepared(): Promise<Opened> {
  const opened = open(workbookOf(formSheet("表"), formSheet("第二张")));
  await opened.host.read();
  valueOf(await opened.host.apply([edit("第二张", "E3", null, 9)], [mark("表", "F3")]));
  return opened;
}

const WITHIN = 60_000;

describe.each(MAKINGS)("when a request of making $what fails", ({ make, requests, makes }) => {
  it("takes as many round trips as the cases below suppose", async () => {
    const opened = await prepared();
    expect(await opened.requests(async () => valueOf(await make(opened.host)))).toBe(requests);
  });

  it.each(cases(requests))(
    "request %d, %s: the workbook is as before, or complete, and the answer says which",
    async (n, how) => {
      const { host, excel, everything } = await prepared();
      const [stood, journal] = [everything(), host.journal()];
      excel.host.failures.failNth = { n, how };
      const result = await make(host);
      expect(result.ok).toBe(n === requests && how === "lost");
      if (result.ok) {
        expect(valueOf(await host.undo(result.value.entry.id)).left).toEqual([]);
      } else {
        const mayBeMade = n > makes || (n === makes && how !== "refused");
        expect(mayBeMade ? ["restored", "unchanged"] : n === makes ? ["restored", "unchanged"] : ["unchanged"]).toContain(
          result.problem.workbook,
        );
      }
      expect(everything()).toEqual(stood);
      expect(host.journal()).toEqual(journal);
    },
    WITHIN,
  );

  it.each(cases(requests - makes + 1).map(([n, how]) => [n + makes - 1, how] as const))(
    "request %d, %s, and Excel stays silent: the journal restores everything, now or after the add-in was started again",
    async (n, how) => {
      const { excel, everything } = await prepared();
      const stood = everything();
      for (const again of [false, true]) {
        const { host, answer } = silencable();
        await host.open();
        excel.host.failures.failNth = { n, how };
        // Batches before the one that makes it: a block asks for the sheet first.
        answer(requests === 5 ? 2 : 1);
        expect(await make(host)).toMatchObject({ ok: false, problem: { workbook: "pending" } });
        answer(Infinity);
        const next = again ? await restarted() : host;
        for (const { id } of next.journal().slice(1)) expect(valueOf(await next.undo(id)).left).toEqual([]);
        expect(everything()).toEqual(stood);
        expect(next.journal()).toHaveLength(1);
      }
    },
    WITHIN,
  );

  it(
    "completes taking it back, or changes nothing, whichever request of that fails",
    async () => {
      for (const [n, how] of cases(5)) {
        const { host, excel, everything } = await prepared();
        const stood = everything();
        const { entry } = valueOf(await make(host));
        const made = everything();
        excel.host.failures.failNth = { n, how };
        const result = await host.undo(entry.id);
        // Half of it may end before or after the first thing that goes: then nothing is done, or it is completed.
        if (n < 5 || how !== "half") expect([n, how, result.ok]).toEqual([n, how, n === 5 && how === "lost"]);
        if (!result.ok) {
          expect(result.problem.workbook).toBe("unchanged");
          expect(everything()).toEqual(made);
          expect(valueOf(await host.undo(entry.id)).left).toEqual([]);
        }
        expect(everything()).toEqual(stood);
        close();
      }
    },
    2 * WITHIN,
  );

  it.each(KINDS)(
    "completes taking it back after a new start where Excel fell silent: %s",
    async (how) => {
      const { excel, everything } = await prepared();
      const stood = everything();
      const { host, answer } = silencable();
      await host.open();
      const { entry } = valueOf(await make(host));
      excel.host.failures.failNth = { n: 5, how };
      answer(2);
      expect(await host.undo(entry.id)).toMatchObject({ ok: false, problem: { workbook: "pending" } });
      const again = await restarted();
      for (const { id } of again.journal().slice(1)) expect(valueOf(await again.undo(id)).left).toEqual([]);
      expect(everything()).toEqual(stood);
    },
    WITHIN,
  );
});
