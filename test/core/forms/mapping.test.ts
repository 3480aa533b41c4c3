import { formBook, writesOf } from "../../support/small-form";
import { review } from "../../../src/core/review";

/** The score's head is gone: the form is recognised, and nothing in it can be written. */
const BOOK = formBook({ H11: "小计分", H12: null });

test("a form whose score column cannot be told is read once the user has pointed at it", () => {
  const [unread] = review(BOOK).forms;
  expect(unread?.notWritten).toBe("unreadable");
  const mapped = review(BOOK, { mappings: [{ form: unread?.key ?? "", columns: { score: "H" } }] });
  expect(mapped.forms[0]).toMatchObject({ notWritten: null, key: unread?.key });
  expect(mapped.findings.map(({ code }) => code)).not.toContain("column-not-found");
  expect(writesOf(mapped)).toEqual({ H12: 20 });
});

test("of two columns that claim to be the score the pointed one is used", () => {
  const book = formBook({ I11: "得分", I18: null, H12: null });
  const [ambiguous] = review(book).forms;
  expect(ambiguous?.notWritten).toBe("unreadable");
  const mapped = review(book, { mappings: [{ form: ambiguous?.key ?? "", columns: { score: "H" } }] });
  expect(writesOf(mapped)).toEqual({ H12: 20 });
});

test("a mapping is for its own form alone, and not for one that can be read", () => {
  const { forms } = review(BOOK, { mappings: [{ form: "another form", columns: { score: "H" } }] });
  expect(forms[0]?.notWritten).toBe("unreadable");
  const good = formBook({ H12: null });
  const key = review(good).forms[0]?.key ?? "";
  expect(writesOf(review(good, { mappings: [{ form: key, columns: { score: "J" } }] }))).toEqual({ H12: 20 });
});

test("a form that was read with certainty and wrongly is read as the user pointed out", () => {
  const book = formBook({ J11: "单位评定", J12: 18, H12: 20, I12: "天气影响" });
  const key = review(book).forms[0]?.key ?? "";
  const scoreBy = (columns: Record<string, string>) =>
    review(book, { mappings: [{ form: key, columns }] }).forms[0]?.indicators[0]?.score.recorded;
  expect(scoreBy({})).toBe("20");
  expect(scoreBy({ score: "J" })).toBe("18");
  // a column that has a role of its own, and one without a head
  for (const letters of ["G", "A", "E", "K"]) expect(scoreBy({ score: letters })).toBe("20");
});

test("letters that name no column change nothing", () => {
  const key = review(BOOK).forms[0]?.key ?? "";
  expect(review(BOOK, { mappings: [{ form: key, columns: { score: "第八列" } }] }).forms[0]?.notWritten).toBe("unreadable");
});
