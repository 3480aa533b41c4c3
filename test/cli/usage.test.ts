import { CATALOGUE } from "../../src/core/checks/catalogue";
import { ziping } from "./cli-run";

test.each([
  [[], "缺少命令"],
  [["score"], ".xlsx 文件"],
  [["scores", "a.xlsx"], "“scores”"],
  [["score", "a.xlsx", "--jsn"], "“--jsn”"],
  [["score", "a.xlsx", "--scheme"], "“--scheme”"],
  [["score", "a.xlsx", "--json=1"], "“--json”"],
  [["score", "a.xlsx", "--scheme", "x"], "national-2020"],
  [["score", "a.xlsx", "--scheme", "no-such-file.json"], "找不到"],
  [["score", "a.xlsx", "--write"], "--write 尚未提供"],
  [["score", "a.xlsx", "--summary", "b.xlsx"], "--summary 尚未提供"],
  [["template", "project"], "template 尚未提供"],
  [["checks", "a"], "不需要"],
])("wrong usage %j is one line that says what is wrong, and status 2", (argv, said) => {
  const { status, out, err } = ziping(argv);
  expect(status).toBe(2);
  expect(out).toBe("");
  expect(err.split("\n")[0]).toContain(said);
  expect(err).toMatch(/--help 查看用法。\n$/);
});

test("--help tells the commands and options", () => {
  const { status, out } = ziping(["--help"]);
  expect(status).toBe(0);
  for (const word of ["score", "checks", "--json", "--all-years", "--formulas", "--confirm-proposed", "--scheme"])
    expect(out).toContain(word);
});

test("checks lists the whole catalogue", () => {
  const { status, out } = ziping(["checks"]);
  expect(status).toBe(0);
  for (const { code, title } of CATALOGUE) expect(out).toMatch(new RegExp(`${code} .*${title}`));
});
