import type { Area } from "./area";
import type { CellValue, SheetVisibility } from "../../core/workbook";

/** What the interpreter needs of a spreadsheet. Rows and columns are 0-based; sheets go by an id that outlives renaming. */
export interface SheetEngine {
  /** In tab order. */
  sheets(): readonly SheetInfo[];
  addSheet(name: string): string;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  moveSheet(sheet: string, position: number): void;
  setVisibility(sheet: string, visibility: SheetVisibility): void;
  setProtected(sheet: string, isProtected: boolean): void;

  selection(): { readonly sheet: string; readonly area: Area };
  activate(sheet: string): void;
  select(sheet: string, area: Area): void;

  /** The block that holds all cells with content, or (unless `valuesOnly`) with a format; null on an empty sheet. */
  usedArea(sheet: string, valuesOnly: boolean): Area | null;
  /** Row by row; positions outside the sheet's data are blank cells. */
  read(sheet: string, area: Area): EngineCell[][];
  /** The texts that the grid shows. */
  texts(sheet: string, area: Area): string[][];
  write(sheet: string, writes: readonly CellWrite[]): void;
  clear(sheet: string, area: Area, what: "all" | "contents" | "formats"): void;

  merges(sheet: string): readonly Area[];
  merge(sheet: string, area: Area): void;
  /** Splits every merged area that touches `area`. */
  unmerge(sheet: string, area: Area): void;

  style(sheet: string, row: number, column: number): CellStyle;
  setStyle(sheet: string, area: Area, style: Partial<CellStyle>): void;
  /** Pixels. */
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void;
  isRowHidden(sheet: string, row: number): boolean;
  isColumnHidden(sheet: string, column: number): boolean;

  /** Highest priority first. */
  conditionalFormats(sheet: string): readonly ConditionalFormat[];
  /** Adds with the highest priority; returns the new rule's id. */
  addConditionalFormat(sheet: string, rule: Omit<ConditionalFormat, "id">): string;
  updateConditionalFormat(sheet: string, rule: ConditionalFormat): void;
  deleteConditionalFormat(sheet: string, id: string): void;
  /** Whether some conditional format applies to the cell now, after recalculation. */
  isHighlighted(sheet: string, row: number, column: number): Promise<boolean>;

  /** Resolves when every formula has its result. */
  settle(): Promise<void>;
  recalculate(): void;
  /** @returns the way to stop */
  listen(listener: (event: EngineEvent) => void): () => void;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
}

export interface EngineCell {
  /** The formula's result where there is one. */
  readonly value: CellValue;
  /** With the leading "="; null for a constant. */
  readonly formula: string | null;
  /** "General" where nothing else is set. */
  readonly numberFormat: string;
}

/** A change of one cell. The value's type is kept exactly: the text "12" stays text. Absent fields are left as they are. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content?: { readonly value: CellValue } | { readonly formula: string };
  readonly numberFormat?: string;
}

export type BorderSide = "top" | "bottom" | "left" | "right";

export interface BorderLine {
  /** Office.js names: "Continuous", "Dash", "Dot", "Double". */
  readonly style: string;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  /** "#RRGGBB". */
  readonly color: string;
}

/** Colours are "#RRGGBB"; null: none, or the workbook's default. */
export interface CellStyle {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly wrap: boolean;
  readonly horizontal: "General" | "Left" | "Center" | "Right" | "Justify";
  readonly vertical: "Top" | "Center" | "Bottom";
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLine | null>>>;
}

export interface ConditionalFormat {
  readonly id: string;
  /** Office.js names; only "Custom" (a formula) can be added. */
  readonly type: string;
  readonly areas: readonly Area[];
  /** Relative to the first area's top-left cell; empty for other types than "Custom". */
  readonly formula: string;
  readonly style: Partial<CellStyle>;
  readonly stopIfTrue: boolean;
}

/** "program": done through this interface; "user": in the grid. Recalculation and formatting raise no event. */
export type EngineEvent =
  | { readonly kind: "edited"; readonly sheet: string; readonly area: Area; readonly origin: "user" | "program" }
  | {
      readonly kind: "rows-inserted" | "rows-deleted" | "columns-inserted" | "columns-deleted";
      readonly sheet: string;
      readonly area: Area;
      readonly origin: "user" | "program";
    }
  | { readonly kind: "selected"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "activated" | "added" | "deleted"; readonly sheet: string };
