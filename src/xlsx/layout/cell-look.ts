import type { BorderSide } from "../presentation/presentation";
import { outlineOf } from "../patch/outline";
import { spliced } from "../patch/splice";
import type { StyleSheet } from "../patch/style-sheet";
import { escapeAttribute, withAttributes, type AttributeChanges } from "../patch/xml-text";

/** What of a cell's look is to become another; what is absent stays as the file has it. Colours are "#RRGGBB". */
export interface LookChange {
  readonly font?: Partial<{
    readonly name: string;
    /** Points. */
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strike: boolean;
    readonly color: string | null;
  }>;
  readonly fill?: string | null;
  /** Line styles as the format names them. */
  readonly borders?: Readonly<Partial<Record<BorderSide, { readonly style: string; readonly color: string } | null>>>;
  /** Null: by the content. */
  readonly horizontal?: string | null;
  /** Null: bottom. */
  readonly vertical?: string | null;
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Number format code. */
  readonly format?: string;
}

const FONT = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset"];
const BORDER = ["start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
const STYLE = ["alignment", "protection", "extLst"];
/** Names of the sides in the strict dialect. */
const STRICT_SIDES: Readonly<Record<string, string>> = { left: "start", right: "end" };

/** The number of a cell style that is like another one but for the change. Whatever the style sheet has already is used again. */
export function styleWith(sheet: StyleSheet, base: number, look: LookChange): number {
  const { prefix } = sheet;
  const own = sheet.element("cellXfs", base) ?? `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
  const { text, outline } = outlineOf(own, "styles");
  const { open } = outline.root;
  const { fontId = "0", borderId = "0" } = outline.root.attributes;
  const changes: Record<string, string> = {};
  const set = (name: string, number: number, apply: string): void => {
    changes[name] = String(number);
    changes[apply] = "1";
  };
  if (look.format !== undefined) set("numFmtId", sheet.formatId(look.format === "General" ? null : look.format), "applyNumberFormat");
  if (look.font) {
    const xml = fontWith(sheet.element("fonts", Number(fontId)) ?? `<${prefix}font/>`, prefix, look.font);
    set(
      "fontId",
      sheet.item("fonts", () => xml),
      "applyFont",
    );
  }
  if (look.fill !== undefined) {
    const xml = fillXml(prefix, look.fill);
    set("fillId", look.fill === null ? 0 : sheet.item("fills", () => xml), "applyFill");
  }
  if (look.borders) {
    const xml = borderWith(sheet.element("borders", Number(borderId)) ?? `<${prefix}border/>`, prefix, look.borders);
    set(
      "borderId",
      sheet.item("borders", () => xml),
      "applyBorder",
    );
  }
  const alignment = alignmentChanges(look);
  if (Object.keys(alignment).length > 0) changes.applyAlignment = "1";
  const tag = withAttributes(text.slice(open.start, open.end), changes);
  const changed = spliced(text, [{ start: open.start, end: open.end, text: tag }]);
  return sheet.item("cellXfs", () => tidy(withAlignment(changed, prefix, alignment)));
}

function alignmentChanges({ horizontal, vertical, wrap, indent }: LookChange): AttributeChanges {
  return {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(wrap !== undefined && { wrapText: wrap ? "1" : null }),
    ...(indent !== undefined && { indent: indent > 0 ? String(indent) : null }),
  };
}

function withAlignment(xml: string, prefix: string, changes: AttributeChanges): string {
  if (Object.keys(changes).length === 0) return xml;
  const { open } = outlineOf(xml, "styles").outline.child("alignment") ?? {};
  return withChild(xml, "alignment", withAttributes(open ? xml.slice(open.start, open.end) : `<${prefix}alignment/>`, changes), STYLE);
}

function fontWith(font: string, prefix: string, change: NonNullable<LookChange["font"]>): string {
  const { name, size, color } = change;
  const flag = (xml: string, tag: string, wanted: boolean | undefined): string =>
    wanted === undefined ? xml : withChild(xml, tag, wanted ? `<${prefix}${tag}/>` : null, FONT);
  let xml = flag(font, "b", change.bold);
  xml = flag(xml, "i", change.italic);
  xml = flag(xml, "strike", change.strike);
  xml = flag(xml, "u", change.underline);
  if (size !== undefined) xml = withChild(xml, "sz", `<${prefix}sz val="${size}"/>`, FONT);
  if (color !== undefined) xml = withChild(xml, "color", color === null ? null : `<${prefix}color rgb="${argb(color)}"/>`, FONT);
  if (name === undefined) return tidy(xml);
  // What the old font's name came with: the theme's font would go before the name.
  for (const tag of ["scheme", "charset", "family"]) xml = withChild(xml, tag, null, FONT);
  return tidy(withChild(xml, "name", `<${prefix}name val="${escapeAttribute(name)}"/>`, FONT));
}

function fillXml(prefix: string, color: string | null): string {
  if (color === null) return "";
  const pattern = `<${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(color)}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill>`;
  return `<${prefix}fill>${pattern}</${prefix}fill>`;
}

function borderWith(border: string, prefix: string, sides: NonNullable<LookChange["borders"]>): string {
  const isStrict = outlineOf(border, "styles").outline.children.some(({ name }) => name === "start" || name === "end");
  return Object.entries(sides).reduce((xml, [side, line]) => {
    const name = (isStrict && STRICT_SIDES[side]) || side;
    const color = line && `<${prefix}color rgb="${argb(line.color)}"/>`;
    return withChild(
      xml,
      name,
      line ? `<${prefix}${name} style="${line.style}">${color}</${prefix}${name}>` : `<${prefix}${name}/>`,
      BORDER,
    );
  }, border);
}

/** An element with another child of that name, at the place that the format gives it; null takes it away. */
function withChild(xml: string, name: string, child: string | null, order: readonly string[]): string {
  const { text, outline } = outlineOf(xml, "styles");
  const present = outline.child(name);
  if (present) return spliced(text, [{ start: present.open.start, end: present.close.end, text: child ?? "" }]);
  if (child === null) return text;
  return spliced(text, [outline.insertion(order, name, child)]);
}

/** An element without children as one tag, as it is usually written. */
function tidy(xml: string): string {
  const { text, outline } = outlineOf(xml, "styles");
  const { open, close } = outline.root;
  if (text.slice(open.end, close.start).trim() !== "") return text;
  return `${text.slice(open.start, open.end - 1).trimEnd()}/>`;
}

/** "#RRGGBB" → opaque ARGB. */
const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
