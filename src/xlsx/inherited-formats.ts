import { MAX_COLUMNS } from "./limits";
import { flag, type Attributes } from "./xml";

const MOST_TOLD = 16 * MAX_COLUMNS;

/**
 * Number formats that cells without an entry of their own have from their row or, failing that, their column: whoever formats a whole column
 * leaves no trace in its blank cells.
 */
export class InheritedFormats {
  private readonly columns: (string | undefined)[] = [];
  /** Columns that were told of so far, each as often as it was. */
  private told = 0;
  private readonly rows = new Map<number, string | undefined>();

  constructor(private readonly formats: readonly (string | undefined)[]) {}

  /** Whether there is any; in files written by programs usually not. */
  any(): boolean {
    return this.columns.length > 0 || this.rows.size > 0;
  }

  column({ min, max, style }: Attributes): void {
    const format = this.formats[Number(style ?? 0)];
    if (format === undefined || !(Number(min) >= 1)) return;
    const [first, end] = [Number(min) - 1, Math.min(Number(max), MAX_COLUMNS)];
    this.told += Math.max(0, end - first);
    // A file that tells of its columns over and over is none that Excel opens.
    if (this.told > MOST_TOLD) return;
    for (let column = first; column < end; column++) this.columns[column] = format;
  }

  row(row: number, { s, customFormat }: Attributes): void {
    if (!flag(customFormat)) return;
    const format = this.formats[Number(s ?? 0)];
    // A row in General format hides its columns' formats.
    if (format !== undefined || this.columns.length > 0) this.rows.set(row, format);
  }

  of(row: number, column: number): string | undefined {
    if (this.rows.has(row)) return this.rows.get(row);
    return this.columns[column];
  }
}
