import type { Attributes } from "../xml";
import { flag } from "../xml";
import type { CloseTag, OpenTag, PositionHandlers } from "../xml-positions";

/** A data validation in the names of the format. */
export interface ValidationRule {
  readonly areas: string;
  /** "whole", "decimal", "list", "date", "time", "textLength", "custom"; "none" only has a prompt. */
  readonly type: string;
  readonly operator: string;
  /** As written: numbers, references, formulas without "=", a list in double quotes. */
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
  /** Whether a list has no arrow. */
  readonly hideDropDown: boolean;
  readonly showPrompt: boolean;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly showError: boolean;
  readonly errorStyle: string;
  readonly errorTitle: string;
  readonly error: string;
}

/** Gathers a worksheet's data validations in the order of the file. */
export class ValidationReader implements PositionHandlers {
  readonly rules: { rule: ValidationRule; start: number; end: number }[] = [];
  private current: { attributes: Attributes; start: number; formulas: Record<string, string> } | null = null;
  private formula: string | null = null;

  open(name: string, attributes: Attributes, parent: string | undefined, { start }: OpenTag): void {
    if (name === "dataValidation" && parent === "dataValidations" && attributes.sqref !== undefined)
      this.current = { attributes, start, formulas: {} };
    else if (this.current && parent === "dataValidation" && /^formula[12]$/.test(name)) this.formula = name;
  }

  text(text: string): void {
    if (this.current && this.formula) this.current.formulas[this.formula] = (this.current.formulas[this.formula] ?? "") + text;
  }

  close(name: string, parent: string | undefined, { end }: CloseTag): void {
    if (name === this.formula) this.formula = null;
    if (!this.current || name !== "dataValidation" || parent !== "dataValidations") return;
    const { attributes, start, formulas } = this.current;
    this.current = null;
    this.rules.push({ rule: ruleOf(attributes, formulas), start, end });
  }
}

function ruleOf(a: Attributes, { formula1 = "", formula2 = "" }: Readonly<Record<string, string>>): ValidationRule {
  return {
    areas: a.sqref ?? "",
    type: a.type ?? "none",
    operator: a.operator ?? "between",
    formula1,
    formula2,
    allowBlank: flag(a.allowBlank),
    hideDropDown: flag(a.showDropDown),
    showPrompt: flag(a.showInputMessage),
    promptTitle: a.promptTitle ?? "",
    prompt: a.prompt ?? "",
    showError: flag(a.showErrorMessage),
    errorStyle: a.errorStyle ?? "stop",
    errorTitle: a.errorTitle ?? "",
    error: a.error ?? "",
  };
}
