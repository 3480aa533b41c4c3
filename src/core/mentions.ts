/** Whether a formula refers to a sheet by its name. */
export function mentionsSheet(formula: string, sheet: string): boolean {
  const plain = sheet.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const quoted = plain.replaceAll("'", "''");
  return new RegExp(`(?:^|[^\\w.\\u0080-\\uffff])(?:${plain}|'${quoted}')!`, "i").test(formula);
}

/** A sheet's name as formulas write it. */
export function quotedName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
