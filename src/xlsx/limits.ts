/** What a workbook may cost before it is refused as too large. */
export interface XlsxLimits {
  /** Bytes of all parts together, unzipped. */
  readonly unzippedBytes: number;
  /** Cells that hold something, over all sheets. */
  readonly cells: number;
}

/** Far above any real set of forms (1,000 sheets of 30 × 9 cells take about 20 MB), and still within an ordinary machine's memory. */
export const DEFAULT_LIMITS: XlsxLimits = { unzippedBytes: 256 * 1024 * 1024, cells: 2_000_000 };

/** Excel's own grid. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
