import { readScheme } from "../../../src/core/scoring/scheme-file";
import { indicatorAt, reviewOf } from "../../support/small-form";

const scheme = (json: object) => {
  const read = readScheme(JSON.stringify(json));
  if (!read.ok) throw new Error(read.problem.join(" "));
  return read.value;
};
const mistakes = (json: object): readonly string[] => {
  const read = readScheme(JSON.stringify(json));
  return read.ok ? [] : read.problem;
};

test("what a scheme leaves out comes from the one it is based on", () => {
  const own = scheme({ name: "own", basedOn: "hubei-20-80" });
  expect(own.rateMarks.toString()).toBe("20");
  expect(own).toMatchObject({ name: "own", title: "own", reverse: "ratio", decimals: 2 });
});

test("a scheme of the user's own decides how a review scores", () => {
  const changes = { F15: "900元", H15: null };
  expect(indicatorAt(reviewOf(changes), 15).score.computed).toBe("9.44");
  const own = scheme({ name: "own", reverse: "linear", decimals: 1 });
  const reviewed = reviewOf(changes, { scheme: own });
  expect(indicatorAt(reviewed, 15).score).toMatchObject({ computed: "9.4", method: "linear" });
  expect(reviewed.forms[0]?.scheme).toBe("own");
});

test.each([
  [{}, "“name”"],
  [{ name: "national-2020" }, "内置方案"],
  [{ name: "own", basedOn: "nowhere" }, "没有名为“nowhere”"],
  [{ name: "own", rateMarks: 200 }, "“rateMarks”：应是 0 到 100"],
  [{ name: "own", reverse: "sideways" }, '"linear"'],
  [{ name: "own", grades: [60, 80, 90] }, "由大到小"],
  [{ name: "own", tierShares: [1, 0.9, 0.3] }, "0.6～0.8"],
  [{ name: "own", levelSets: [{ 产出: "50" }] }, "“levelSets”"],
  [{ name: "own", decimals: 1.5 }, "0 到 4 的整数"],
  [{ name: "own", colour: "red" }, "不认识这一项"],
])("a mistake is named with what is expected: %j", (json, said) => {
  expect(mistakes(json).join("")).toContain(said);
});

test("every mistake is named, not only the first", () => {
  expect(mistakes({ name: "own", decimals: 9, reverse: 1 })).toHaveLength(2);
});

test.each(["", "[]", "{", "null"])("what is no JSON object is one clear sentence: %j", (text) => {
  const read = readScheme(text);
  expect(read.ok ? [] : read.problem).toHaveLength(1);
});
