import type { Acceptance } from "../../src/core/shape";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { NO_USER_DATA, USER_DATA_NAMESPACE, userDataFromXml, userDataToXml } from "../../src/core/user-data";
import { createExcelHost } from "../../src/excel/host";
import { close, edit, mark, type Opened, open, valueOf } from "./opened";
import { formSheet, workbookOf } from "./workbooks";

afterEach(close);

const ACCEPTED: Acceptance = { key: "k", basis: "b", kind: "explained", reason: "雨季停工", author: "", time: "2025-01-01T00:00:00Z" };
const book = () => workbookOf(formSheet("表"), formSheet("第二张"));
const parts = ({ excel }: Opened) => [...excel.host.document.xmlParts.values()];
const kept = (opened: Opened) => userDataFromXml(parts(opened)[0] ?? "");
const put = ({ excel }: Opened, ...texts: string[]) => texts.forEach((text, i) => excel.host.document.xmlParts.set(`other-${i}`, text));

describe("what is kept in the workbook", () => {
  it("is read in one round trip, and is nothing where there is no part", async () => {
    const opened = open(book());
    expect(await opened.requests(async () => expect(valueOf(await opened.host.open())).toEqual(NO_USER_DATA))).toBe(1);
    expect(parts(opened)).toEqual([]);
  });

  it("is found by the next start: acceptances, settings and the journal", async () => {
    const opened = open(book());
    await opened.host.open();
    valueOf(await opened.host.remember({ acceptances: [ACCEPTED], settings: { ...DEFAULT_SETTINGS, author: "李" } }));
    valueOf(await opened.host.apply([edit("表", "E3", null, 9)], [mark("表", "F3")]));
    valueOf(await opened.host.remember({ mappings: [] }));
    const again = valueOf(await createExcelHost().open());
    expect(again).toMatchObject({ acceptances: [ACCEPTED], settings: { author: "李" } });
    expect(again.journal).toEqual(opened.host.journal());
    expect(parts(opened)).toHaveLength(1);
  });

  it("costs a write-back no round trip more, and says pending only until the last cell is written", async () => {
    const opened = open(book());
    await opened.host.open();
    for (const [i, value] of [9, 8, 7].entries()) {
      const before = i === 0 ? null : 10 - i;
      expect(await opened.requests(async () => valueOf(await opened.host.apply([edit("表", "E3", before, value)], null)))).toBe(2);
    }
    expect(kept(opened).journal.map(({ pending = false }) => pending)).toEqual([false, false, false]);
    expect(kept(opened).journal).toEqual(opened.host.journal());
  });

  it("is not touched by reading, by marking, or by a write-back that is refused", async () => {
    const opened = open(book());
    await opened.host.open();
    await opened.host.read();
    await opened.host.apply([], [mark("表", "F3")]);
    await opened.host.apply([edit("表", "E5", 1, 9)], null);
    expect(parts(opened)).toEqual([]);
  });

  it("is not lost when something is written before it was asked for", async () => {
    const opened = open(book());
    put(opened, userDataToXml({ ...NO_USER_DATA, acceptances: [ACCEPTED] }));
    valueOf(await opened.host.apply([edit("表", "E3", null, 9)], null));
    expect(kept(opened).acceptances).toEqual([ACCEPTED]);
    expect(parts(opened)).toHaveLength(1);
  });

  it("leaves with the last write-back that is taken back, and nothing of it stays", async () => {
    const opened = open(book());
    const { entry } = valueOf(await opened.host.apply([edit("表", "E3", null, 9)], null));
    valueOf(await opened.host.undo(entry?.id ?? ""));
    expect(parts(opened)).toEqual([]);
  });

  it("is removed at the user's wish, also what cannot be read, and nobody else's part", async () => {
    const opened = open(book());
    const foreign = '<a xmlns="urn:someone">1</a>';
    put(opened, foreign, `<ziping xmlns="${USER_DATA_NAMESPACE}">{broken</ziping>`);
    expect(valueOf(await opened.host.open())).toEqual(NO_USER_DATA);
    valueOf(await opened.host.forget());
    expect(parts(opened)).toEqual([foreign]);
    valueOf(await opened.host.apply([edit("表", "E3", null, 9)], null));
    valueOf(await opened.host.forget());
    expect(parts(opened)).toEqual([foreign]);
    expect(opened.host.journal()).toEqual([]);
  });

  it("counts the first of several parts, and the others go with the next writing", async () => {
    const opened = open(book());
    const text = (reason: string) => userDataToXml({ ...NO_USER_DATA, acceptances: [{ ...ACCEPTED, reason }] });
    put(opened, text("甲"), text("乙"));
    expect(valueOf(await opened.host.open()).acceptances).toMatchObject([{ reason: "甲" }]);
    expect(parts(opened)).toHaveLength(2);
    valueOf(await opened.host.apply([edit("表", "E3", null, 9)], null));
    expect(parts(opened)).toHaveLength(1);
    expect(kept(opened)).toMatchObject({ acceptances: [{ reason: "甲" }], journal: opened.host.journal() });
  });

  it("takes in what a co-author kept meanwhile", async () => {
    const opened = open(book());
    await opened.host.open();
    const other = createExcelHost();
    await other.open();
    valueOf(await other.remember({ acceptances: [ACCEPTED] }));
    valueOf(await opened.host.apply([edit("表", "E3", null, 9)], null));
    expect(kept(opened)).toMatchObject({ acceptances: [ACCEPTED], journal: opened.host.journal() });
  });

  it("is as before when it could not be saved", async () => {
    const opened = open(book());
    valueOf(await opened.host.remember({ acceptances: [ACCEPTED] }));
    for (const how of ["refused", "half", "lost"] as const) {
      for (const n of [1, 2]) {
        opened.excel.host.failures.failNth = { n, how };
        expect((await opened.host.remember({ acceptances: [] })).ok).toBe(false);
        expect(kept(opened).acceptances).toEqual([ACCEPTED]);
      }
    }
    valueOf(await opened.host.remember({ acceptances: [] }));
    expect(parts(opened)).toEqual([]);
  });

  it("leaves out the oldest write-backs where the part would grow beyond what a request holds", async () => {
    const opened = open(book());
    const text = "很长的偏差原因分析".repeat(3000);
    for (const i of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      valueOf(await opened.host.apply([edit("表", "F3", i === 0 ? "无" : `${text}${i - 1}`, `${text}${i}`)], null));
    }
    expect(opened.excel.host.stats.largestRequestBytes).toBeLessThan(5_000_000);
    expect(opened.host.journal()).toHaveLength(10);
    expect(kept(opened).journal.length).toBeGreaterThan(3);
    expect(kept(opened).journal.length).toBeLessThan(10);
  });
});
