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
  [["score", "a.xlsx", "--out", "b"], "“--out”要和“--write”一起用"],
  [["score", "a.xlsx", "--force"], "“--force”要和“--write”一起用"],
  [["score", "a.xlsx", "--summary", "b.csv"], "“--summary”后面的文件名应以 .xlsx 结尾"],
  [["score", "a.xlsx", "--jobs", "0"], "“--jobs”应是 1 到 64 的整数"],
  [["score", "a.xlsx", "--year", "2024"], "score 没有“--year”"],
  [["template"], "请在 template 后面写出表种"],
  [["template", "project", "-o", "a.xlsx"], "没有“project”这个表种"],
  [["template", "project-self-evaluation"], "请用 -o 写出"],
  [["template", "project-self-evaluation", "-o", "a.xls"], "应以 .xlsx 结尾"],
  [["template", "project-self-evaluation", "-o", "a.xlsx", "--year", "24"], "“--year”应是 2000 到 2099"],
  [["template", "project-self-evaluation", "-o", "a.xlsx", "--rows", "11"], "“--rows”应是 1 到 10"],
  [["checks", "a"], "不需要"],
])("wrong usage %j is one line that says what is wrong, and status 2", async (argv, said) => {
  const { status, out, err } = await ziping(argv);
  expect(status).toBe(2);
  expect(out).toBe("");
  expect(err.split("\n")[0]).toContain(said);
  expect(err).toMatch(/--help 查看用法。\n$/);
});

test("--help tells the commands and options", async () => {
  const { status, out } = await ziping(["--help"]);
  expect(status).toBe(0);
  for (const word of [
    "score",
    "checks",
    "--json",
    "--all-years",
    "--formulas",
    "--confirm-proposed",
    "--scheme",
    "--write",
    "--summary",
    "template",
  ])
    expect(out).toContain(word);
});

test("checks lists the whole catalogue", async () => {
  const { status, out } = await ziping(["checks"]);
  expect(status).toBe(0);
  for (const { code, title } of CATALOGUE) expect(out).toMatch(new RegExp(`${code} .*${title}`));
});
