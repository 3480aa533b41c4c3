import type { Result } from "../core/host-port";
import type { WorkbookSnapshot } from "../core/workbook";
import { readCellStyles } from "./presentation/cell-styles";
import type { WorkbookPresentation } from "./presentation/presentation";
import { SheetLayout } from "./presentation/sheet-layout";
import { fileResult, type FileProblem } from "./problem";
import { WorkbookFile, type OpenOptions } from "./workbook-file";

export interface XlsxWorkbook {
  /** What the review needs. */
  readonly snapshot: WorkbookSnapshot;
  /** What drawing the sheets needs, in the order of the snapshot's; null unless asked for. */
  readonly presentation: WorkbookPresentation | null;
}

export interface ReadOptions extends OpenOptions {
  /** Also read sizes and styles. */
  readonly presentation?: boolean;
}

/** Reads an .xlsx file, in Node and in browsers alike. Whatever the bytes are, it returns and does not throw. */
export function readXlsx(bytes: Uint8Array, { presentation = false, ...options }: ReadOptions = {}): Result<XlsxWorkbook, FileProblem> {
  return fileResult(() => {
    const file = new WorkbookFile(bytes, options);
    const drawn = presentation ? presentationOf(file) : null;
    return { snapshot: file.snapshot(), presentation: drawn };
  });
}

function presentationOf(file: WorkbookFile): WorkbookPresentation {
  const { pkg, parts } = file;
  const sheets = parts.sheets.map((sheet) => {
    const layout = new SheetLayout(sheet.name, pkg.limits);
    file.sheet(sheet, layout);
    return layout.result();
  });
  return { styles: readCellStyles(pkg, parts), sheets, activeSheet: parts.activeSheet };
}
