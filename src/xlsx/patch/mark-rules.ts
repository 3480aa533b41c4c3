import { parseA1 } from "../../core/a1";
import type { PlacedMark } from "../../core/edits";
import { isMarkFormula } from "../../core/marks";
import type { Attributes } from "../xml";
import type { CloseTag, OpenTag, PositionHandlers } from "../xml-positions";
import { WORKSHEET } from "./element-order";
import type { Outline } from "./outline";
import type { Splice } from "./splice";
import { escapeText } from "./xml-text";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** One of our rules as it stands in a sheet. */
interface MarkRule extends Range {
  /** The cells that it stands on, as written. */
  readonly area: string;
  /** Without the leading "=". */
  readonly formula: string;
}

interface Block extends Range {
  readonly area: string;
  rules: number;
  readonly marks: MarkRule[];
}

/** Finds our marks among a sheet's conditional formats: by their formula, whatever became of their place and number. */
export class MarkRules implements PositionHandlers {
  /** Whether parsing a worksheet's text could find any: each has this word in its formula. */
  static mayStandIn(text: string): boolean {
    return text.includes("ziping");
  }

  private readonly blocks: Block[] = [];
  private block: { start: number; area: string; rules: number; marks: MarkRule[] } | null = null;
  private rule: { start: number; formula: string; isMark: boolean } | null = null;
  private formula: string | null = null;
  private highest = 0;

  open(name: string, attributes: Attributes, parent: string | undefined, { start }: OpenTag): void {
    if (name === "cfRule") this.highest = Math.max(this.highest, Number(attributes.priority ?? 0) || 0);
    if (name === "conditionalFormatting" && parent === "worksheet")
      this.block = { start, area: attributes.sqref ?? "", rules: 0, marks: [] };
    if (!this.block) return;
    if (name === "cfRule" && parent === "conditionalFormatting") this.rule = { start, formula: "", isMark: false };
    if (name === "formula" && parent === "cfRule") this.formula = "";
  }

  text(text: string): void {
    if (this.formula !== null) this.formula += text;
  }

  close(name: string, parent: string | undefined, { end }: CloseTag): void {
    if (!this.block) return;
    if (name === "formula" && this.rule && this.formula !== null) {
      if (isMarkFormula(this.formula)) Object.assign(this.rule, { formula: this.formula, isMark: true });
      this.formula = null;
    } else if (name === "cfRule" && parent === "conditionalFormatting" && this.rule) {
      const { start, formula, isMark } = this.rule;
      this.block.rules += 1;
      if (isMark) this.block.marks.push({ start, end, area: this.block.area, formula });
      this.rule = null;
    } else if (name === "conditionalFormatting" && parent === "worksheet") {
      this.blocks.push({ ...this.block, end });
      this.block = null;
    }
  }

  /** Our marks as they stand. */
  found(sheet: string): PlacedMark[] {
    return this.blocks.flatMap(({ marks }) =>
      marks.map(({ area, formula }) => ({ sheet, cell: cellOf(area, formula), formula: `=${formula}` })),
    );
  }

  /**
   * Leaves exactly the wanted marks standing. Those that stand already are not touched, and the user's own rules keep their rank.
   *
   * @param look number of the marks' look in the style sheet; asked for only when a mark is added
   */
  splices(outline: Outline, wanted: readonly PlacedMark[], look: () => number): Splice[] {
    const missing = new Map(wanted.map((mark) => [keyOf(mark.cell, mark.formula), mark]));
    const splices: Splice[] = [];
    for (const block of this.blocks) {
      const gone = block.marks.filter(({ area, formula }) => !missing.delete(keyOf(area, `=${formula}`)));
      if (gone.length > 0 && gone.length === block.rules) splices.push({ start: block.start, end: block.end, text: "" });
      else splices.push(...gone.map(({ start, end }) => ({ start, end, text: "" })));
    }
    if (missing.size > 0) splices.push(this.addition(outline, [...missing.values()], look()));
    return splices;
  }

  private addition(outline: Outline, marks: readonly PlacedMark[], look: number): Splice {
    const { prefix: p } = outline;
    const xml = marks.map(({ cell, formula }, i) => {
      const rule = `<${p}cfRule type="expression" dxfId="${look}" priority="${this.highest + 1 + i}">`;
      const text = `<${p}formula>${escapeText(formula.slice(1))}</${p}formula>`;
      return `<${p}conditionalFormatting sqref="${cell}">${rule}${text}</${p}cfRule></${p}conditionalFormatting>`;
    });
    return outline.insertion(WORKSHEET, "conditionalFormatting", xml.join(""));
  }
}

const keyOf = (cell: string, formula: string): string => `${cell.replaceAll("$", "")} ${formula}`;

/** The cell that a mark stands on; where a program joined or moved areas, the one that its formula looks at first. */
function cellOf(area: string, formula: string): string {
  if (parseA1(area)) return area.replaceAll("$", "");
  return /TRIM\((\$?[A-Z]{1,3}\$?\d+)\)/.exec(formula)?.[1]?.replaceAll("$", "") ?? "";
}

/** Light yellow with a dark red frame, as in Excel: colour alone would be lost in grey prints and on colour-blind eyes. */
export function markLook(prefix: string): string {
  const p = prefix;
  const side = (name: string): string => `<${p}${name} style="thin"><${p}color rgb="FFC00000"/></${p}${name}>`;
  const fill = `<${p}patternFill patternType="solid"><${p}fgColor rgb="FFFFF2CC"/><${p}bgColor rgb="FFFFF2CC"/></${p}patternFill>`;
  return `<${p}dxf><${p}fill>${fill}</${p}fill><${p}border>${["left", "right", "top", "bottom"].map(side).join("")}</${p}border></${p}dxf>`;
}
