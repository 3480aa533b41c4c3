import type { PlacedMark } from "../../core/edits";
import { isMarkFormula } from "../../core/marks";
import { toA1 } from "../../core/a1";
import { arrangeSheets, isMentioned } from "../../xlsx/insert/arrange-sheets";
import { copySheet } from "../../xlsx/insert/copy-sheet";
import { insertSheets } from "../../xlsx/insert/insert-sheets";
import { removeSheet } from "../../xlsx/insert/remove-sheet";
import { patchLayout } from "../../xlsx/layout/patch-layout";
import type { BookState, SheetState } from "./book-state";
import { patchContents } from "./contents";
import { DraftFile, Refusal } from "./draft-file";
import { planOf } from "./new-sheet";
import { refuseInTables, refuseNames, refuseThisRow } from "./refuse";
import { hasLayout, sheetChanges } from "./sheet-changes";
import { texts } from "./texts";
import { verifySaved, type SavedSheet } from "./verify-saved";

/** The file that is open: its bytes, and what the grid made of them before anybody changed anything. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly state: BookState;
  /** Text of the part with Ziping's own data; null: none. */
  readonly userData: string | null;
}

/** What is to be saved. */
export interface BookToSave {
  readonly state: BookState;
  readonly userData: string | null;
  /** See trustedFormulas. */
  readonly trusted: ReadonlySet<string>;
  /** Whether cells of a sheet (by id) were put in or taken out. */
  readonly isShifted: (sheet: string) => boolean;
}

export type SaveOutcome =
  | {
      readonly ok: true;
      /** The very bytes that were opened when nothing was changed. */
      readonly bytes: Uint8Array;
      /** What the file does not hold, in the user's words. */
      readonly left: readonly string[];
    }
  | { readonly ok: false; readonly why: string };

/**
 * Makes the file that holds what stands in the grid: the differences from what was opened become patches, so that nothing else changes. What
 * cannot be written is named; what would come out wrong is refused.
 */
export function saveBook(opened: OpenedFile, now: BookToSave): SaveOutcome {
  try {
    return saved(opened, now);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, why: error.message };
    throw error;
  }
}

function saved(
  { bytes, state, userData: oldData }: OpenedFile,
  { state: now, userData: newData, trusted, isShifted }: BookToSave,
): SaveOutcome {
  const shifted = now.sheets.find(({ id }) => isShifted(id));
  if (shifted) throw new Refusal(texts.shifted(shifted.name));
  refuseNames(new Set(state.sheets.map(({ name }) => name)), now.sheets);
  const file = new DraftFile(bytes);
  const sheets = now.sheets.map((sheet) => inFile(file, state, sheet));
  for (const sheet of sheets) {
    refuseInTables(file, sheet);
    refuseThisRow(file, sheet);
  }
  const marks = marksOf(now);
  const isMarked = sheets.some(({ isNew }) => isNew) || JSON.stringify(marks) !== JSON.stringify(marksOf(state));

  unmerge(file, sheets);
  patchContents(file, sheets, trusted, {
    marks: isMarked ? marks.map((mark) => ({ ...mark, sheet: sheets.find(({ id }) => id === mark.sheet)?.name ?? mark.sheet })) : null,
    ...(newData !== oldData && { userData: newData }),
  });
  const layouts = sheets.flatMap(({ name, changes: { layout } }) =>
    hasLayout(layout) ? [{ ...layout, merges: { ...layout.merges, removed: [] }, sheet: name }] : [],
  );
  if (layouts.length > 0) file.step((current) => patchLayout(current, layouts));
  removeOthers(file, state, now);
  arrange(file, now, sheets);
  if (file.bytes !== bytes) verifySaved(bytes, file, sheets);
  const left = sheets.flatMap(({ changes: { others }, shown }) => (others.length > 0 ? [texts.things(shown, others)] : []));
  if (now.names !== state.names) left.push(texts.names);
  return { ok: true, bytes: file.bytes, left };
}

/** Finds a sheet of the grid in the file, or makes it there. */
function inFile(file: DraftFile, opened: BookState, sheet: SheetState): SavedSheet {
  const own = opened.sheets.find(({ id }) => id === sheet.id);
  const source = own ?? opened.sheets.find(({ id }) => id === sheet.origin) ?? null;
  const changes = sheetChanges(source, sheet);
  const common = { id: sheet.id, shown: sheet.name, state: sheet, changes, isNew: !own, source: source?.name ?? null };
  if (own) return { ...common, name: own.name };
  if (source) {
    const { bytes, name } = file.ask((current) => copySheet(current, source.name, sheet.name));
    file.step(() => ({ ok: true, value: bytes }));
    return { ...common, name };
  }
  const { bytes, names } = file.ask((current) => insertSheets(current, [planOf(sheet)]));
  file.step(() => ({ ok: true, value: bytes }));
  return { ...common, name: names[0] ?? sheet.name };
}

/** Before anything is written into the cells that come to light. */
function unmerge(file: DraftFile, sheets: readonly SavedSheet[]): void {
  const nothing = { looks: [], columns: [], rows: [], validations: { added: [], removed: [] } };
  const patches = sheets.flatMap(({ name, changes: { layout } }) =>
    layout.merges.removed.length > 0 ? [{ ...nothing, sheet: name, merges: { added: [], removed: layout.merges.removed } }] : [],
  );
  if (patches.length > 0) file.step((bytes) => patchLayout(bytes, patches));
}

/** Ziping's marks among the conditional formats; `sheet` is the sheet's id. */
function marksOf({ sheets }: BookState): PlacedMark[] {
  return sheets.flatMap(({ id, formats }) =>
    formats.flatMap(({ areas: [area], formula }) =>
      area && isMarkFormula(formula) ? [{ sheet: id, cell: toA1(area.row, area.column), formula }] : [],
    ),
  );
}

function removeOthers(file: DraftFile, opened: BookState, now: BookState): void {
  const kept = new Set(now.sheets.map(({ id }) => id));
  for (const { name } of opened.sheets.filter(({ id }) => !kept.has(id))) {
    if (file.ask((bytes) => isMentioned(bytes, name, false))) throw new Refusal(texts.mentioned(name));
    const removed = removeSheet(file.bytes, name);
    if (!removed.ok && removed.problem.code === "sheet-in-use") throw new Refusal(texts.sheetInUse(name, removed.problem.remedy));
    file.step(() => removed);
  }
}

function arrange(file: DraftFile, now: BookState, sheets: readonly SavedSheet[]): void {
  const places = sheets.map(({ name, state }) => ({ sheet: name, name: state.name, visibility: state.visibility }));
  const standing = file.snapshot().sheets.map(({ name, visibility }) => ({ sheet: name, name, visibility }));
  if (JSON.stringify(standing) === JSON.stringify(places)) return;
  const renamed = sheets.find(({ name, shown, isNew }) => !isNew && name !== shown && file.ask((bytes) => isMentioned(bytes, name, true)));
  if (renamed) throw new Refusal(texts.mentioned(renamed.name));
  file.step((bytes) => arrangeSheets(bytes, places));
  if (now.sheets.length !== file.snapshot().sheets.length) throw new Refusal(texts.different("工作表"));
}
