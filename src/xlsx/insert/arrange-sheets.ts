import type { Result } from "../../core/host-port";
import type { SheetVisibility } from "../../core/workbook";
import { DEFAULT_LIMITS } from "../limits";
import { openXlsx } from "../open";
import { Draft } from "../patch/draft";
import { spliced, type Splice } from "../patch/splice";
import { escapeAttribute, withAttributes } from "../patch/xml-text";
import { fileResult, FileTrouble, type FileProblem } from "../problem";
import { findWorkbookParts } from "../workbook-parts";
import { type BookTag, bookTags } from "./book-tags";

/** How the worksheets are to stand: each by its name in the file, in their order. Chart sheets stay where they are. */
export interface SheetPlace {
  readonly sheet: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
}

const STATES: Readonly<Record<SheetVisibility, string | null>> = { visible: null, hidden: "hidden", "very-hidden": "veryHidden" };

/**
 * Puts the worksheets of a file in another order, and gives them other names and visibility. Numbers that count tabs are counted anew; formulas
 * that mention a renamed sheet are the caller's matter (see isMentioned).
 */
export function arrangeSheets(bytes: Uint8Array, places: readonly SheetPlace[]): Result<Uint8Array, FileProblem> {
  return fileResult(() => {
    const pkg = openXlsx(bytes, DEFAULT_LIMITS);
    const parts = findWorkbookParts(pkg);
    const draft = new Draft(pkg);
    draft.write(parts.workbook, arranged(draft.text(parts.workbook), parts.workbook, places));
    return draft.bytes();
  });
}

function arranged(text: string, part: string, places: readonly SheetPlace[]): string {
  const { sheets, names, views } = bookTags(text, part);
  const tabOf = (name: string): number => sheets.findIndex(({ attributes }) => attributes.name === name);
  const from = places.map(({ sheet }) => tabOf(sheet));
  const gone = from.indexOf(-1);
  if (gone >= 0) throw new FileTrouble("sheet-missing", places[gone]?.sheet ?? "");
  const slots = [...from].sort((a, b) => a - b);
  const newTab = new Map(from.map((old, i) => [old, slots[i] ?? old]));
  const splices: Splice[] = places.flatMap((place, i) => {
    const [slot, source] = [sheets[slots[i] ?? -1], sheets[from[i] ?? -1]];
    return slot && source ? [{ start: slot.start, end: slot.end, text: elementFor(text, source, place) }] : [];
  });
  const renumbered = (tag: BookTag, attribute: string): Splice[] => {
    const tab = Number(tag.attributes[attribute]);
    const moved = newTab.get(tab);
    if (tag.attributes[attribute] === undefined || moved === undefined || moved === tab) return [];
    return [
      { start: tag.start, end: tag.openEnd, text: withAttributes(text.slice(tag.start, tag.openEnd), { [attribute]: String(moved) }) },
    ];
  };
  splices.push(...names.flatMap((tag) => renumbered(tag, "localSheetId")), ...views.flatMap((tag) => viewSplices(text, tag, newTab)));
  return spliced(text, splices);
}

function elementFor(text: string, { start, openEnd, end, attributes }: BookTag, { name, visibility }: SheetPlace): string {
  const state = STATES[visibility];
  const isSame = (attributes.state === "visible" ? undefined : attributes.state) === (state ?? undefined);
  const tag = withAttributes(text.slice(start, openEnd), {
    ...(attributes.name !== name && { name }),
    ...(!isSame && { state }),
  });
  return tag + text.slice(openEnd, end);
}

/** A window shows the same sheet in front as before; where it names none, that is the first. */
function viewSplices(text: string, { start, openEnd, attributes }: BookTag, newTab: ReadonlyMap<number, number>): Splice[] {
  const changes = ["activeTab", "firstSheet"].flatMap((attribute) => {
    const tab = Number(attributes[attribute] ?? 0);
    const moved = newTab.get(tab) ?? tab;
    const isFirst = attribute === "firstSheet" && attributes[attribute] === undefined;
    return moved === tab || isFirst ? [] : [[attribute, String(moved)] as const];
  });
  return changes.length === 0
    ? []
    : [{ start, end: openEnd, text: withAttributes(text.slice(start, openEnd), Object.fromEntries(changes)) }];
}

/**
 * Whether anything in a file mentions a sheet as formulas, names and charts do.
 *
 * @param byItself also count what the sheet itself says, and the names that stand in the workbook's part
 */
export function isMentioned(bytes: Uint8Array, sheet: string, byItself: boolean): Result<boolean, FileProblem> {
  return fileResult(() => {
    const pkg = openXlsx(bytes, DEFAULT_LIMITS);
    const parts = findWorkbookParts(pkg);
    const draft = new Draft(pkg);
    const own = byItself ? [] : [parts.workbook, parts.sheets.find(({ name }) => name === sheet)?.part];
    const passed = new Set([parts.sharedStrings, ...own]);
    const written = escapeAttribute(sheet).replaceAll("'", "''");
    const spellings = [`${written}!`, `${written}'!`, `${written.replaceAll("''", "&apos;&apos;")}&apos;!`].map((text) =>
      text.toLowerCase(),
    );
    return pkg.entries.some(({ name }) => {
      if (!/\.(xml|vml)$/i.test(name) || name.startsWith("docProps/") || passed.has(name)) return false;
      const text = draft.text(name).toLowerCase();
      return spellings.some((spelling) => text.includes(spelling));
    });
  });
}
