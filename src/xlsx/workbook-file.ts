import type { SheetSnapshot, WorkbookSnapshot } from "../core/workbook";
import { portableCodec, type Codec } from "./codec";
import { DEFAULT_LIMITS, type XlsxLimits } from "./limits";
import { openXlsx } from "./open";
import type { Package } from "./package";
import { readSheetRows, type ReadSheet, type SheetContext, type SheetObserver } from "./sheet";
import { CellBudget } from "./sheet-cells";
import { readSharedStrings } from "./strings";
import { readFormats } from "./styles";
import { findWorkbookParts, type SheetPart, type WorkbookParts } from "./workbook-parts";

export interface OpenOptions {
  readonly limits?: XlsxLimits;
  readonly codec?: Codec;
}

/** An .xlsx file that is open: its bytes and what has been read of them. What is read once serves reviewing and patching alike. */
export class WorkbookFile {
  readonly pkg: Package;
  readonly parts: WorkbookParts;
  /** What reading a sheet needs of the rest of the file. */
  readonly context: SheetContext;
  private readonly sheets = new Map<SheetPart, ReadSheet>();

  /** @throws FileTrouble when the bytes are no readable .xlsx */
  constructor(bytes: Uint8Array, { limits = DEFAULT_LIMITS, codec = portableCodec }: OpenOptions = {}) {
    this.pkg = openXlsx(bytes, limits, codec);
    this.parts = findWorkbookParts(this.pkg);
    this.context = {
      strings: readSharedStrings(this.pkg, this.parts.sharedStrings),
      formats: readFormats(this.pkg, this.parts.styles),
      date1904: this.parts.date1904,
      budget: new CellBudget(limits),
    };
  }

  /** A sheet's content. @throws FileTrouble "damaged" or "too-large" */
  sheet(part: SheetPart, observer?: SheetObserver): SheetSnapshot {
    const known = this.sheets.get(part);
    if (known && !observer) return known.snapshot;
    const read = readSheetRows(this.pkg, part, this.context, observer);
    this.sheets.set(part, read);
    return read.snapshot;
  }

  /** Rows of a sheet's text that hold more than plain cells, see SheetReader; null where it was not read yet. */
  otherRows(part: SheetPart): readonly number[] | null {
    return this.sheets.get(part)?.otherRows ?? null;
  }

  /** Whether all styles of a sheet's cells are in the style sheet; false where it was not read yet. */
  hasItsStyles(part: SheetPart): boolean {
    const read = this.sheets.get(part);
    // Cells without a style have the first one, which need not be there.
    return read !== undefined && read.highestStyle < Math.max(1, this.context.formats.length);
  }

  /** A sheet's content where it was read before. */
  known(part: SheetPart): SheetSnapshot | undefined {
    return this.sheets.get(part)?.snapshot;
  }

  /** All worksheets. @throws FileTrouble as `sheet` does */
  snapshot(): WorkbookSnapshot {
    const { sheets, date1904 } = this.parts;
    return { sheets: sheets.map((sheet) => this.sheet(sheet)), ...(date1904 && { date1904 }) };
  }
}
