import { CellValueType } from "@univerjs/core";
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { CellValue } from "../../core/workbook";
import type { CellLink, CellWrite } from "../host/engine";

const GENERAL = "General";

/** What a cell of Univer holds, with its exact type. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const { v: value, t: type, p: rich } = cell;
  if (value === null || value === undefined || value === "") return richText(rich) || null;
  if (type === CellValueType.BOOLEAN) return value === 1 || value === true || value === "TRUE";
  if (type === CellValueType.STRING || type === CellValueType.FORCE_STRING) return String(value);
  return value;
}

/** Text that was formatted letter by letter in the grid lies in a document of its own. */
function richText(rich: ICellData["p"]): string {
  return (rich?.body?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** A value as Univer stores it. The type is always given: without it, Univer makes a number of the text "12". */
export function cellOf(value: CellValue): ICellData {
  if (value === null || value === "") return { v: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const looksTyped = (value.trim() !== "" && !Number.isNaN(Number(value))) || /^(?:true|false)$/i.test(value);
  return { v: value, t: looksTyped ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** A change as Univer's set-values command takes it; null is what empties a field there. */
export function changeOf({ content, numberFormat }: CellWrite): ICellData {
  const plain = { f: null, si: null, p: null };
  const change: ICellData = {};
  if (content) Object.assign(change, plain, "formula" in content ? { f: content.formula, v: null } : cellOf(content.value));
  if (numberFormat !== undefined) change.s = { n: numberFormat === GENERAL ? null : { pattern: numberFormat } };
  return change;
}

export function numberFormatOf(style: Nullable<IStyleData>): string {
  return style?.n?.pattern || GENERAL;
}

/** Where a cell's custom data keep its link: they move, and are copied, with the cell. */
export const LINK_KEY = "ziping-link";

export function linkOf(cell: Nullable<ICellData>): CellLink | null {
  const stored: unknown = cell?.custom?.[LINK_KEY];
  return isLink(stored) ? stored : null;
}

function isLink(value: unknown): value is CellLink {
  return typeof value === "object" && value !== null && "target" in value && "screenTip" in value;
}
