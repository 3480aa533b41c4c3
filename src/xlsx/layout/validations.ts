import { WORKSHEET } from "../patch/element-order";
import { appended, outlineOf } from "../patch/outline";
import { spliced, type Splice } from "../patch/splice";
import { escapeAttribute, escapeText } from "../patch/xml-text";
import { ValidationReader, type ValidationRule } from "../presentation/validation-rules";
import { parsePositions } from "../xml-positions";

export interface ValidationChanges {
  readonly added: readonly ValidationRule[];
  /** Counted in the order of the file. */
  readonly removed: readonly number[];
}

/** A worksheet's text with other data validations. */
export function withValidations(original: string, part: string, { added, removed }: ValidationChanges): string {
  if (added.length + removed.length === 0) return original;
  const { text, outline } = outlineOf(original, part);
  const reader = new ValidationReader();
  parsePositions(text, part, [reader]);
  const gone = removed.flatMap((index): Splice[] => {
    const found = reader.rules[index];
    return found ? [{ start: found.start, end: found.end, text: "" }] : [];
  });
  const { prefix } = outline;
  const xml = added.map((rule) => ruleXml(prefix, rule)).join("");
  const list = outline.child("dataValidations");
  const count = String(reader.rules.length - gone.length + added.length);
  if (list && count === "0") return spliced(text, [{ start: list.open.start, end: list.close.end, text: "" }]);
  if (list) return spliced(text, [...gone, ...appended(text, list, xml, { count })]);
  const element = `<${prefix}dataValidations count="${count}">${xml}</${prefix}dataValidations>`;
  return spliced(text, [outline.insertion(WORKSHEET, "dataValidations", element)]);
}

/** One rule as an element. */
export function ruleXml(prefix: string, rule: ValidationRule): string {
  const attributes: readonly (readonly [name: string, value: string, usual: string])[] = [
    ["type", rule.type, "none"],
    ["errorStyle", rule.errorStyle, "stop"],
    ["operator", rule.operator, "between"],
    ["allowBlank", rule.allowBlank ? "1" : "", ""],
    ["showDropDown", rule.hideDropDown ? "1" : "", ""],
    ["showInputMessage", rule.showPrompt ? "1" : "", ""],
    ["showErrorMessage", rule.showError ? "1" : "", ""],
    ["errorTitle", rule.errorTitle, ""],
    ["error", rule.error, ""],
    ["promptTitle", rule.promptTitle, ""],
    ["prompt", rule.prompt, ""],
    ["sqref", rule.areas, ""],
  ];
  const said = attributes.flatMap(([name, value, usual]) => (value === usual ? [] : ` ${name}="${escapeAttribute(value)}"`)).join("");
  const formula = (name: string, value: string): string =>
    value === "" ? "" : `<${prefix}${name}>${escapeText(value)}</${prefix}${name}>`;
  const inner = formula("formula1", rule.formula1) + formula("formula2", rule.formula2);
  return `<${prefix}dataValidation${said}${inner === "" ? "/>" : `>${inner}</${prefix}dataValidation>`}`;
}
