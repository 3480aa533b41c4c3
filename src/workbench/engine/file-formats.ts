import { BooleanNumber, BorderStyleTypes } from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import { CFNumberOperator, CFRuleType, CFSubRuleType, CFValueType } from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { toA1 } from "../../core/a1";
import type { ConditionalLook } from "../../xlsx/presentation/conditional-looks";
import type { FormatRule } from "../../xlsx/presentation/format-rules";
import { areasOf } from "./file-validations";
import { rangeOf } from "./univer-ranges";

type Config = IConditionFormattingRule["rule"];

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  lessThan: "<",
  greaterThanOrEqual: ">=",
  lessThanOrEqual: "<=",
};

const POINTS: Readonly<Record<string, CFValueType>> = {
  num: CFValueType.num,
  min: CFValueType.min,
  max: CFValueType.max,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
  formula: CFValueType.formula,
};

/** A file's conditional format as the grid has it; null for a sort that the grid cannot show, and for what no cell has. */
export function formatFromFile(rule: FormatRule, looks: readonly ConditionalLook[], id: string): IConditionFormattingRule | null {
  const areas = areasOf(rule.areas);
  const [first] = areas;
  const config = first && configOf(rule, toA1(first.row, first.column), styleOf(rule.look === null ? undefined : looks[rule.look]));
  return config ? { cfId: id, ranges: areas.map(rangeOf), stopIfTrue: rule.stopIfTrue, rule: config } : null;
}

function configOf(rule: FormatRule, cell: string, style: IStyleData): Config | null {
  const highlight = { type: CFRuleType.highlightCell as const, style };
  const { options, formulas } = rule;
  switch (rule.type) {
    case "cellIs": {
      const value = comparison(rule, cell);
      return value === null ? null : { ...highlight, subType: CFSubRuleType.formula, value };
    }
    case "duplicateValues":
      return { ...highlight, subType: CFSubRuleType.duplicateValues };
    case "uniqueValues":
      return { ...highlight, subType: CFSubRuleType.uniqueValues };
    case "top10":
      return {
        ...highlight,
        subType: CFSubRuleType.rank,
        isBottom: options.bottom === "1",
        isPercent: options.percent === "1",
        value: Number(options.rank ?? 10),
      };
    case "aboveAverage": {
      const above = options.aboveAverage !== "0";
      const [strict, loose] = above
        ? [CFNumberOperator.greaterThan as const, CFNumberOperator.greaterThanOrEqual as const]
        : [CFNumberOperator.lessThan as const, CFNumberOperator.lessThanOrEqual as const];
      return { ...highlight, subType: CFSubRuleType.average, operator: options.equalAverage === "1" ? loose : strict };
    }
    case "colorScale":
      return scaleOf(rule);
    case "dataBar":
      return barOf(rule);
    // Texts, blanks, errors and dates carry the formula that says the same. Icon sets have none.
    default:
      return formulas[0] ? { ...highlight, subType: CFSubRuleType.formula, value: `=${formulas[0]}` } : null;
  }
}

function comparison({ operator, formulas: [first = "", second = ""] }: FormatRule, cell: string): string | null {
  if (operator === "between") return `=AND(${cell}>=${first},${cell}<=${second})`;
  if (operator === "notBetween") return `=OR(${cell}<${first},${cell}>${second})`;
  const sign = OPERATORS[operator];
  return sign ? `=${cell}${sign}(${first})` : null;
}

function pointOf({ type, value }: FormatRule["points"][number]): { type: CFValueType; value?: number | string } {
  const kind = POINTS[type] ?? CFValueType.min;
  if (kind === CFValueType.min || kind === CFValueType.max) return { type: kind };
  return { type: kind, value: kind === CFValueType.formula ? `=${value}` : Number(value) };
}

function scaleOf({ points, colors }: FormatRule): Config | null {
  if (points.length < 2 || colors.length < points.length) return null;
  const config = points.map((point, index) => ({ index, color: colors[index] ?? "", value: pointOf(point) }));
  return { type: CFRuleType.colorScale, config };
}

function barOf({ points: [from, to], colors: [color], showValue }: FormatRule): Config | null {
  if (!from || !to || color === undefined) return null;
  const config = { min: pointOf(from), max: pointOf(to), isGradient: true, positiveColor: color, nativeColor: "#FF0000" };
  return { type: CFRuleType.dataBar, isShowValue: showValue, config };
}

function styleOf(look: ConditionalLook | undefined): IStyleData {
  if (!look) return {};
  const { font, fill, borders } = look;
  const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  const line = (side: keyof typeof borders) => {
    const border = borders[side];
    return border && { s: BorderStyleTypes.THIN, cl: { rgb: border.color ?? "#000000" } };
  };
  return {
    ...(font.bold !== undefined && { bl: flag(font.bold) }),
    ...(font.italic !== undefined && { it: flag(font.italic) }),
    ...(font.underline !== undefined && { ul: { s: flag(font.underline) } }),
    ...(font.strike !== undefined && { st: { s: flag(font.strike) } }),
    ...(font.color !== undefined && { cl: { rgb: font.color } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(Object.keys(borders).length > 0 && { bd: { t: line("top"), r: line("right"), b: line("bottom"), l: line("left") } }),
  };
}
