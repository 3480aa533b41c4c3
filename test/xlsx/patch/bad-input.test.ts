import { readFileSync } from "node:fs";
import { join } from "node:path";
import { worksheet, xlsx } from "../../support/packages";
import { textOf } from "../../support/parts";
import { edit, patched, problemOf, SHEET_PART } from "../../support/patching";
import { patchXlsx } from "../../../src/xlsx/patch/patch-xlsx";

const file = (name: string): Uint8Array => readFileSync(join(__dirname, "../../files", name));
const edits = [edit("A1", 1)];

test.each<[string, Uint8Array, string]>([
  ["an empty file", new Uint8Array(), "not-xlsx"],
  ["an old workbook", file("legacy.xls"), "legacy-xls"],
  ["an encrypted workbook", file("encrypted.xlsx"), "encrypted"],
  ["a truncated workbook", file("rich.xlsx").subarray(0, 20_000), "damaged"],
  ["a workbook whose sheet is no XML", xlsx({ [SHEET_PART]: "<worksheet>" }), "damaged"],
  [
    "a workbook with entities of its own",
    xlsx({ [SHEET_PART]: `<!DOCTYPE x [<!ENTITY a "b">]>${worksheet("<row><c><v>&a;</v></c></row>")}` }),
    "damaged",
  ],
])("%s is refused with a clear problem", (_, bytes, code) => {
  expect(problemOf(bytes, { edits })).toBe(code);
});

test("a workbook larger than the limits is refused before it is inflated", () => {
  const bomb = xlsx({ [SHEET_PART]: worksheet(" ".repeat(200_000)) });
  const result = patchXlsx(bomb, { edits, marks: null }, { unzippedBytes: 100_000, cells: 1000 });
  expect(result.ok ? "none" : result.problem.code).toBe("too-large");
});

test("the last row of a sheet that is formatted down to it is written", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `<row r="${i * 52 + 1}" s="1" customFormat="1"/>`).join("");
  const bytes = patched(xlsx({ [SHEET_PART]: worksheet(rows) }), { edits: [edit("XFD1048576", 1), edit("A3", 2)] });
  const text = textOf(bytes, SHEET_PART);
  expect(text).toContain('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
  expect(text).toContain('<row r="3"><c r="A3"><v>2</v></c></row><row r="53"');
});

test("tags with endless white space take no longer than others", () => {
  const space = " ".repeat(300_000);
  const bytes = xlsx({ [SHEET_PART]: worksheet(`<row${space} r="1"${space}><c${space} r="A1"${space}/></row${space}>`) });
  expect(textOf(patched(bytes, { edits }), SHEET_PART)).toContain("<v>1</v>");
});
