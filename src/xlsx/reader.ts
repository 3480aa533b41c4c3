import type { Result } from "../core/host-port";
import type { SheetSnapshot, WorkbookSnapshot } from "../core/workbook";
import { DEFAULT_LIMITS, type XlsxLimits } from "./limits";
import { openXlsx } from "./open";
import { FileTrouble, type FileProblem } from "./problem";
import { readCellStyles } from "./presentation/cell-styles";
import type { WorkbookPresentation } from "./presentation/presentation";
import { SheetLayout } from "./presentation/sheet-layout";
import { readSheet } from "./sheet";
import { CellBudget } from "./sheet-cells";
import { readSharedStrings } from "./strings";
import { readFormats } from "./styles";
import { findWorkbookParts } from "./workbook-parts";

export interface XlsxWorkbook {
  /** What the review needs. */
  readonly snapshot: WorkbookSnapshot;
  /** What drawing the sheets needs, in the order of the snapshot's; null unless asked for. */
  readonly presentation: WorkbookPresentation | null;
}

export interface ReadOptions {
  readonly limits?: XlsxLimits;
  /** Also read sizes and styles. */
  readonly presentation?: boolean;
}

/** Reads an .xlsx file, in Node and in browsers alike. Whatever the bytes are, it returns and does not throw. */
export function readXlsx(
  bytes: Uint8Array,
  { limits = DEFAULT_LIMITS, presentation = false }: ReadOptions = {},
): Result<XlsxWorkbook, FileProblem> {
  try {
    const pkg = openXlsx(bytes, limits);
    const parts = findWorkbookParts(pkg);
    const { date1904 } = parts;
    const context = {
      strings: readSharedStrings(pkg, parts.sharedStrings),
      formats: readFormats(pkg, parts.styles),
      date1904,
      budget: new CellBudget(limits),
    };
    const layouts = parts.sheets.map(({ name }) => (presentation ? new SheetLayout(name, limits) : undefined));
    const sheets = parts.sheets.map((sheet, i): SheetSnapshot => readSheet(pkg, sheet, context, layouts[i]));
    const drawn: WorkbookPresentation | null = presentation
      ? {
          styles: readCellStyles(pkg, parts),
          sheets: layouts.flatMap((layout) => (layout ? [layout.result()] : [])),
          activeSheet: parts.activeSheet,
        }
      : null;
    return { ok: true, value: { snapshot: { sheets, ...(date1904 && { date1904 }) }, presentation: drawn } };
  } catch (error) {
    if (error instanceof FileTrouble) return { ok: false, problem: error.problem };
    throw error;
  }
}
