import type { PlannedValidation, SheetPlan } from "../../core/sheet-plan";
import type { Step } from "../write";
import { rangeStep } from "./range-step";

export function validationSteps(sheet: string, { validations }: SheetPlan): Step[] {
  return validations.map(({ range, rule, message }) =>
    rangeStep(sheet, range, 2500, ({ dataValidation }) => {
      dataValidation.rule = ruleOf(rule);
      dataValidation.ignoreBlanks = true;
      dataValidation.prompt = { showPrompt: true, title: "", message };
      dataValidation.errorAlert = { showAlert: !(rule.kind === "list" && rule.open), style: "Stop", title: "", message };
    }),
  );
}

function ruleOf(rule: PlannedValidation["rule"]): Excel.DataValidationRule {
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.values.join(",") } };
  const { minimum, maximum } = rule;
  return maximum === null
    ? { decimal: { formula1: minimum, operator: "GreaterThanOrEqualTo" } }
    : { decimal: { formula1: minimum, formula2: maximum, operator: "Between" } };
}
