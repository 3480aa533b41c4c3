import { strToU8, zipSync } from "fflate";
import type { SheetPlan } from "../../core/sheet-plan";
import { insertSheets } from "./insert-sheets";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** A workbook without sheets: never leaves this file, because Excel takes none. */
const BARE: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml":
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    "<bookViews><workbookView/></bookViews><sheets></sheets></workbook>",
};

/** A fixed time, so that the same plans give the same bytes: the first that zip archives know. */
const MTIME = "1980-01-01T00:00:00";

/** A new .xlsx file with a sheet for each plan (one at least). */
export function newWorkbook(plans: readonly SheetPlan[]): Uint8Array {
  const parts = Object.fromEntries(Object.entries(BARE).map(([name, xml]) => [name, strToU8(HEAD + xml)]));
  const made = insertSheets(zipSync(parts, { mtime: MTIME }), plans);
  if (!made.ok) throw new Error(`our own workbook could not be read: ${made.problem.details ?? made.problem.code}`);
  return made.value.bytes;
}
