import { columnName } from "../../core/a1";
import type { SheetPlan } from "../../core/sheet-plan";
import { FileTrouble } from "../problem";
import { flag, type Attributes } from "../xml";
import type { Draft } from "../patch/draft";
import { WORKBOOK } from "../patch/element-order";
import { appended, outlineOf } from "../patch/outline";
import { spliced, type Splice } from "../patch/splice";
import { escapeAttribute, escapeText } from "../patch/xml-text";
import { type BookTag, bookTags } from "./book-tags";
import { quotedName } from "../../core/mentions";

const AREA = "_xlnm.Print_Area";
const TITLES = "_xlnm.Print_Titles";
const FILTER = "_xlnm._FilterDatabase";
/** The sheet before an address, in quotes (which XML may spell out) or bare. */
const SHEET_REFERENCE = /(?:'(?:[^']|'')*'|&apos;(?:(?!&apos;).|&apos;&apos;)*&apos;|[^'!,()\s&]+)!/g;
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** A sheet that is to stand in the workbook's list, behind all others. */
export interface NewEntry {
  readonly name: string;
  /** Id of the relationship that leads to its part. */
  readonly link: string;
  /** What it was made from: a plan, or (as a tab's place) the sheet that it is a copy of. */
  readonly from: { readonly plan: SheetPlan } | { readonly copyOf: number };
}

/** Lists new sheets in the workbook's part, with the names that hold their print titles and filters. */
export function addEntries(draft: Draft, workbook: string, entries: readonly NewEntry[], strict: boolean): void {
  const { text, outline } = outlineOf(draft.text(workbook), workbook);
  const sheets = outline.child("sheets");
  if (!sheets) throw new FileTrouble("damaged", `${workbook} has no list of sheets`);
  const tags = bookTags(text, workbook);
  const listed = tags.sheets;
  const highest = Math.max(0, ...listed.map(({ attributes }) => Number(attributes.sheetId ?? 0) || 0));
  const { prefix } = outline;
  const namespace = strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
  const known = declaredPrefix(outline.root.attributes, namespace);
  const idAttribute = (link: string): string => (known === null ? `xmlns:zr="${namespace}" zr:id="${link}"` : `${known}:id="${link}"`);
  const elements = entries.map(({ name, link }, i) => {
    return `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${highest + i + 1}" ${idAttribute(link)}/>`;
  });
  const names = entries.flatMap(({ name, from }, i) => {
    const own = "plan" in from ? plannedNames(name, from.plan) : copiedNames(text, tags.names, from.copyOf, name);
    return own.map(({ title, hidden, target }) => {
      const visibility = hidden ? ' hidden="1"' : "";
      return `<${prefix}definedName name="${title}" localSheetId="${listed.length + i}"${visibility}>${target}</${prefix}definedName>`;
    });
  });
  const present = outline.child("definedNames");
  const nameSplices: Splice[] =
    names.length === 0
      ? []
      : present
        ? appended(text, present, names.join(""))
        : [outline.insertion(WORKBOOK, "definedNames", `<${prefix}definedNames>${names.join("")}</${prefix}definedNames>`)];
  draft.write(workbook, spliced(text, [...appended(text, sheets, elements.join("")), ...nameSplices]));
}

/** The prefix that the workbook's own root gives a namespace, as other programs expect to find it; null: none. */
function declaredPrefix(root: Attributes, namespace: string): string | null {
  const declaration = Object.keys(root).find((name) => name.startsWith("xmlns:") && root[name] === namespace);
  return declaration?.slice("xmlns:".length) ?? null;
}

/** A name that belongs to one sheet; `target` is text of XML. */
interface LocalName {
  readonly title: string;
  readonly hidden: boolean;
  readonly target: string;
}

function plannedNames(sheet: string, { filter, page }: SheetPlan): LocalName[] {
  const target = (area: string): string => escapeText(`${quotedName(sheet)}!${area}`);
  const filtered = filter && `$${columnName(filter.left)}$${filter.top + 1}:$${columnName(filter.right)}$${filter.bottom + 1}`;
  return [
    ...(filtered ? [{ title: FILTER, hidden: true, target: target(filtered) }] : []),
    ...(page.titleRows
      ? [{ title: TITLES, hidden: false, target: target(`$${page.titleRows.top + 1}:$${page.titleRows.bottom + 1}`) }]
      : []),
  ];
}

/** Print area, print titles and filter of the sheet that was copied, pointing at the copy. */
function copiedNames(text: string, names: readonly BookTag[], tab: number, sheet: string): LocalName[] {
  return names.flatMap(({ attributes, openEnd, closeStart }): LocalName[] => {
    const { name: title = "", localSheetId, hidden } = attributes;
    if (localSheetId !== String(tab) || ![AREA, TITLES, FILTER].includes(title)) return [];
    const target = text.slice(openEnd, closeStart).replace(SHEET_REFERENCE, () => escapeText(`${quotedName(sheet)}!`));
    return [{ title, hidden: flag(hidden), target }];
  });
}
