import { parseRange, rangeToA1 } from "../../core/a1";
import type { ValidationRule } from "../../xlsx/presentation/validation-rules";
import type { Area } from "../host/area";
import type { PlacedValidation, Validation, ValidationOperator, ValidationType } from "../host/validation";

const TYPES: Readonly<Record<string, ValidationType>> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const OPERATORS: Readonly<Record<string, ValidationOperator>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

const STYLES: Readonly<Record<string, Validation["errorAlert"]["style"]>> = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
};

/** The id of a validation that was read from a file: its place there. */
const FILE_ID = /^file-(\d+)$/;

/** The place of a validation in the file that it was read from; null for one that was made since. */
export function placeInFile(id: string): number | null {
  const place = FILE_ID.exec(id)?.[1];
  return place === undefined ? null : Number(place);
}

/** A file's validation as the grid has it; null for one that only shows a text, which the grid has not. */
export function validationFromFile(rule: ValidationRule, place: number): PlacedValidation | null {
  const type = TYPES[rule.type];
  const areas = areasOf(rule.areas);
  if (!type || areas.length === 0) return null;
  return {
    id: `file-${place}`,
    areas,
    type,
    operator: OPERATORS[rule.operator] ?? "Between",
    formula1: operandFromFile(type, rule.formula1),
    formula2: operandFromFile(type, rule.formula2),
    inCellDropDown: !rule.hideDropDown,
    ignoreBlanks: rule.allowBlank,
    prompt: { showPrompt: rule.showPrompt, title: rule.promptTitle, message: rule.prompt },
    errorAlert: { showAlert: rule.showError, style: STYLES[rule.errorStyle] ?? "Stop", title: rule.errorTitle, message: rule.error },
  };
}

/** The same the other way round. */
export function validationToFile(validation: PlacedValidation): ValidationRule {
  const { type, operator, prompt, errorAlert } = validation;
  return {
    areas: validation.areas.map(a1Of).join(" "),
    type: keyOf(TYPES, type) ?? "none",
    operator: type === "List" || type === "Custom" ? "between" : (keyOf(OPERATORS, operator) ?? "between"),
    formula1: operandToFile(type, validation.formula1),
    formula2: operandToFile(type, validation.formula2),
    allowBlank: validation.ignoreBlanks,
    hideDropDown: type === "List" && !validation.inCellDropDown,
    showPrompt: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
    showError: errorAlert.showAlert,
    errorStyle: keyOf(STYLES, errorAlert.style) ?? "stop",
    errorTitle: errorAlert.title,
    error: errorAlert.message,
  };
}

function operandFromFile(type: ValidationType, written: string): string {
  if (written === "") return "";
  const list = type === "List" ? /^"(.*)"$/s.exec(written)?.[1] : undefined;
  if (list !== undefined) return list.replaceAll('""', '"');
  return type !== "Custom" && Number.isFinite(Number(written)) ? written : `=${written}`;
}

function operandToFile(type: ValidationType, operand: string): string {
  if (operand.startsWith("=")) return operand.slice(1);
  return type === "List" && operand !== "" ? `"${operand.replaceAll('"', '""')}"` : operand;
}

export function areasOf(references: string): Area[] {
  return references.split(/\s+/).flatMap((reference) => {
    const range = parseRange(reference.replaceAll("$", ""));
    return range ? [{ row: range.top, column: range.left, rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 }] : [];
  });
}

const a1Of = ({ row, column, rows, columns }: Area): string =>
  rangeToA1({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });

const keyOf = <T>(table: Readonly<Record<string, T>>, value: T): string | undefined =>
  Object.keys(table).find((key) => table[key] === value);
