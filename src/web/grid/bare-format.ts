/** Of a number format what positive numbers get, without texts, colours and conditions: what is left says what kind of number it is. */
export function bareFormat(format: string): string {
  const [positive = ""] = format.split(";");
  return positive.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
}

/** Whether a number format shows percentages. */
export function isPercentFormat(format: string): boolean {
  return bareFormat(format).includes("%");
}

/** Whether a number format shows days. */
export function isDateFormat(format: string): boolean {
  return /[ymd]/i.test(bareFormat(format));
}
