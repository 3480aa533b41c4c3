import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { readZipDirectory } from "../../../src/xlsx/zip-directory";
import { worksheet, xlsx } from "../../support/packages";
import { differingParts, textOf } from "../../support/parts";
import { edit, patched, problemOf, SHEET_PART } from "../../support/patching";
import { zipOf, type ZipPart } from "../../support/zips";

const CONTENT = unzipSync(xlsx({ [SHEET_PART]: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), "xl/media/a.bin": "保留" }));
const edits = [edit("A1", 2, { before: 1 })];

/** The usual parts, each written in its own way. */
const written = (how: Partial<ZipPart> | ((name: string) => Partial<ZipPart>), options?: Parameters<typeof zipOf>[1]): Uint8Array =>
  zipOf(
    Object.entries(CONTENT).map(([name, content]) => ({ name, content, ...(typeof how === "function" ? how(name) : how) })),
    options,
  );

const EXTRA = Uint8Array.from([0x55, 0x54, 5, 0, 1, 1, 2, 3, 4]);

test.each<[string, Uint8Array]>([
  ["with sizes behind the data", written({ descriptor: "signed" })],
  ["with sizes behind the data, without a signature", written({ descriptor: "bare" })],
  ["with stored parts", written({ stored: true })],
  ["with 64-bit sizes", written({ zip64: true }, { zip64End: true })],
  ["with 64-bit sizes of some parts", written((name) => ({ zip64: name.includes("media") }))],
  ["with extra fields and comments", written({ extra: EXTRA, comment: "说明" }, { comment: "整个文件" })],
  ["with gaps", written((name) => ({ padding: name.length }))],
])("an archive %s keeps every entry that is not concerned, byte by byte", (_, bytes) => {
  const out = patched(bytes, { edits });
  expect(differingParts(bytes, out)).toEqual(["xl/workbook.xml", SHEET_PART]);
  expect(textOf(out, SHEET_PART)).toContain('<c r="A1"><v>2</v></c>');
  const names = (archive: Uint8Array): string[] => readZipDirectory(archive).map(({ name }) => name);
  expect(names(out)).toEqual(names(bytes));
  expect(patched(out, { edits: [edit("A1", 1, { before: 2 })], marks: null }).length).toBeGreaterThan(0);
});

test("comments of the archive and its entries stay", () => {
  const out = Buffer.from(patched(written({ comment: "说明" }, { comment: "整个文件" }), { edits }));
  expect(out.toString("utf8").match(/说明/g)).toHaveLength(Object.keys(CONTENT).length);
  expect(out.subarray(-12).toString("utf8")).toBe("整个文件");
});

test("folders stay entries; of two entries with one name the one that counts is written", () => {
  const parts = Object.entries(CONTENT).map(([name, content]): ZipPart => ({ name, content }));
  const old: ZipPart = { name: SHEET_PART, content: new TextEncoder().encode("<old/>") };
  const out = patched(zipOf([{ name: "xl/", content: new Uint8Array(), stored: true }, old, ...parts]), { edits });
  expect(readZipDirectory(out).map(({ name }) => name)).toEqual(["xl/", SHEET_PART, ...parts.map(({ name }) => name)]);
  expect(textOf(out, SHEET_PART)).toContain("<v>2</v>");
});

test("an archive whose entries overlap is damaged", () => {
  const bytes = written({});
  const [first, second] = readZipDirectory(bytes);
  const copy = Uint8Array.from(bytes);
  new DataView(copy.buffer).setUint32(second!.record.start + 42, first!.offset + 1, true);
  expect(problemOf(copy, { edits })).toBe("damaged");
});

test("a part that is encrypted inside the archive is said to be so", () => {
  const bytes = written({});
  const sheet = readZipDirectory(bytes).find(({ name }) => name === SHEET_PART)!;
  bytes[sheet.record.start + 8]! |= 1;
  expect(problemOf(bytes, { edits })).toBe("encrypted");
});

const hasUnzip = spawnSync("unzip", ["-v"]).status === 0;
(hasUnzip ? test : test.skip)(`unzip finds no error in what is written${hasUnzip ? "" : " (needs unzip)"}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "ziping-zip-"));
  try {
    for (const [i, bytes] of [
      written({ descriptor: "bare", comment: "甲" }),
      written({ extra: EXTRA, padding: 3 }),
      written({ zip64: true }),
    ].entries()) {
      const file = join(folder, `${i}.zip`);
      writeFileSync(file, patched(bytes, { edits, userData: "<x/>" }));
      expect(execFileSync("unzip", ["-tq", file], { encoding: "utf8" })).toContain("No errors detected");
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
