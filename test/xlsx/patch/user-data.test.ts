import { strToU8, unzipSync, zipSync } from "fflate";
import { readUserData } from "../../../src/xlsx/user-data";
import { relationships, xlsx } from "../../support/packages";
import { differingParts, textOf } from "../../support/parts";
import { patched } from "../../support/patching";

const OURS = (content: string): string => `<ziping xmlns="urn:ziping:user-data" version="1">${content}</ziping>`;
const THEIRS = '<my:root xmlns:my="urn:my">urn:ziping:user-data</my:root>';
const TYPES = '<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/></Types>';

/** As Excel writes a workbook with another program's data and ours. */
const saved = xlsx({
  "[Content_Types].xml": TYPES.replace("</Types>", '<Override PartName="/customXml/itemProps2.xml" ContentType="p"/></Types>'),
  "xl/_rels/workbook.xml.rels": relationships(
    ["r1", "worksheet", "worksheets/sheet1.xml"],
    ["r8", "customXml", "../customXml/item1.xml"],
    ["r9", "customXml", "../customXml/item2.xml"],
  ),
  "customXml/item1.xml": THEIRS,
  "customXml/item2.xml": `<?xml version="1.0"?>\n${OURS("甲").replace("<ziping ", "<z:ziping ").replace("xmlns=", "xmlns:z=").replace("</", "</z:")}`,
  "customXml/itemProps2.xml": "<p/>",
  "customXml/_rels/item2.xml.rels": relationships(["r1", "customXmlProps", "itemProps2.xml"]),
});

const dataOf = (bytes: Uint8Array): string | null => {
  const result = readUserData(bytes);
  if (!result.ok) throw new Error(result.problem.details);
  return result.value;
};

test("our data are found by their namespace, and those of others are none of our business", () => {
  expect(dataOf(saved)).toContain("甲</z:ziping>");
  expect(dataOf(xlsx({}))).toBeNull();
});

test("new data take the place of the old ones, in the same part", () => {
  const out = patched(saved, { userData: OURS("乙") });
  expect(differingParts(saved, out)).toEqual(["customXml/item2.xml"]);
  expect(dataOf(out)).toBe(OURS("乙"));
  expect(patched(out, { userData: OURS("乙") })).toBe(out);
});

test("data are removed with everything that led to them", () => {
  const out = patched(saved, { userData: null });
  expect(Object.keys(unzipSync(out)).filter((name) => name.startsWith("customXml/"))).toEqual(["customXml/item1.xml"]);
  expect(textOf(out, "[Content_Types].xml")).toBe(TYPES);
  expect(textOf(out, "xl/_rels/workbook.xml.rels")).not.toContain("item2");
  expect(dataOf(out)).toBeNull();
  expect(patched(out, { userData: null })).toBe(out);
});

test("the first data get a part under a free number, linked and declared", () => {
  const bytes = patched(saved, { userData: null });
  const out = patched(bytes, { userData: OURS("丙") });
  expect(differingParts(bytes, out)).toEqual([
    "[Content_Types].xml",
    "customXml/_rels/item2.xml.rels",
    "customXml/item2.xml",
    "customXml/itemProps2.xml",
    "xl/_rels/workbook.xml.rels",
  ]);
  expect(textOf(out, "[Content_Types].xml")).toBe(
    TYPES.replace(
      "</Types>",
      '<Override PartName="/customXml/itemProps2.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
  expect(dataOf(out)).toBe(OURS("丙"));
});

test("a list of content types that does not know xml is told; a file without one stays without", () => {
  expect(textOf(patched(xlsx({ "[Content_Types].xml": '<Types xmlns="t"/>' }), { userData: OURS("") }), "[Content_Types].xml")).toContain(
    '<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>',
  );
  expect(Object.keys(unzipSync(patched(xlsx({}), { userData: OURS("") })))).not.toContain("[Content_Types].xml");
});

test("data in UTF-16 are read and replaced; a custom part that is no text, or no XML, is left alone", () => {
  const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
  const parts = { ...unzipSync(saved), "customXml/item2.xml": utf16(OURS("甲")), "customXml/item1.xml": Uint8Array.of(0xff, 0x00, 0xc0) };
  expect(dataOf(zipSync(parts))).toBe(OURS("甲"));
  expect(dataOf(patched(zipSync(parts), { userData: OURS("乙") }))).toBe(OURS("乙"));
  const broken = zipSync({ ...parts, "customXml/item2.xml": strToU8("<a> urn:ziping:user-data") });
  expect(dataOf(broken)).toBeNull();
});
