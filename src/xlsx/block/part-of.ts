import { FileTrouble } from "../problem";
import type { SheetPart, WorkbookParts } from "../workbook-parts";

/** @throws FileTrouble "sheet-missing" */
export function partOf({ parts }: { readonly parts: WorkbookParts }, sheet: string): SheetPart {
  const part = parts.sheets.find(({ name }) => name === sheet);
  if (!part) throw new FileTrouble("sheet-missing", sheet);
  return part;
}
