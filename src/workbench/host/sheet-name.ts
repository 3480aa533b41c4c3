/** Characters of a sheet's name. */
export const MOST_NAME = 31;

/** Whether Excel takes it: sheet names hold none of \ / ? * [ ] :, neither begin nor end with ', and "History" is Excel's own. */
export function isSheetName(name: string): boolean {
  return name !== "" && name.length <= MOST_NAME && !/^history$|[\\/?*[\]:]|^'|'$/i.test(name);
}
