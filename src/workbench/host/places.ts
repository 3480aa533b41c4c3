import { areaToA1, cellCount, contains, intersection, isInsideSheet, parseArea, quoteSheet, splitAddress, WHOLE_SHEET } from "./area";
import type { Area } from "./area";
import type { Arguments } from "./arguments";
import type { SheetInfo } from "./engine";
import { accessDenied, invalidArgument, itemNotFound } from "./errors";
import type { ObjectOf, Place, Places, Session } from "./objects";

/** Above this many cells Excel returns null instead of a range's values. */
export const READABLE_CELLS = 5_000_000;

export function rangeAt(sheet: string, area: Area): ObjectOf<"Range"> {
  if (!isInsideSheet(area)) throw invalidArgument();
  return { type: "Range", sheet, area };
}

export function sheetInfo(session: Session, sheet: string): SheetInfo {
  const info = session.engine.sheets().find(({ id }) => id === sheet);
  if (!info) throw itemNotFound();
  return info;
}

/** A sheet by id or by name, whatever its case. */
export function findSheet(session: Session, key: string): SheetInfo | null {
  const name = key.toLowerCase();
  return session.engine.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
}

/** "Sheet1!A1:B2", or several separated by commas; absolute: "Sheet1!$A$1:$B$2". */
export function addressOf(session: Session, sheet: string, areas: readonly Area[], kind: "relative" | "absolute" = "relative"): string {
  const name = quoteSheet(sheetInfo(session, sheet).name);
  const fixed = (cells: string): string => (kind === "absolute" ? cells.replace(/[A-Z]+|\d+/g, "$$$&") : cells);
  return areas.map((area) => `${name}!${fixed(areaToA1(area))}`).join(",");
}

/** worksheet.getRange(address): the whole sheet where no address is given. */
export function rangeByAddress(session: Session, sheet: string, address: string | null): ObjectOf<"Range"> {
  if (address === null || address === "") return rangeAt(sheet, WHOLE_SHEET);
  const { sheet: name, cells } = splitAddress(address);
  const target = name === null ? sheet : (findSheet(session, name) ?? raise(itemNotFound())).id;
  return rangeAt(target, parseArea(cells) ?? raise(invalidArgument()));
}

export function raise(error: Error): never {
  throw error;
}

/** Cells that formats and contents can be asked of one by one: whole rows and columns end with the sheet's data. */
export function presentArea(session: Session, { sheet, area }: Place): Area {
  if (cellCount(area) <= READABLE_CELLS / 100) return area;
  const used = session.engine.usedArea(sheet, false);
  return (used && intersection(used, area)) ?? { ...area, rows: 1, columns: 1 };
}

/** The cells of several areas, as `presentArea` gives them. */
export function presentAreas(session: Session, { sheet, areas }: Places): Area[] {
  return areas.map((area) => presentArea(session, { sheet, area }));
}

/** A range given as a Range, as an address on the sheet, or not at all. */
export function givenRange(session: Session, args: Arguments, index: number, sheet: string): ObjectOf<"Range"> | null {
  const range = args.object(index, "Range");
  if (range) return range;
  const address = args.optionalText(index);
  return address === null ? null : rangeByAddress(session, sheet, address);
}

/** Fails as Excel does when the sheet is protected. */
export function assertWritable(session: Session, sheet: string): void {
  const info = sheetInfo(session, sheet);
  if (info.protected || session.extraProtection.has(info.name)) throw accessDenied();
}

/** Whether the cell is covered by a merged area, that is, lies in one without being its top-left cell. */
export function isCovered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some((area) => contains(area, row, column) && (area.row !== row || area.column !== column));
}
