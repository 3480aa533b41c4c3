import { strToU8, zipSync } from "fflate";
import type { SheetSnapshot } from "../../src/core/workbook";
import { readXlsx } from "../../src/xlsx/reader";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Parts of an .xlsx file by name; null leaves one of the usual parts out. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

export const relationships = (...links: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${links
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A worksheet with the given rows and, behind them, other elements. */
export const worksheet = (rows: string, rest = "", before = ""): string =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${rest}</worksheet>`;

export const sharedStrings = (items: string): string => `<sst xmlns="${MAIN}">${items}</sst>`;

/** Cell styles (`xf` elements), after fonts, fills and borders if any; `formats` are `numFmt` elements. */
export const styleSheet = (styles: string, formats = "", others = ""): string =>
  `<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts>${others}<cellXfs>${styles}</cellXfs></styleSheet>`;

/** An .xlsx file of one sheet, 表, with whatever parts replace or join the usual ones. */
export function xlsx(parts: Parts): Uint8Array {
  const all: Parts = {
    "_rels/.rels": relationships(["r1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["r1", "worksheet", "worksheets/sheet1.xml"],
      ["r2", "sharedStrings", "sharedStrings.xml"],
      ["r3", "styles", "styles.xml"],
    ),
    "xl/worksheets/sheet1.xml": worksheet(""),
    ...parts,
  };
  const files = Object.entries(all).flatMap(([name, text]) =>
    text === null ? [] : [[name, typeof text === "string" ? strToU8(text) : text] as const],
  );
  return zipSync(Object.fromEntries(files));
}

/** The first sheet of such a file. */
export function firstSheet(parts: Parts): SheetSnapshot {
  const result = readXlsx(xlsx(parts));
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.details ?? ""}`);
  const [sheet] = result.value.snapshot.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** The cells of a worksheet with these rows. */
export const cellsOf = (rows: string, parts: Parts = {}): SheetSnapshot["cells"] =>
  firstSheet({ ...parts, "xl/worksheets/sheet1.xml": worksheet(rows) }).cells;
