import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../host/area";
import { offsetFormula, shiftFormula } from "../host/formula-references";
import type { SheetSetup } from "../host/sheet-setup";
import { shiftArea } from "../host/shift";
import type { Shift } from "../host/shift";
import type { PlacedValidation } from "../host/validation";
import type { UniverDocument } from "./univer-document";
import type { UniverNames } from "./univer-names";
import { areaOf, rangeOf } from "./univer-ranges";
import type { UniverValidations } from "./univer-validations";

interface SheetOverlay {
  readonly sheet: string;
  readonly rules: readonly IConditionFormattingRule[];
  readonly validations: readonly PlacedValidation[];
  readonly setup: SheetSetup;
}

/** What lies over the cells of all sheets. */
export type Overlay = readonly SheetOverlay[];

/** Conditional formats, validation, print set-up and names: kept over the cells that they were made for. */
export class UniverOverlays {
  constructor(
    private readonly document: UniverDocument,
    private readonly validations: UniverValidations,
    private readonly names: UniverNames,
  ) {}

  read(): Overlay {
    return this.document.workbook.getSheets().map((worksheet) => {
      const sheet = worksheet.getSheetId();
      return {
        sheet,
        // Univer changes its rules in place.
        rules: structuredClone(worksheet.getConditionalFormattingRules()),
        validations: this.validations.all(sheet),
        setup: this.document.extras(sheet).setup,
      };
    });
  }

  /** @param before as it was before the cells moved: it decides, whatever became of it meanwhile */
  shift(before: Overlay, shift: Shift): void {
    for (const { sheet, rules, validations, setup } of before) {
      const isOnSheet = this.isMeant(shift.sheet, sheet);
      const move = (areas: readonly Area[], formulas: readonly string[]): Moved | null =>
        moveRule(areas, formulas, shift, isOnSheet, sheet);
      this.replaceRules(
        sheet,
        rules.flatMap((rule) => movedRule(rule, move)),
      );
      this.validations.replaceAll(
        sheet,
        validations.flatMap((validation) => {
          const moved = move(validation.areas, [validation.formula1, validation.formula2]);
          const [formula1 = "", formula2 = ""] = moved?.formulas ?? [];
          return moved ? [{ ...validation, areas: moved.areas, formula1, formula2 }] : [];
        }),
      );
      if (sheet === shift.sheet) this.document.setExtras(sheet, { setup: movedSetup(setup, shift) });
    }
  }

  shiftNames(shift: Shift): void {
    for (const name of this.names.all()) {
      const formula = shiftFormula(name.formula, shift, this.isMeant(shift.sheet, name.sheet));
      if (formula !== name.formula) this.names.update({ ...name, formula });
    }
  }

  /** Whether a reference means the sheet, in a formula that stands on another (null: on none). */
  isMeant(sheet: string, home: string | null): (name: string | null) => boolean {
    const meant = this.document.sheet(sheet).getSheetName().toLowerCase();
    return (name) => (name === null ? home === sheet : name.toLowerCase() === meant);
  }

  private replaceRules(sheet: string, wanted: readonly IConditionFormattingRule[]): void {
    const { unitId } = this.document;
    const present = new Set(
      this.document
        .sheet(sheet)
        .getConditionalFormattingRules()
        .map(({ cfId }) => cfId),
    );
    const kept = new Set(wanted.map(({ cfId }) => cfId));
    for (const cfId of present)
      if (!kept.has(cfId)) this.document.command(DeleteConditionalRuleMutation.id, { unitId, subUnitId: sheet, cfId });
    for (const rule of wanted) {
      const mutation = present.has(rule.cfId) ? SetConditionalRuleMutation : AddConditionalRuleMutation;
      this.document.command(mutation.id, { unitId, subUnitId: sheet, cfId: rule.cfId, rule });
    }
  }
}

interface Moved {
  readonly areas: Area[];
  readonly formulas: string[];
}

/** Formulas are relative to the first area's top-left cell; where that is gone, to the first cell that is left. */
function moveRule(
  areas: readonly Area[],
  formulas: readonly string[],
  shift: Shift,
  isOnSheet: (sheet: string | null) => boolean,
  sheet: string,
): Moved | null {
  const isHere = sheet === shift.sheet;
  const pairs = areas.flatMap((area) => {
    const moved = isHere ? shiftArea(area, shift) : area;
    return moved ? [{ area, moved }] : [];
  });
  const [anchor] = areas;
  const [first] = pairs;
  if (!anchor || !first) return null;
  const base = isHere ? firstLeft(first.area, shift) : first.area;
  return {
    areas: pairs.map(({ moved }) => moved),
    formulas: formulas.map((formula) =>
      formula.startsWith("=")
        ? shiftFormula(offsetFormula(formula, base.row - anchor.row, base.column - anchor.column), shift, isOnSheet)
        : formula,
    ),
  };
}

function firstLeft({ row, column }: Area, { axis, at, count }: Shift): { row: number; column: number } {
  const position = axis === "rows" ? row : column;
  const isGone = count < 0 && position >= at && position < at - count;
  if (!isGone) return { row, column };
  return axis === "rows" ? { row: at - count, column } : { row, column: at - count };
}

function movedRule(
  rule: IConditionFormattingRule,
  move: (areas: readonly Area[], formulas: readonly string[]) => Moved | null,
): IConditionFormattingRule[] {
  const isFormula = rule.rule.type === CFRuleType.highlightCell && rule.rule.subType === CFSubRuleType.formula;
  const moved = move(rule.ranges.map(areaOf), isFormula && "value" in rule.rule ? [String(rule.rule.value)] : []);
  if (!moved) return [];
  const ranges = moved.areas.map(rangeOf);
  const [value] = moved.formulas;
  return [{ ...rule, ranges, rule: value === undefined ? rule.rule : ({ ...rule.rule, value } as IConditionFormattingRule["rule"]) }];
}

function movedSetup({ page, filter }: SheetSetup, shift: Shift): SheetSetup {
  const area = filter && shiftArea(filter.area, shift);
  return {
    page: {
      ...page,
      printArea: page.printArea.flatMap((part) => shiftArea(part, shift) ?? []),
      titleRows: page.titleRows && shiftArea(page.titleRows, shift),
      titleColumns: page.titleColumns && shiftArea(page.titleColumns, shift),
    },
    filter: filter && area ? { ...filter, area } : null,
  };
}
