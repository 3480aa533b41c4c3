import { formatCode, formatNumber } from "../number-formats";
import { parsePositions, type CloseTag, type OpenTag, type PositionHandlers } from "../xml-positions";
import type { Attributes } from "../xml";
import { STYLE_SHEET } from "./element-order";
import { appended, outlineOf, type Outline } from "./outline";
import { spliced, type Splice } from "./splice";
import { escapeAttribute, withAttributes } from "./xml-text";

/** First number that files may give to formats of their own. */
const FIRST_CUSTOM = 164;
const PLAIN_STYLE = "xf";

/** Groups whose items are numbered by their place, with the items' name. */
const ITEMS = { fonts: "font", fills: "fill", borders: "border", cellXfs: PLAIN_STYLE, dxfs: "dxf" } as const;
type List = keyof typeof ITEMS;
type Group = "numFmts" | List;
const LISTS = Object.keys(ITEMS) as List[];

/** Adds cell styles and conditional looks to a style sheet's text; what is there already is used again. */
export class StyleSheet {
  private readonly text: string;
  private readonly outline: Outline;
  private readonly formats = new Map<number, string>();
  private readonly formatCount: number;
  /** Elements as text. */
  private readonly lists: Readonly<Record<List, string[]>>;
  private readonly derived = new Map<string, number>();
  private readonly added: Record<Group, string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };

  constructor(text: string, part: string) {
    ({ text: this.text, outline: this.outline } = outlineOf(text, part));
    const items = new Items();
    parsePositions(this.text, part, [items]);
    for (const { numFmtId, formatCode: code } of items.formats) this.formats.set(Number(numFmtId), code ?? "");
    this.formatCount = items.formats.length;
    const list = (group: List): string[] => items.lists[group].map(({ start, end }) => this.text.slice(start, end));
    this.lists = { fonts: list("fonts"), fills: list("fills"), borders: list("borders"), cellXfs: list("cellXfs"), dxfs: list("dxfs") };
  }

  /** The style like `base` (a cell's `s`) with that number format code. */
  withFormat(base: number, code: string): number {
    const key = `${base} ${code}`;
    const style = this.derived.get(key) ?? this.derive(base, code);
    this.derived.set(key, style);
    return style;
  }

  private derive(base: number, code: string): number {
    const { prefix } = this.outline;
    const { cellXfs: styles } = this.lists;
    const own = styles[base] ?? `<${prefix}${PLAIN_STYLE} numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const wanted = formatCode(-1, new Map([[-1, code]]));
    const has = (style: string): boolean => formatCode(numberOf(style), this.formats) === wanted;
    if (styles[base] !== undefined && has(own)) return base;
    const like = withoutFormat(own);
    const known = styles.findIndex((style) => has(style) && withoutFormat(style) === like);
    if (known >= 0) return known;
    const tagEnd = own.indexOf(">") + 1;
    const tag = withAttributes(own.slice(0, tagEnd), { numFmtId: String(this.formatId(wanted ?? null)), applyNumberFormat: "1" });
    return this.add("cellXfs", tag + own.slice(tagEnd));
  }

  /** The number of a font, fill, border, cell style or conditional look, given as an element's text for a prefix. */
  item(group: List, xmlFor: (prefix: string) => string): number {
    const xml = xmlFor(this.outline.prefix);
    const known = this.lists[group].indexOf(xml);
    return known >= 0 ? known : this.add(group, xml);
  }

  /** An element of a group as text; null where there is none of that number. */
  element(group: List, number: number): string | null {
    return this.lists[group][number] ?? null;
  }

  /** "x:" or "". */
  get prefix(): string {
    return this.outline.prefix;
  }

  /** How many cell styles and number formats were added. */
  get newFormats(): number {
    return this.added.cellXfs.length + this.added.numFmts.length;
  }

  /** The style sheet with what was added. */
  result(): string {
    const splices = (Object.keys(this.added) as Group[]).flatMap((group) => this.groupSplices(group));
    return splices.length === 0 ? this.text : spliced(this.text, splices);
  }

  private add(group: List, xml: string): number {
    const items = this.lists[group];
    // A style sheet without cell styles has one all the same: that of cells without a style.
    if (group === "cellXfs" && items.length === 0) {
      const plain = `<${this.outline.prefix}${PLAIN_STYLE} numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
      this.added.cellXfs.push(plain);
      items.push(plain);
    }
    this.added[group].push(xml);
    return items.push(xml) - 1;
  }

  /** The number of a number format; null is General. */
  formatId(code: string | null): number {
    if (code === null) return 0;
    const standard = formatNumber(code);
    if (standard !== null && !this.formats.has(standard)) return standard;
    for (const [id, known] of this.formats) if (known === code) return id;
    let id = FIRST_CUSTOM;
    // Cells whose style names a format that is not there would show it once it was.
    const named = new Set(this.lists.cellXfs.map(numberOf));
    while (this.formats.has(id) || named.has(id)) id++;
    this.formats.set(id, code);
    this.added.numFmts.push(`<${this.outline.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  private groupSplices(group: Group): Splice[] {
    const added = this.added[group];
    if (added.length === 0) return [];
    const xml = added.join("");
    const present = this.outline.child(group);
    if (present) {
      const count = group === "numFmts" ? this.formatCount + added.length : this.lists[group].length;
      return appended(this.text, present, xml, { count: String(count) });
    }
    const name = this.outline.prefix + group;
    return [this.outline.insertion(STYLE_SHEET, group, `<${name} count="${added.length}">${xml}</${name}>`)];
  }
}

const numberOf = (style: string): number => Number(/\snumFmtId\s*=\s*["'](\d+)["']/.exec(style.slice(0, style.indexOf(">")))?.[1] ?? 0);

const withoutFormat = (style: string): string => {
  const tagEnd = style.indexOf(">") + 1;
  return withAttributes(style.slice(0, tagEnd), { numFmtId: null, applyNumberFormat: null }) + style.slice(tagEnd);
};

/** Collects number formats, and where the items of the numbered groups stand. */
class Items implements PositionHandlers {
  readonly formats: Attributes[] = [];
  readonly lists: Readonly<Record<List, { start: number; end: number }[]>> = { fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
  private group: string | undefined;

  open(name: string, attributes: Attributes, _parent: string | undefined, { depth, start, end }: OpenTag): void {
    if (depth === 1) this.group = name;
    if (depth !== 2) return;
    if (this.group === "numFmts" && name === "numFmt") this.formats.push(attributes);
    this.listFor(name)?.push({ start, end });
  }

  close(name: string, _parent: string | undefined, { depth, end }: CloseTag): void {
    const last = depth === 2 ? this.listFor(name)?.at(-1) : undefined;
    if (last) last.end = end;
  }

  private listFor(name: string): { start: number; end: number }[] | undefined {
    const group = LISTS.find((list) => list === this.group && ITEMS[list] === name);
    return group && this.lists[group];
  }
}

/** A style sheet with nothing but what the format asks for. */
export const EMPTY_STYLE_SHEET = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
