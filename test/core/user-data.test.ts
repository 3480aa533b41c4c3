import fc from "fast-check";
import type { JournalEntry } from "../../src/core/edits";
import { reviewOptions } from "../../src/core/options";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { isEmptyUserData, NO_USER_DATA, userDataFromXml, userDataToXml, type UserData } from "../../src/core/user-data";

const state = { value: null, formula: null, numberFormat: "General" };
const entry = (id: string): JournalEntry => ({
  id,
  time: "2025-01-20T08:00:00Z",
  cells: [{ key: "k", sheet: "表<1>&'", cell: "A1", before: state, after: { ...state, value: "]]>\u0000\ud800\uffff" } }],
  pending: true,
  marksBefore: null,
  inserted: [{ sheet: "新表", range: "A1:B2", ownSheet: true, content: "0" }],
});

const FULL: UserData = {
  journal: [entry("1"), entry("2")],
  acceptances: [{ key: "a", basis: "b", kind: "not-applicable", reason: "无此项", author: "", time: "2025-01-20T08:00:00Z" }],
  mappings: [{ form: "f", columns: { score: "H" } }],
  settings: { ...DEFAULT_SETTINGS, scheme: "hubei-20-80", overachievement: { note: "1.1", reason: "1.5" }, author: "王会计", live: false },
};

test("what is kept is read back as it was", () => {
  expect(userDataFromXml(userDataToXml(FULL))).toEqual(FULL);
  expect(userDataFromXml(`<?xml version="1.0"?>\n${userDataToXml(NO_USER_DATA)}`)).toEqual(NO_USER_DATA);
});

test("any text survives the way through XML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (author) => {
      const data = { ...FULL, settings: { ...FULL.settings, author } };
      const xml = userDataToXml(data);
      expect(Array.from(xml).every((character) => isXmlCharacter(character.codePointAt(0) ?? 0))).toBe(true);
      expect(userDataFromXml(xml).settings.author).toBe(author);
    }),
  );
});

test("only the newest 20 write-backs are kept", () => {
  const journal = Array.from({ length: 25 }, (_, i) => entry(String(i)));
  expect(userDataFromXml(userDataToXml({ ...FULL, journal })).journal.map(({ id }) => id)).toEqual(journal.slice(5).map(({ id }) => id));
});

test.each(["", "<ziping/>", "<ziping>{</ziping>", "<ziping>[1]</ziping>", "<other>{}</other>", '<ziping>{"journal":5}</ziping>'])(
  "what is no such document (%s) is read as nothing kept",
  (xml) => expect(userDataFromXml(xml)).toEqual(NO_USER_DATA),
);

test("entries that are not understood are left out, the others stay", () => {
  const json = JSON.stringify({
    ...FULL,
    journal: [{ id: 1 }, entry("2")],
    acceptances: [{}, ...FULL.acceptances],
    settings: { ...FULL.settings, decimals: 99, theme: "pink" },
  });
  const data = userDataFromXml(`<ziping><![CDATA[${json.replaceAll("]]>", "] ]>")}]]></ziping>`);
  expect(data.journal.map(({ id }) => id)).toEqual(["2"]);
  expect(data.acceptances).toEqual(FULL.acceptances);
  expect(data.settings).toEqual({ ...FULL.settings, decimals: null, theme: "office" });
});

test("settings that nobody changed are not worth a part in the file", () => {
  expect(isEmptyUserData(NO_USER_DATA)).toBe(true);
  expect(isEmptyUserData(userDataFromXml(userDataToXml(NO_USER_DATA)))).toBe(true);
  expect(isEmptyUserData({ ...NO_USER_DATA, settings: { ...DEFAULT_SETTINGS, live: false } })).toBe(false);
});

describe("the options of a review", () => {
  const ownScheme = JSON.stringify({ name: "my-county", title: "某县办法", rateMarks: 20 });
  const options = (settings: Partial<UserData["settings"]>) =>
    reviewOptions({ ...NO_USER_DATA, settings: { ...DEFAULT_SETTINGS, ...settings } });

  test("carry the user's own scheme when it is the chosen one", () => {
    expect(options({ scheme: "my-county", ownScheme }).scheme).toMatchObject({ name: "my-county", title: "某县办法" });
    expect(options({ scheme: "auto", ownScheme }).scheme).toBe("auto");
    expect(options({ scheme: "my-county", ownScheme: "{" }).scheme).toBe("my-county");
  });

  test("change only what the user set", () => {
    expect(options({}).adjust).toEqual({});
    expect(options({ decimals: 1, reverse: "linear" }).adjust).toEqual({ decimals: 1, reverse: "linear" });
  });
});

function isXmlCharacter(code: number): boolean {
  return (
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000
  );
}
