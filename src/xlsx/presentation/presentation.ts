/** How a workbook looks, for whoever draws it; the review knows nothing of it. Colours are "#rrggbb", sizes CSS pixels (96 to the inch). */
export interface WorkbookPresentation {
  /** Each combination once; [0] is that of cells without one of their own. */
  readonly styles: readonly CellStyle[];
  readonly sheets: readonly SheetPresentation[];
  /** Name of the sheet that is shown when the file is opened; null when it has no sheet. */
  readonly activeSheet: string | null;
}

export interface CellStyle {
  readonly font: FontStyle;
  /** Background; absent: none. */
  readonly fill?: string;
  readonly borders: Borders;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "distributed";
  /** Absent: bottom, as in Excel. */
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  /** In steps of about three spaces. */
  readonly indent?: number;
  /** Number format code; absent for General. */
  readonly format?: string;
}

export interface FontStyle {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color?: string;
}

export type BorderSide = "top" | "right" | "bottom" | "left";

/** Line styles as the format names them ("thin", "medium", "double", "dashed" …). */
export type Borders = Readonly<Partial<Record<BorderSide, { readonly style: string; readonly color?: string }>>>;

export interface SheetPresentation {
  readonly name: string;
  readonly defaultColumnWidth: number;
  readonly defaultRowHeight: number;
  readonly columns: readonly ColumnLayout[];
  readonly rows: readonly RowLayout[];
  /** Cells with a style of their own, blank ones included; `style` counts in WorkbookPresentation.styles. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly style: number }[];
  readonly gridLines: boolean;
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** Columns from … to, both 0-based and inclusive. */
export interface ColumnLayout {
  readonly from: number;
  readonly to: number;
  readonly width?: number;
  readonly hidden: boolean;
  /** Of the cells that have none of their own. */
  readonly style?: number;
}

export interface RowLayout {
  readonly row: number;
  readonly height?: number;
  /** The height was set by hand: it stays when the text grows. */
  readonly fixed?: true;
  readonly hidden: boolean;
  readonly style?: number;
}
