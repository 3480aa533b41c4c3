import type { Result } from "../../core/host-port";
import { freeSheetName, type SheetPlan } from "../../core/sheet-plan";
import { DEFAULT_LIMITS, type XlsxLimits } from "../limits";
import { openXlsx } from "../open";
import { addContentType } from "../patch/content-types";
import { Draft } from "../patch/draft";
import { addLink, isStrict } from "../patch/links";
import { Styles } from "../patch/styles-part";
import { recalculateOnLoad } from "../patch/workbook-calc";
import { fileResult, type FileProblem } from "../problem";
import { findWorkbookParts } from "../workbook-parts";
import { bookTags } from "./book-tags";
import { freePart, SHEET_TYPE } from "./sheet-part";
import { sheetXml } from "./sheet-xml";
import { stylesFor } from "./sheet-styles";
import { addEntries, type NewEntry } from "./workbook-entry";

const TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

export interface InsertedSheets {
  readonly bytes: Uint8Array;
  /** Names that the new sheets got, in the order of the plans. */
  readonly names: readonly string[];
}

/**
 * Makes new sheets behind the last one of an .xlsx file. Nothing that is there changes: parts other than the list of sheets and the style sheet
 * stay byte-identical. The same file and plans give the same bytes. Whatever the bytes are, it returns and does not throw.
 */
export function insertSheets(
  bytes: Uint8Array,
  plans: readonly SheetPlan[],
  limits: XlsxLimits = DEFAULT_LIMITS,
): Result<InsertedSheets, FileProblem> {
  return fileResult(() => (plans.length === 0 ? { bytes, names: [] } : withSheets(bytes, plans, limits)));
}

function withSheets(bytes: Uint8Array, plans: readonly SheetPlan[], limits: XlsxLimits): InsertedSheets {
  const pkg = openXlsx(bytes, limits);
  const parts = findWorkbookParts(pkg);
  const { workbook } = parts;
  const draft = new Draft(pkg);
  const strict = isStrict(draft, workbook);
  const styles = new Styles(draft, parts);
  const taken = bookTags(draft.text(workbook), workbook).sheets.map(({ attributes }) => attributes.name ?? "");
  const entries = plans.map((plan): NewEntry => {
    const name = freeSheetName(plan.name, taken);
    taken.push(name);
    const part = freePart(draft, workbook);
    draft.make(part, sheetXml(plan, stylesFor(plan.looks, styles.open()), strict ? STRICT : TRANSITIONAL));
    addContentType(draft, part, SHEET_TYPE);
    return { name, link: addLink(draft, workbook, "worksheet", part), from: { plan } };
  });
  styles.save();
  addEntries(draft, workbook, entries, strict);
  if (plans.some(({ cells }) => cells.some(({ formula }) => formula !== undefined))) recalculateOnLoad(draft, workbook);
  return { bytes: draft.bytes(), names: entries.map(({ name }) => name) };
}
