import { rangeToA1 } from "../../core/a1";
import type { PlannedValidation } from "../../core/sheet-plan";
import type { ValidationRule } from "../presentation/validation-rules";

/** Excel takes no longer list inside a rule. */
const LONGEST_LIST = 255;

/** A plan's rule in the names of the format; null for a list that is too long for a rule: then anything may be typed. */
export function plannedRule({ range, rule, message }: PlannedValidation): ValidationRule | null {
  const common = {
    areas: rangeToA1(range),
    allowBlank: true,
    hideDropDown: false,
    showPrompt: true,
    promptTitle: "",
    prompt: message,
    errorStyle: "stop",
    errorTitle: "",
    error: message,
  };
  if (rule.kind === "list") {
    const list = `"${rule.values.join(",").replaceAll('"', '""')}"`;
    if (list.length > LONGEST_LIST + 2) return null;
    return { ...common, type: "list", operator: "between", formula1: list, formula2: "", showError: !rule.open };
  }
  const { minimum, maximum } = rule;
  return {
    ...common,
    type: "decimal",
    operator: maximum === null ? "greaterThanOrEqual" : "between",
    formula1: String(minimum),
    formula2: maximum === null ? "" : String(maximum).replace(/^=/, ""),
    showError: true,
  };
}
