import type { Injector } from "@univerjs/core";
import { CFRuleType, CFSubRuleType, ConditionalFormattingViewModel } from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { ConditionalFormat } from "../host/engine";
import { areaOf, rangeOf } from "./univer-ranges";
import { partialStyleFromUniver, styleToUniver } from "./univer-styles";

/** Office.js names of the rules that people make in the grid. */
const TYPES: Readonly<Record<string, string>> = {
  [CFRuleType.dataBar]: "DataBar",
  [CFRuleType.colorScale]: "ColorScale",
  [CFRuleType.iconSet]: "IconSet",
  [CFSubRuleType.number]: "CellValue",
  [CFSubRuleType.text]: "ContainsText",
  [CFSubRuleType.rank]: "TopBottom",
  [CFSubRuleType.formula]: "Custom",
};

export function formatFromUniver({ cfId, ranges, rule, stopIfTrue }: IConditionFormattingRule): ConditionalFormat {
  const highlight = rule.type === CFRuleType.highlightCell ? rule : null;
  return {
    id: cfId,
    type: TYPES[highlight ? highlight.subType : rule.type] ?? "PresetCriteria",
    areas: ranges.map(areaOf),
    formula: highlight?.subType === CFSubRuleType.formula ? highlight.value : "",
    style: highlight ? partialStyleFromUniver(highlight.style) : {},
    stopIfTrue,
  };
}

export function formatToUniver(format: ConditionalFormat): IConditionFormattingRule {
  return {
    cfId: format.id,
    ranges: format.areas.map(rangeOf),
    stopIfTrue: format.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: format.formula,
      style: styleToUniver(format.style, null),
    },
  };
}

/** Results of the rules on one cell: true, false, or undefined while a formula has not been evaluated. */
export function ruleResults(injector: Injector, workbook: string, sheet: FWorksheet, row: number, column: number): (boolean | undefined)[] {
  const rules = injector.get(ConditionalFormattingViewModel).getCellCfs(workbook, sheet.getSheetId(), row, column) ?? [];
  // The view lags behind deletions.
  const existing = new Set(sheet.getConditionalFormattingRules().map(({ cfId }) => cfId));
  return rules
    .filter(({ cfId }) => existing.has(cfId))
    .map(({ result }: { result: unknown }) => {
      if (result === undefined || result === null) return undefined;
      return typeof result !== "object" || Object.keys(result).length > 0;
    });
}
