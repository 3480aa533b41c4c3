import { columnName } from "../../core/a1";
import type { SheetPlan } from "../../core/sheet-plan";
import { FileTrouble } from "../problem";
import type { Attributes } from "../xml";
import { parsePositions, type OpenTag } from "../xml-positions";
import type { Draft } from "../patch/draft";
import { WORKBOOK } from "../patch/element-order";
import { appended, outlineOf } from "../patch/outline";
import { spliced, type Splice } from "../patch/splice";
import { escapeAttribute, escapeText } from "../patch/xml-text";
import { quotedName } from "./sheet-xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** A sheet that is to stand in the workbook's list, behind all others. */
export interface NewEntry {
  readonly name: string;
  /** Id of the relationship that leads to its part. */
  readonly link: string;
  readonly plan: SheetPlan;
}

/** Lists new sheets in the workbook's part, with the names that hold their print titles and filters. */
export function addEntries(draft: Draft, workbook: string, entries: readonly NewEntry[], strict: boolean): void {
  const { text, outline } = outlineOf(draft.text(workbook), workbook);
  const sheets = outline.child("sheets");
  if (!sheets) throw new FileTrouble("damaged", `${workbook} has no list of sheets`);
  const { count, highest } = listedSheets(text, workbook);
  const { prefix } = outline;
  const namespace = strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
  const tags = entries.map(({ name, link }, i) => {
    const id = `xmlns:zr="${namespace}" zr:id="${link}"`;
    return `<${prefix}sheet name="${escapeAttribute(name)}" sheetId="${highest + i + 1}" ${id}/>`;
  });
  const names = entries.flatMap((entry, i) => definedNames(prefix, entry, count + i));
  const present = outline.child("definedNames");
  const nameSplices: Splice[] =
    names.length === 0
      ? []
      : present
        ? appended(text, present, names.join(""))
        : [outline.insertion(WORKBOOK, "definedNames", `<${prefix}definedNames>${names.join("")}</${prefix}definedNames>`)];
  draft.write(workbook, spliced(text, [...appended(text, sheets, tags.join("")), ...nameSplices]));
}

function definedNames(prefix: string, { name, plan }: NewEntry, tab: number): string[] {
  const area = (columns: string, rows: string): string => `${quotedName(name)}!${columns}${rows}`;
  const defined = (title: string, hidden: string, target: string): string =>
    `<${prefix}definedName name="${title}" localSheetId="${tab}"${hidden}>${escapeText(target)}</${prefix}definedName>`;
  const { filter, page } = plan;
  const filtered = filter && `$${columnName(filter.left)}$${filter.top + 1}:$${columnName(filter.right)}$${filter.bottom + 1}`;
  return [
    ...(filtered ? [defined("_xlnm._FilterDatabase", ' hidden="1"', area("", filtered))] : []),
    ...(page.titleRows ? [defined("_xlnm.Print_Titles", "", area("", `$${page.titleRows.top + 1}:$${page.titleRows.bottom + 1}`))] : []),
  ];
}

/** How many tabs there are, of whatever sort, and the highest of their numbers. */
function listedSheets(text: string, part: string): { count: number; highest: number } {
  let count = 0;
  let highest = 0;
  const open = (name: string, attributes: Attributes, parent: string | undefined, { depth }: OpenTag): void => {
    if (depth !== 2 || name !== "sheet" || parent !== "sheets") return;
    count += 1;
    highest = Math.max(highest, Number(attributes.sheetId ?? 0) || 0);
  };
  parsePositions(text, part, [{ open }]);
  return { count, highest };
}
