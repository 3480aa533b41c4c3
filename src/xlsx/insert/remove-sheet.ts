import type { Result } from "../../core/host-port";
import { DEFAULT_LIMITS, type XlsxLimits } from "../limits";
import { openXlsx } from "../open";
import { partKey } from "../package";
import { removeContentType } from "../patch/content-types";
import { Draft } from "../patch/draft";
import { removeLink } from "../patch/links";
import { spliced } from "../patch/splice";
import { withAttributes } from "../patch/xml-text";
import { fileResult, FileTrouble, type FileProblem } from "../problem";
import { relationshipsFile } from "../relationships";
import { findWorkbookParts } from "../workbook-parts";
import { type BookTag, bookTags } from "./book-tags";
import { othersOn } from "./others-on-sheet";

/**
 * Takes a sheet out of a file again: its part, its place in the list of sheets, and the names that Excel itself keeps for its
 * printing and filters. Meant for sheets that insertSheets or copySheet made, which have no parts of their own: one that a chart, a picture, a
 * comment, a table or a name has been added to since is refused ("sheet-in-use").
 */
export function removeSheet(bytes: Uint8Array, name: string, limits: XlsxLimits = DEFAULT_LIMITS): Result<Uint8Array, FileProblem> {
  return fileResult(() => {
    const pkg = openXlsx(bytes, limits);
    const { workbook, sheets } = findWorkbookParts(pkg);
    const sheet = sheets.find((each) => each.name === name);
    if (!sheet || sheets.length === 1) throw new FileTrouble("sheet-missing", name);
    const draft = new Draft(pkg);
    const found = othersOn(draft, workbook, sheet);
    if (found !== null) throw new FileTrouble("sheet-in-use", `${name}: ${found}`);
    draft.write(workbook, withoutSheet(draft.text(workbook), workbook, name));
    removeLink(draft, workbook, sheet.part);
    removeContentType(draft, sheet.part);
    if (draft.has(relationshipsFile(sheet.part))) draft.remove(relationshipsFile(sheet.part));
    draft.remove(draft.pkg.entry(sheet.part)?.name ?? partKey(sheet.part));
    return draft.bytes();
  });
}

/** The workbook's part without the sheet; numbers that count tabs are counted anew. */
function withoutSheet(text: string, part: string, name: string): string {
  const { sheets, names, views } = bookTags(text, part);
  const tab = sheets.findIndex(({ attributes }) => attributes.name === name);
  const gone = (tag: BookTag) => ({ start: tag.start, end: tag.end, text: "" });
  const renumbered = (tag: BookTag, attribute: string, value: number) => ({
    start: tag.start,
    end: tag.openEnd,
    text: withAttributes(text.slice(tag.start, tag.openEnd), { [attribute]: String(value) }),
  });
  const sheet = sheets[tab];
  if (!sheet) throw new FileTrouble("sheet-missing", name);
  return spliced(text, [
    gone(sheet),
    ...names.flatMap((tag) => {
      const local = tag.attributes.localSheetId === undefined ? -1 : Number(tag.attributes.localSheetId);
      if (local === tab) return [gone(tag)];
      return local > tab ? [renumbered(tag, "localSheetId", local - 1)] : [];
    }),
    ...views.flatMap((tag) => {
      const changes = ["activeTab", "firstSheet"].flatMap((attribute) => {
        const value = Number(tag.attributes[attribute] ?? 0);
        return value > 0 && value >= tab ? [[attribute, String(value - 1)] as const] : [];
      });
      if (changes.length === 0) return [];
      return [
        { start: tag.start, end: tag.openEnd, text: withAttributes(text.slice(tag.start, tag.openEnd), Object.fromEntries(changes)) },
      ];
    }),
  ]);
}
