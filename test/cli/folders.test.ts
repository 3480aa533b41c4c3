import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScoreReport } from "../../src/cli/score-report";
import { ziping } from "./cli-run";

const SAMPLE = join(__dirname, "../../assets/sample.xlsx");
/** Windows lets only administrators make links to files, and keeps permissions otherwise. */
const onPosix = process.platform === "win32" ? test.skip : test;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ziping-"));
  copyFileSync(SAMPLE, join(folder, "乙.xlsx"));
  mkdirSync(join(folder, "甲单位"));
  copyFileSync(SAMPLE, join(folder, "甲单位", "甲.xlsx"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const filesOf = async (...inputs: string[]): Promise<string[]> =>
  (JSON.parse((await ziping(["score", "--json", ...inputs])).out) as ScoreReport).files.map(({ file }) => file);

onPosix("a file that links lead to as well is done once, by its own path", async () => {
  symlinkSync("乙.xlsx", join(folder, "A.xlsx"));
  symlinkSync("..", join(folder, "甲单位", "上一级"));
  expect(await filesOf(folder)).toEqual([join(folder, "乙.xlsx"), join(folder, "甲单位", "甲.xlsx")]);
});

onPosix("a link to a workbook that is not there is named, as a file that is not found", async () => {
  symlinkSync("没有.xlsx", join(folder, "甲单位", "丙.xlsx"));
  symlinkSync("没有.docx", join(folder, "甲单位", "丁.docx"));
  const { status, err, out } = await ziping(["score", folder]);
  expect(status).toBe(2);
  expect(err).toMatch(/^\S+丙\.xlsx：找不到这个文件.*\n$/);
  expect(out).toContain("共 3 个文件，完成 2 个");
});

onPosix("a folder that cannot be opened is named, and the others are done", async () => {
  const closed = join(folder, "甲单位");
  chmodSync(folder, 0o755);
  chmodSync(closed, 0);
  try {
    const { status, err, out } = await asNobody(() => ziping(["score", folder]));
    expect(status).toBe(2);
    expect(err).toBe(`${closed}：文件夹打不开。其中的文件没有核查，请检查权限后再运行。\n`);
    expect(out).toContain("共 2 个文件，完成 1 个");
    expect(await asNobody(() => filesOf(join(folder, "**", "*.xlsx")))).toHaveLength(2);
  } finally {
    chmodSync(closed, 0o755);
  }
});

/** The administrator may open everything. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const { getuid, seteuid } = process;
  if (getuid?.() !== 0 || !seteuid) return work();
  seteuid.call(process, 65534);
  try {
    return await work();
  } finally {
    seteuid.call(process, 0);
  }
}

describe("patterns", () => {
  test.each(["2024 (1)", "定稿(2024)", "{a}", "!x", "[2024]表"])("a folder at the beginning of a pattern is a name: %s", async (name) => {
    mkdirSync(join(folder, name, "下"), { recursive: true });
    copyFileSync(SAMPLE, join(folder, name, "a.xlsx"));
    copyFileSync(SAMPLE, join(folder, name, "下", "b.xlsx"));
    expect(await filesOf(`${folder}/${name}/*.xlsx`)).toEqual([join(folder, name, "a.xlsx")]);
    expect(await filesOf(`${folder}/${name}/**/*.xlsx`)).toEqual([join(folder, name, "a.xlsx"), join(folder, name, "下", "b.xlsx")]);
  });

  test("copies are taken where the pattern asks for them", async () => {
    copyFileSync(SAMPLE, join(folder, "乙.scored.xlsx"));
    expect(await filesOf(`${folder}/*.xlsx`)).toEqual([join(folder, "乙.xlsx")]);
    expect(await filesOf(`${folder}/*.scored.xlsx`)).toEqual([join(folder, "乙.scored.xlsx")]);
  });
});
