import { review } from "../../src/core/review";
import type { Acceptance, Finding } from "../../src/core/shape";
import { formBook, formSheet, withBlankRows, type Changes } from "../support/small-form";

/** One target is overachieved far enough to need a reason, and one analysis is missing. */
const CHANGES: Changes = { F12: "180盏", I18: null };
const findings = (changes: Changes = CHANGES, acceptances: readonly Acceptance[] = []): readonly Finding[] =>
  review(formBook(changes), { acceptances }).findings;

const accept = ({ key, basis }: Finding, reason = "已核实"): Acceptance => ({
  key,
  basis,
  kind: "explained",
  reason,
  author: "王会计",
  time: "2025-01-20T08:00:00Z",
});

test("every finding has a key of its own", () => {
  const keys = findings().map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a finding that was accepted carries the reason and is still there", () => {
  const [first, ...others] = findings();
  const after = findings(CHANGES, [accept(first!)]);
  expect(after[0]?.accepted?.reason).toBe("已核实");
  expect(after.slice(1).map(({ accepted }) => accepted)).toEqual(others.map(() => undefined));
});

test("the newest of two reasons counts", () => {
  const [first] = findings();
  expect(findings(CHANGES, [accept(first!, "旧"), accept(first!, "新")])[0]?.accepted?.reason).toBe("新");
});

test("an acceptance holds after rows were inserted above and the sheet was renamed", () => {
  const acceptances = findings().map((finding) => accept(finding));
  const moved = { sheets: [{ ...withBlankRows(formSheet(CHANGES), 0, 4), name: "改名" }] };
  const after = review(moved, { acceptances }).findings;
  expect(after).toHaveLength(acceptances.length);
  expect(after.every(({ accepted }) => accepted)).toBe(true);
});

test("an acceptance no longer holds once the value changed that it was given for", () => {
  const about = (found: readonly Finding[]) => found.find(({ code, cell }) => code.startsWith("overachieved") && cell === "F12");
  const accepted = about(findings());
  expect(accepted).toBeDefined();
  const after = about(findings({ ...CHANGES, F12: "190盏" }, [accept(accepted!)]));
  expect(after?.key).toBe(accepted?.key);
  expect(after?.accepted).toBeUndefined();
});

test("the values that a finding was found from are a list in JSON, whatever they hold", () => {
  for (const target of ["≥100盏", 'a"b', "a\\b", "a\u0007b", "\ud800", "第一行\n第二行"]) {
    const found = findings({ ...CHANGES, E12: target, F12: target });
    expect(found.length).toBeGreaterThan(0);
    for (const { basis } of found) expect(JSON.stringify(JSON.parse(basis))).toBe(basis);
  }
});
