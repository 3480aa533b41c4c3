import { flag, type Attributes } from "../xml";
import type { CloseTag, OpenTag, PositionHandlers } from "../xml-positions";
import { colourOf } from "./colours";

/** A conditional format as a file has it, in the names of the format; what the newer extensions add to it is left out. */
export interface FormatRule {
  readonly areas: string;
  /** "expression", "cellIs", "colorScale", "dataBar", "iconSet", "top10" … */
  readonly type: string;
  /** The lowest counts first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly operator: string;
  /** Without the leading "=". */
  readonly formulas: readonly string[];
  /** Number among the conditional looks; null: none. */
  readonly look: number | null;
  /** Of "top10" and "aboveAverage": bottom, percent, rank, aboveAverage, equalAverage. */
  readonly options: Attributes;
  /** Of scales, bars and icon sets. */
  readonly points: readonly { readonly type: string; readonly value: string }[];
  readonly colors: readonly string[];
  readonly iconSet: string;
  readonly showValue: boolean;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Open extends Mutable<Pick<FormatRule, "points" | "colors" | "formulas">> {
  readonly attributes: Attributes;
  points: { type: string; value: string }[];
  colors: string[];
  formulas: string[];
  iconSet: string;
  showValue: boolean;
}

/** Gathers a worksheet's conditional formats. */
export class FormatReader implements PositionHandlers {
  private readonly rules: FormatRule[] = [];
  private areas: string | null = null;
  private rule: Open | null = null;
  private inFormula = false;

  constructor(private readonly theme: readonly (string | undefined)[]) {}

  /** The first counts before the others. */
  result(): FormatRule[] {
    return [...this.rules].sort((a, b) => a.priority - b.priority);
  }

  open(name: string, attributes: Attributes, parent: string | undefined, _tag: OpenTag): void {
    if (name === "conditionalFormatting" && parent === "worksheet") this.areas = attributes.sqref ?? "";
    if (this.areas === null) return;
    if (name === "cfRule" && parent === "conditionalFormatting")
      this.rule = { attributes, points: [], colors: [], formulas: [], iconSet: "3TrafficLights1", showValue: true };
    const { rule } = this;
    if (!rule) return;
    if (name === "formula" && parent === "cfRule") {
      this.inFormula = true;
      rule.formulas.push("");
    } else if (name === "cfvo" && parent !== "cfRule") {
      rule.points.push({ type: attributes.type ?? "", value: attributes.val ?? "" });
    } else if (name === "color" && (parent === "colorScale" || parent === "dataBar")) {
      rule.colors.push(colourOf(attributes, this.theme) ?? "#638ec6");
    } else if (name === "iconSet" || name === "dataBar") {
      if (attributes.iconSet !== undefined) rule.iconSet = attributes.iconSet;
      rule.showValue = flag(attributes.showValue, true);
    }
  }

  text(text: string): void {
    if (this.inFormula && this.rule) this.rule.formulas.push((this.rule.formulas.pop() ?? "") + text);
  }

  close(name: string, parent: string | undefined, _tag: CloseTag): void {
    if (name === "formula") this.inFormula = false;
    if (name === "conditionalFormatting" && parent === "worksheet") this.areas = null;
    if (name !== "cfRule" || parent !== "conditionalFormatting" || this.areas === null || !this.rule) return;
    const { attributes: a, ...found } = this.rule;
    this.rule = null;
    this.rules.push({
      areas: this.areas,
      type: a.type ?? "",
      priority: Number(a.priority ?? 0) || 0,
      stopIfTrue: flag(a.stopIfTrue),
      operator: a.operator ?? "",
      look: a.dxfId === undefined ? null : Number(a.dxfId),
      options: a,
      ...found,
    });
  }
}
