import { rangeToA1 } from "../../core/a1";
import type { PlannedValidation } from "../../core/sheet-plan";
import { escapeAttribute, escapeText } from "../patch/xml-text";

/** Excel takes no longer list inside a rule. */
const LONGEST_LIST = 255;

/** The element of a sheet's validation rules; "" without any. */
export function validationsXml(validations: readonly PlannedValidation[]): string {
  const rules = validations.flatMap((validation) => ruleXml(validation) ?? []);
  return rules.length === 0 ? "" : `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

/** Null for a list that is too long for a rule: then anything may be typed. */
function ruleXml({ range, rule, message }: PlannedValidation): string | null {
  const common = `allowBlank="1" showInputMessage="1"`;
  const said = `error="${escapeAttribute(message)}" prompt="${escapeAttribute(message)}" sqref="${rangeToA1(range)}"`;
  if (rule.kind === "list") {
    const list = `"${rule.values.join(",").replaceAll('"', '""')}"`;
    if (list.length > LONGEST_LIST + 2) return null;
    const strict = rule.open ? "" : ` showErrorMessage="1"`;
    return `<dataValidation type="list" ${common}${strict} ${said}><formula1>${escapeText(list)}</formula1></dataValidation>`;
  }
  const { minimum, maximum } = rule;
  const operator = maximum === null ? ` operator="greaterThanOrEqual"` : "";
  const most = maximum === null ? "" : `<formula2>${escapeText(String(maximum).replace(/^=/, ""))}</formula2>`;
  return `<dataValidation type="decimal"${operator} ${common} showErrorMessage="1" ${said}><formula1>${minimum}</formula1>${most}</dataValidation>`;
}
