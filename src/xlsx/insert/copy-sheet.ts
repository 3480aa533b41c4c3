import type { Result } from "../../core/host-port";
import { freeSheetName } from "../../core/sheet-plan";
import { DEFAULT_LIMITS, type XlsxLimits } from "../limits";
import { openXlsx } from "../open";
import { addContentType } from "../patch/content-types";
import { Draft } from "../patch/draft";
import { addLink, isStrict } from "../patch/links";
import { MarkRules } from "../patch/mark-rules";
import { outlineOf } from "../patch/outline";
import { spliced, type Splice } from "../patch/splice";
import { withAttributes } from "../patch/xml-text";
import { fileResult, FileTrouble, type FileProblem } from "../problem";
import { findWorkbookParts } from "../workbook-parts";
import type { Attributes } from "../xml";
import { parsePositions, type OpenTag } from "../xml-positions";
import { bookTags } from "./book-tags";
import { freePart, SHEET_TYPE } from "./sheet-part";
import { ThisRowFormulas } from "./this-row";
import { addEntries } from "./workbook-entry";

/**
 * What leads to parts of the sheet's own (drawings, comments, tables, controls, printer settings): a copy goes without, since a part belongs to one
 * sheet. Sparklines and the like in extLst stay: they are the sheet's own text.
 */
const OWN_PARTS: ReadonlySet<string> = new Set([
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "tableParts",
  "customProperties",
  "webPublishItems",
]);

export interface CopiedSheet {
  readonly bytes: Uint8Array;
  /** Name that the copy got. */
  readonly name: string;
}

/**
 * Copies a sheet of an .xlsx file behind the last one: cells, merges, formats, validation, conditional formats, print set-up. Pictures, charts, tables
 * and comments are not copied, Ziping's marks neither; where a formula needs its table, its result stands in the copy. Nothing that is there changes.
 */
export function copySheet(
  bytes: Uint8Array,
  sheet: string,
  wanted: string,
  limits: XlsxLimits = DEFAULT_LIMITS,
): Result<CopiedSheet, FileProblem> {
  return fileResult(() => withCopy(bytes, sheet, wanted, limits));
}

function withCopy(bytes: Uint8Array, sheet: string, wanted: string, limits: XlsxLimits): CopiedSheet {
  const pkg = openXlsx(bytes, limits);
  const { workbook, sheets } = findWorkbookParts(pkg);
  const source = sheets.find(({ name }) => name === sheet);
  if (!source) throw new FileTrouble("sheet-missing", sheet);
  const draft = new Draft(pkg);
  const tabs = bookTags(draft.text(workbook), workbook).sheets.map(({ attributes }) => attributes.name ?? "");
  const name = freeSheetName(wanted, tabs);
  const part = freePart(draft, workbook);
  draft.make(part, copied(draft.text(source.part), source.part));
  addContentType(draft, part, SHEET_TYPE);
  const link = addLink(draft, workbook, "worksheet", part);
  addEntries(draft, workbook, [{ name, link, from: { copyOf: tabs.indexOf(sheet) } }], isStrict(draft, workbook));
  return { bytes: draft.bytes(), name };
}

/** The sheet's part without what belongs to the original alone. */
function copied(original: string, part: string): string {
  const { text, outline } = outlineOf(original, part);
  const marks = new MarkRules();
  const thisRow = new ThisRowFormulas();
  const links: Splice[] = [];
  /** Links to the web need relationships; a list with one of them is left out as a whole. */
  let outside = false;
  const without = (attribute: string, { start, end }: OpenTag): void => {
    links.push({ start, end, text: withAttributes(text.slice(start, end), { [attribute]: null }) });
  };
  parsePositions(text, part, [
    marks,
    thisRow,
    {
      open: (name, attributes, _parent, tag) => {
        const link = linkAttribute(attributes);
        // printer settings, and addresses on the web: relationships of the original
        if (link !== undefined && (name === "pageSetup" || (name === "hyperlink" && attributes.location !== undefined))) without(link, tag);
        if (name === "sheetPr" && attributes.codeName !== undefined) without("codeName", tag);
        if (name === "sheetView" && attributes.tabSelected !== undefined) without("tabSelected", tag);
        if (name === "hyperlink" && link !== undefined && attributes.location === undefined) outside = true;
      },
    },
  ]);
  const gone = outline.children
    .filter(({ name }) => OWN_PARTS.has(name) || (name === "hyperlinks" && outside))
    .map(({ open, close }): Splice => ({ start: open.start, end: close.end, text: "" }));
  const inside = ({ start, end }: Splice): boolean => gone.some((splice) => start >= splice.start && end <= splice.end);
  const others = [...links, ...thisRow.splices, ...marks.splices(outline, [], () => 0)];
  return spliced(text, [...gone, ...others.filter((splice) => !inside(splice))]);
}

/** Name of the attribute that leads to a part, whatever its prefix. */
function linkAttribute(attributes: Attributes): string | undefined {
  return Object.keys(attributes).find((name) => name.endsWith(":id"));
}
