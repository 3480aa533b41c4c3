import type { Area } from "./area";

/** Office.js names. "List" takes a comma-separated text or a reference as its first formula, "Custom" a formula. */
export type ValidationType = "WholeNumber" | "Decimal" | "List" | "Date" | "Time" | "TextLength" | "Custom";

export type ValidationOperator =
  "Between" | "NotBetween" | "EqualTo" | "NotEqualTo" | "GreaterThan" | "LessThan" | "GreaterThanOrEqualTo" | "LessThanOrEqualTo";

/** What a cell may hold, and what Excel says about it. */
export interface Validation {
  readonly type: ValidationType;
  readonly operator: ValidationOperator;
  /** Formulas are relative to the top-left cell of the first area; constants are their text. */
  readonly formula1: string;
  readonly formula2: string;
  /** Of a list: whether the cell shows an arrow. */
  readonly inCellDropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
}

export interface PlacedValidation extends Validation {
  readonly id: string;
  readonly areas: readonly Area[];
}

/** The data validations of a workbook's sheets; a cell has at most one. */
export interface Validations {
  all(sheet: string): readonly PlacedValidation[];
  at(sheet: string, row: number, column: number): PlacedValidation | null;
  /** Replaces what stands on the area's cells. */
  set(sheet: string, area: Area, validation: Validation): void;
  clear(sheet: string, area: Area): void;
}
