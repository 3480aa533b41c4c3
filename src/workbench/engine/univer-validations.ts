import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
} from "@univerjs/core";
import type { ISheetDataValidationRule } from "@univerjs/core";
import { RemoveDataValidationMutation, UpdateDataValidationMutation, UpdateRuleType } from "@univerjs/data-validation";
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand, SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { Area } from "../host/area";
import type { PlacedValidation, Validation, ValidationOperator, Validations, ValidationType } from "../host/validation";
import type { UniverDocument } from "./univer-document";
import { areaOf, rangeOf } from "./univer-ranges";

const TYPES: Readonly<Record<ValidationType, DataValidationType>> = {
  WholeNumber: DataValidationType.WHOLE,
  Decimal: DataValidationType.DECIMAL,
  List: DataValidationType.LIST,
  Date: DataValidationType.DATE,
  Time: DataValidationType.TIME,
  TextLength: DataValidationType.TEXT_LENGTH,
  Custom: DataValidationType.CUSTOM,
};

const OPERATORS: Readonly<Record<ValidationOperator, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const STYLES: Readonly<Record<Validation["errorAlert"]["style"], DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

function nameOf<K extends string>(table: Readonly<Record<K, unknown>>, value: unknown, fallback: K): K {
  for (const key in table) if (table[key] === value) return key;
  return fallback;
}

function fromUniver(rule: ISheetDataValidationRule): PlacedValidation {
  return {
    id: rule.uid,
    areas: rule.ranges.map(areaOf),
    type: nameOf(TYPES, rule.type, "Custom"),
    operator: nameOf(OPERATORS, rule.operator, "Between"),
    formula1: rule.formula1 ?? "",
    formula2: rule.formula2 ?? "",
    inCellDropDown: rule.showDropDown ?? true,
    ignoreBlanks: rule.allowBlank ?? true,
    prompt: { showPrompt: rule.showInputMessage ?? true, title: rule.promptTitle ?? "", message: rule.prompt ?? "" },
    errorAlert: {
      showAlert: rule.showErrorMessage ?? true,
      style: nameOf(STYLES, rule.errorStyle, "Stop"),
      title: rule.errorTitle ?? "",
      message: rule.error ?? "",
    },
  };
}

export function validationToUniver(validation: Validation, areas: readonly Area[], uid: string): ISheetDataValidationRule {
  const { type, operator, formula1, formula2, prompt, errorAlert } = validation;
  return {
    uid,
    ranges: areas.map(rangeOf),
    type: TYPES[type],
    operator: OPERATORS[operator],
    formula1,
    formula2,
    allowBlank: validation.ignoreBlanks,
    showDropDown: validation.inCellDropDown,
    // As in Excel: a plain text and an arrow, instead of Univer's coloured chips.
    renderMode: validation.inCellDropDown ? DataValidationRenderMode.ARROW : DataValidationRenderMode.TEXT,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showErrorMessage: errorAlert.showAlert,
    errorStyle: STYLES[errorAlert.style],
    errorTitle: errorAlert.title,
    error: errorAlert.message,
  };
}

export class UniverValidations implements Validations {
  constructor(private readonly document: UniverDocument) {}

  all(sheet: string): PlacedValidation[] {
    return this.model.getRules(this.document.unitId, sheet).map(fromUniver);
  }

  at(sheet: string, row: number, column: number): PlacedValidation | null {
    const rule = this.model.getRuleByLocation(this.document.unitId, sheet, row, column);
    return rule ? fromUniver(rule) : null;
  }

  set(sheet: string, area: Area, validation: Validation): void {
    const rule = validationToUniver(validation, [this.document.placed(sheet, area)], generateRandomId(6));
    this.document.command(AddSheetDataValidationCommand.id, { unitId: this.document.unitId, subUnitId: sheet, rule });
  }

  clear(sheet: string, area: Area): void {
    const ranges = [rangeOf(this.document.placed(sheet, area))];
    this.document.command(ClearRangeDataValidationCommand.id, { unitId: this.document.unitId, subUnitId: sheet, ranges });
  }

  /** Makes the sheet's validations these, whatever stands there. */
  replaceAll(sheet: string, wanted: readonly PlacedValidation[]): void {
    const { unitId } = this.document;
    const kept = new Set(wanted.map(({ id }) => id));
    for (const { id } of this.all(sheet)) {
      if (!kept.has(id)) this.document.command(RemoveDataValidationMutation.id, { unitId, subUnitId: sheet, ruleId: id });
    }
    for (const validation of wanted) {
      const { uid: ruleId, ...payload } = validationToUniver(validation, validation.areas, validation.id);
      this.document.command(UpdateDataValidationMutation.id, {
        unitId,
        subUnitId: sheet,
        ruleId,
        payload: { type: UpdateRuleType.ALL, payload },
      });
    }
  }

  private get model(): SheetDataValidationModel {
    return this.document.injector.get(SheetDataValidationModel);
  }
}
