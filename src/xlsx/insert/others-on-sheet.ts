import { mentionsSheet } from "../../core/mentions";
import type { Draft } from "../patch/draft";
import { readRelationships } from "../relationships";
import { plainText } from "../xml-characters";
import { bookTags } from "./book-tags";

/** Excel adds them by itself when it saves; nobody misses them. */
const INCIDENTAL: ReadonlySet<string> = new Set(["printerSettings"]);
/** Names of Excel's own: print area and titles, filters. */
const BUILT_IN = /^_xlnm\./i;

interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/**
 * What on a sheet that Ziping made is somebody else's: a part related to it (drawing with charts and pictures, comments, tables, pivot tables,
 * controls), or a name that stands for something in it.
 *
 * @returns null when there is nothing of the kind
 */
export function othersOn(draft: Draft, workbook: string, { name, part }: SheetPart): string | null {
  const related = readRelationships(draft.pkg, part).find(({ type }) => !INCIDENTAL.has(type));
  if (related) return related.type;
  const text = draft.text(workbook);
  const { sheets, names } = bookTags(text, workbook);
  const tab = sheets.findIndex(({ attributes }) => attributes.name === name);
  const named = names.find(({ attributes, openEnd, closeStart }) => {
    if (BUILT_IN.test(attributes.name ?? "")) return false;
    return Number(attributes.localSheetId ?? -1) === tab || mentionsSheet(plainText(text.slice(openEnd, closeStart)) ?? "", name);
  });
  return named ? `definedName ${named.attributes.name ?? ""}` : null;
}
