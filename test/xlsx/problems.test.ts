import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { readXlsx, type ReadOptions } from "../../src/xlsx/reader";
import { relationships, styleSheet, worksheet, xlsx } from "../support/packages";

const file = (name: string): Uint8Array => readFileSync(join(__dirname, "../files", name));
const SAMPLE = readFileSync(join(__dirname, "../../assets/sample.xlsx"));
const LIMITS = { unzippedBytes: 100_000, cells: 1_000 };

function problemOf(bytes: Uint8Array, options?: ReadOptions): string {
  const result = readXlsx(bytes, options);
  if (result.ok) return "none";
  const { code, message, remedy } = result.problem;
  expect(message).toMatch(/^[^\n]+。$/);
  expect(remedy).toMatch(/^请[^\n]+。$/);
  return code;
}

/** A copy with a little-endian number put somewhere. */
function patched(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

function indexOf(bytes: Uint8Array, pattern: Uint8Array, from = 0): number {
  return Buffer.from(bytes).indexOf(pattern, from);
}

test.each([
  ["an empty file", new Uint8Array()],
  ["a text", strToU8("单位,得分\n甲,10\n")],
  ["a zip archive of something else", zipSync({ "a.txt": strToU8("a") })],
  ["a document", xlsx({ "xl/workbook.xml": "<document/>" })],
  ["a binary workbook", xlsx({ "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.bin"]), "xl/workbook.bin": "x" })],
])("%s is no .xlsx", (_, bytes) => {
  expect(problemOf(bytes)).toBe("not-xlsx");
});

test("what starts like a workbook of another kind is called by its name", () => {
  expect(problemOf(file("legacy.xls"))).toBe("legacy-xls");
  expect(problemOf(file("encrypted.xlsx"))).toBe("encrypted");
  expect(problemOf(file("encrypted.xlsx").slice(0, 512))).toBe("not-xlsx");
});

test("a file that was cut off anywhere is damaged", () => {
  for (const share of [0.01, 0.3, 0.6, 0.9, 0.999]) expect(problemOf(SAMPLE.subarray(0, SAMPLE.length * share))).toBe("damaged");
});

test("a flipped bit in a part that is read is noticed by its checksum", () => {
  const stored = zipSync({ ...unpackedParts() }, { level: 0 });
  const at = indexOf(stored, strToU8("<v>94.8"));
  const copy = Uint8Array.from(stored);
  copy[at + 3] = "8".charCodeAt(0);
  expect(problemOf(stored)).toBe("none");
  expect(problemOf(copy)).toBe("damaged");
});

function unpackedParts(): Record<string, Uint8Array> {
  return {
    "_rels/.rels": strToU8('<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="表" r:id="r1"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8('<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/></Relationships>'),
    "xl/s.xml": strToU8(worksheet("<row><c><v>94.8</v></c></row>")),
  };
}

test("XML that is not well-formed, parts that are missing and cells off the grid are damage", () => {
  expect(problemOf(xlsx({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData></worksheet>" }))).toBe("damaged");
  expect(problemOf(xlsx({ "xl/worksheets/sheet1.xml": "" }))).toBe("damaged");
  expect(problemOf(xlsx({ "xl/worksheets/sheet1.xml": null }))).toBe("damaged");
  expect(problemOf(xlsx({ "xl/worksheets/sheet1.xml": '<mergeCell ref="A1:C3"/>' }))).toBe("damaged");
  expect(problemOf(xlsx({ "xl/_rels/workbook.xml.rels": null }))).toBe("damaged");
  const twice = '<workbook><sheets><sheet name="甲" r:id="r1"/><sheet name="乙" r:id="r1"/></sheets></workbook>';
  expect(problemOf(zipSync({ ...unpackedParts(), "xl/workbook.xml": strToU8(twice) }))).toBe("damaged");
  expect(problemOf(xlsx({ "xl/worksheets/sheet1.xml": worksheet('<row r="2000000"/>') }))).toBe("damaged");
  expect(problemOf(xlsx({ "xl/worksheets/sheet1.xml": worksheet('<row><c r="ZZZ1"><v>1</v></c></row>') }))).toBe("damaged");
});

test("entities of a document type are not expanded", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${worksheet('<row><c t="str"><v>&b;</v></c></row>')}`;
  expect(problemOf(xlsx({ "xl/worksheets/sheet1.xml": bomb }))).toBe("damaged");
});

test("a zip bomb is refused by what its directory says, before anything is inflated", () => {
  const bomb = xlsx({ "xl/worksheets/sheet1.xml": worksheet(" ".repeat(200_000)) });
  expect(problemOf(bomb, { limits: LIMITS })).toBe("too-large");
  expect(problemOf(bomb)).toBe("none");
});

test("a zip bomb whose directory lies is stopped at the size it announced", () => {
  const bomb = xlsx({ "xl/worksheets/sheet1.xml": worksheet(" ".repeat(200_000)) });
  const entry = indexOf(bomb, strToU8("PK\u0001\u0002"));
  const name = indexOf(bomb, strToU8("xl/worksheets/sheet1.xml"), entry);
  expect(problemOf(patched(bomb, name - 46 + 24, 500), { limits: LIMITS })).toBe("damaged");
});

test("more cells than the limit are refused, formatted blanks down to the last row are not", () => {
  const rows = (count: number, cell: string): string => Array.from({ length: count }, () => `<row>${cell}</row>`).join("");
  expect(problemOf(xlsx({ "xl/worksheets/sheet1.xml": worksheet(rows(1_001, "<c><v>1</v></c>")) }), { limits: LIMITS })).toBe("too-large");
  expect(problemOf(xlsx({ "xl/worksheets/sheet1.xml": worksheet(rows(1_001, '<c s="1"/>')) }), { limits: LIMITS })).toBe("none");
});

test("a stray value at the end of a formatted sheet makes no millions of blanks", () => {
  const rows = Array.from({ length: 500 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`).join("");
  const stray = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const bytes = xlsx({
    "xl/worksheets/sheet1.xml": worksheet(rows + stray, "", '<cols><col min="1" max="16384" style="1"/></cols>'),
    "xl/styles.xml": styleSheet('<xf/><xf numFmtId="2"/>'),
  });
  const result = readXlsx(bytes);
  expect(result.ok && result.value.snapshot.sheets[0]?.cells.length).toBe(501);
});

test("whatever the bytes are, the answer is a result", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(SAMPLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), (changes) => {
      const bytes = Uint8Array.from(SAMPLE);
      for (const [at, value] of changes) bytes[at] = value;
      const result = readXlsx(bytes, { presentation: true });
      return result.ok || result.problem.code.length > 0;
    }),
    { numRuns: 150, seed: 2 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => !readXlsx(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])).ok),
    { numRuns: 200, seed: 2 },
  );
});
