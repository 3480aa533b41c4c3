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

type Group = "numFmts" | "cellXfs" | "dxfs";

/** Adds cell styles and conditional looks to a style sheet's text; what is there already is used again. */
export class StyleSheet {
  private readonly text: string;
  private readonly outline: Outline;
  private readonly formats = new Map<number, string>();
  private readonly formatCount: number;
  /** Elements as text. */
  private readonly styles: string[];
  private readonly looks: string[];
  private readonly added: Record<Group, string[]> = { numFmts: [], cellXfs: [], dxfs: [] };

  constructor(text: string, part: string) {
    ({ text: this.text, outline: this.outline } = outlineOf(text, part));
    const items = new Items();
    parsePositions(this.text, part, [items]);
    for (const { numFmtId, formatCode: code } of items.formats) this.formats.set(Number(numFmtId), code ?? "");
    this.formatCount = items.formats.length;
    this.styles = items.styles.map(({ start, end }) => this.text.slice(start, end));
    this.looks = items.looks.map(({ start, end }) => this.text.slice(start, end));
  }

  /** The style like `base` (a cell's `s`) with that number format code. */
  withFormat(base: number, code: string): number {
    const { prefix } = this.outline;
    const own = this.styles[base] ?? `<${prefix}${PLAIN_STYLE} numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const wanted = formatCode(-1, new Map([[-1, code]]));
    const has = (style: string): boolean => formatCode(numberOf(style), this.formats) === wanted;
    if (this.styles[base] !== undefined && has(own)) return base;
    const like = withoutFormat(own);
    const known = this.styles.findIndex((style) => has(style) && withoutFormat(style) === like);
    if (known >= 0) return known;
    const tagEnd = own.indexOf(">") + 1;
    const tag = withAttributes(own.slice(0, tagEnd), { numFmtId: String(this.formatId(wanted ?? null)), applyNumberFormat: "1" });
    return this.add("cellXfs", this.styles, tag + own.slice(tagEnd));
  }

  /** The number of a look for conditional formats, given as an element's text for a prefix. */
  look(xmlFor: (prefix: string) => string): number {
    const xml = xmlFor(this.outline.prefix);
    const known = this.looks.indexOf(xml);
    return known >= 0 ? known : this.add("dxfs", this.looks, xml);
  }

  /** The style sheet with what was added. */
  result(): string {
    const splices = (Object.keys(this.added) as Group[]).flatMap((group) => this.groupSplices(group));
    return splices.length === 0 ? this.text : spliced(this.text, splices);
  }

  private add(group: Group, items: string[], xml: string): number {
    // A style sheet without cell styles has one all the same: that of cells without a style.
    if (group === "cellXfs" && items.length === 0) {
      const plain = `<${this.outline.prefix}${PLAIN_STYLE} numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
      this.added.cellXfs.push(plain);
      items.push(plain);
    }
    this.added[group].push(xml);
    return items.push(xml) - 1;
  }

  private formatId(code: string | null): number {
    if (code === null) return 0;
    const standard = formatNumber(code);
    if (standard !== null && !this.formats.has(standard)) return standard;
    for (const [id, known] of this.formats) if (known === code) return id;
    let id = FIRST_CUSTOM;
    while (this.formats.has(id)) id++;
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
      const count = { numFmts: this.formatCount + added.length, cellXfs: this.styles.length, dxfs: this.looks.length }[group];
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

/** Collects number formats, and where cell styles and conditional looks stand. */
class Items implements PositionHandlers {
  readonly formats: Attributes[] = [];
  readonly styles: { start: number; end: number }[] = [];
  readonly looks: { start: number; end: number }[] = [];
  private group: string | undefined;

  open(name: string, attributes: Attributes, _parent: string | undefined, { depth, start, end }: OpenTag): void {
    if (depth === 1) this.group = name;
    if (depth !== 2) return;
    if (this.group === "numFmts" && name === "numFmt") this.formats.push(attributes);
    else if (this.group === "cellXfs" && name === "xf") this.styles.push({ start, end });
    else if (this.group === "dxfs" && name === "dxf") this.looks.push({ start, end });
  }

  close(name: string, _parent: string | undefined, { depth, end }: CloseTag): void {
    if (depth !== 2) return;
    const last = name === "xf" && this.group === "cellXfs" ? this.styles.at(-1) : this.group === "dxfs" ? this.looks.at(-1) : undefined;
    if (last) last.end = end;
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
