import type { CellValue } from "../../core/workbook";
import type { CellAt } from "./cell-map";
import { prefixOf } from "./outline";
import { encodeCellText, escapeText, isXmlText, withAttributes, type AttributeChanges } from "./xml-text";

/** What a cell is to hold. */
export interface CellContent {
  readonly value: CellValue;
  /** Without the leading "="; then `value` is its result as it stands. */
  readonly formula: string | null;
}

const ERRORS: ReadonlySet<string> = new Set(["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]);

/** A new cell. `style` as in the `s` attribute; absent: none. */
export function newCell(prefix: string, address: string, style: string | undefined, content: CellContent): string {
  const { type, xml } = contentXml(prefix, content);
  const attributes = { ...(style !== undefined && { s: style }), ...(type !== null && { t: type }) };
  const tag = withAttributes(`<${prefix}c r="${address}"/>`, attributes);
  return element(tag, `${prefix}c`, xml);
}

/** A cell with other content. Its address, style and extensions stay; metadata of the old value (dynamic arrays, rich values) goes with it. */
export function changedCell(text: string, cell: CellAt, style: string | undefined, content: CellContent): string {
  const { qualifiedName, start, end } = cell.open;
  const { type, xml } = contentXml(prefixOf(qualifiedName), content);
  const changes: AttributeChanges = { ...(style !== undefined && { s: style }), t: type, cm: null, vm: null };
  const tag = withAttributes(text.slice(start, end), changes);
  const extensions = cell.extensions ? text.slice(cell.extensions.start, cell.extensions.end) : "";
  return element(tag, qualifiedName, xml + extensions);
}

function element(tag: string, name: string, inner: string): string {
  const start = (tag.endsWith("/>") ? tag.slice(0, -2) : tag.slice(0, -1)).trimEnd();
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** @returns the cell's type (null: number or blank) and its child elements */
function contentXml(prefix: string, { value, formula }: CellContent): { type: string | null; xml: string } {
  if (formula === null) return typeof value === "string" && !ERRORS.has(value) ? inlineString(prefix, value) : plainXml(prefix, value);
  if (!isXmlText(formula)) throw new Error("a formula with characters that XML cannot hold");
  const { type, xml } = plainXml(prefix, value);
  return { type, xml: `<${prefix}f>${escapeText(formula)}</${prefix}f>${xml}` };
}

/** A formula's result: the cell's type (null: number) and the element behind the formula. A text without characters is a result too. */
export function resultXml(prefix: string, value: CellValue): { type: string | null; xml: string } {
  return value === "" ? { type: "str", xml: `<${prefix}v></${prefix}v>` } : plainXml(prefix, value);
}

function plainXml(prefix: string, value: CellValue): { type: string | null; xml: string } {
  if (value === null || value === "") return { type: null, xml: "" };
  const inside = (text: string): string => `<${prefix}v>${escapeText(text)}</${prefix}v>`;
  if (typeof value === "boolean") return { type: "b", xml: inside(value ? "1" : "0") };
  if (typeof value === "string") return { type: ERRORS.has(value) ? "e" : "str", xml: inside(encodeCellText(value)) };
  if (!Number.isFinite(value)) throw new Error(`no number for a cell: ${value}`);
  return { type: null, xml: inside(String(value)) };
}

/** Never taken for a formula, whatever it begins with. */
function inlineString(prefix: string, text: string): { type: string | null; xml: string } {
  if (text === "") return { type: null, xml: "" };
  const encoded = encodeCellText(text);
  const space = /^[ \t\n]|[ \t\n]$|[\n\t]| {2}/.test(encoded) ? ' xml:space="preserve"' : "";
  return { type: "inlineStr", xml: `<${prefix}is><${prefix}t${space}>${escapeText(encoded)}</${prefix}t></${prefix}is>` };
}
