import type { CellValue, SheetVisibility } from "../../core/workbook";
import type { Area } from "./area";
import type { CellStyle } from "./cell-style";
import type { SheetSetup } from "./sheet-setup";
import type { Axis } from "./shift";
import type { Validations } from "./validation";

/** What the interpreter needs of a spreadsheet. Rows and columns are 0-based; sheets go by an id that outlives renaming. */
export interface SheetEngine extends Sheets, Cells, Sizes, ConditionalFormats {
  readonly validations: Validations;
  readonly names: Names;

  selection(): { readonly sheet: string; readonly area: Area };
  activate(sheet: string): void;
  select(sheet: string, area: Area): void;

  /** Does what somebody else does who has the workbook open: events say so. */
  asCoauthor(work: () => void): void;
  /** Resolves when every formula has its result. */
  settle(): Promise<void>;
  recalculate(): void;
  /** @returns the way to stop */
  listen(listener: (event: EngineEvent) => void): () => void;
}

export interface Sheets {
  /** In tab order. */
  sheets(): readonly SheetInfo[];
  addSheet(name: string): string;
  /** With contents, formats, validation and set-up; returns the copy's id. */
  copySheet(sheet: string, name: string, position: number): string;
  deleteSheet(sheet: string): void;
  renameSheet(sheet: string, name: string): void;
  moveSheet(sheet: string, position: number): void;
  setVisibility(sheet: string, visibility: SheetVisibility): void;
  setProtected(sheet: string, isProtected: boolean): void;

  /** "#RRGGBB"; null for none. */
  tabColor(sheet: string): string | null;
  setTabColor(sheet: string, color: string | null): void;
  showsGridlines(sheet: string): boolean;
  setGridlines(sheet: string, shown: boolean): void;
  /** How many rows and columns stay in view at the top and left. */
  frozen(sheet: string): { readonly rows: number; readonly columns: number };
  freeze(sheet: string, rows: number, columns: number): void;
  setup(sheet: string): SheetSetup;
  setSetup(sheet: string, setup: SheetSetup): void;
}

export interface Cells {
  /** The block that holds all cells with content, or (unless `valuesOnly`) with a format; null on an empty sheet. */
  usedArea(sheet: string, valuesOnly: boolean): Area | null;
  /** Row by row; positions outside the sheet's data are blank cells. */
  read(sheet: string, area: Area): EngineCell[][];
  /** The texts that the grid shows. */
  texts(sheet: string, area: Area): string[][];
  write(sheet: string, writes: readonly CellWrite[]): void;
  /** Contents and formats of the cells themselves; what lies over them (merges, validation, conditional formats) stays. */
  clear(sheet: string, area: Area, what: "all" | "contents" | "formats"): void;
  /** Entire rows or columns where the area is as wide or high as the sheet; otherwise the cells behind it move. */
  insert(sheet: string, area: Area, axis: Axis): void;
  delete(sheet: string, area: Area, axis: Axis): void;
  /** Rearranges the rows of an area: `order[i]` is the row, counted from the area's first, that comes to stand at i. */
  reorder(sheet: string, area: Area, order: readonly number[]): void;

  style(sheet: string, row: number, column: number): CellStyle;
  setStyle(sheet: string, area: Area, style: Partial<CellStyle>): void;
  link(sheet: string, row: number, column: number): CellLink | null;
  setLink(sheet: string, area: Area, link: CellLink | null): void;

  merges(sheet: string): readonly Area[];
  /** The first content, row by row, comes to stand in the top-left cell; the others are gone. */
  merge(sheet: string, area: Area): void;
  /** Splits every merged area that touches `area`. */
  unmerge(sheet: string, area: Area): void;
}

/** Sizes are in pixels. */
export interface Sizes {
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void;
  fitColumns(sheet: string, column: number, columns: number): void;
  fitRows(sheet: string, row: number, rows: number): void;
  isRowHidden(sheet: string, row: number): boolean;
  isColumnHidden(sheet: string, column: number): boolean;
  setRowsHidden(sheet: string, row: number, rows: number, hidden: boolean): void;
  setColumnsHidden(sheet: string, column: number, columns: number, hidden: boolean): void;
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

/** Where a click on the cell leads. */
export interface CellLink {
  /** "表!A1" within the workbook, or an address elsewhere. */
  readonly target: { readonly documentReference: string } | { readonly address: string };
  readonly screenTip: string;
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

interface ConditionalFormats {
  /** Highest priority first. */
  conditionalFormats(sheet: string): readonly ConditionalFormat[];
  /** Adds with the highest priority; returns the new rule's id. */
  addConditionalFormat(sheet: string, rule: Omit<ConditionalFormat, "id">): string;
  updateConditionalFormat(sheet: string, rule: ConditionalFormat): void;
  deleteConditionalFormat(sheet: string, id: string): void;
  /** Whether some conditional format applies to the cell now, after recalculation. */
  isHighlighted(sheet: string, row: number, column: number): Promise<boolean>;
}

/** A name that stands for a range, a constant or a formula. */
export interface Name {
  readonly id: string;
  /** Id of the sheet on which it is known; null: in the whole workbook. */
  readonly sheet: string | null;
  readonly name: string;
  /** With the leading "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface Names {
  all(): readonly Name[];
  add(name: Omit<Name, "id">): void;
  update(name: Name): void;
  delete(id: string): void;
}

/** "program": done through this interface; "user": in the grid; "coauthor": by somebody else. Recalculation and formatting raise no event. */
export type Origin = "user" | "program" | "coauthor";

export type EngineEvent =
  | {
      readonly kind: "edited";
      readonly sheet: string;
      readonly area: Area;
      readonly origin: Origin;
      /** Of a single cell: what it held before and holds now. */
      readonly values?: { readonly before: CellValue; readonly after: CellValue };
    }
  | {
      readonly kind: "rows-sorted" | "rows-inserted" | "rows-deleted" | "columns-inserted" | "columns-deleted";
      readonly sheet: string;
      readonly area: Area;
      readonly origin: Origin;
    }
  | {
      readonly kind: "cells-inserted" | "cells-deleted";
      readonly sheet: string;
      readonly area: Area;
      /** Along which the cells behind have moved. */
      readonly axis: Axis;
      readonly origin: Origin;
    }
  | { readonly kind: "selected"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheet: string }
  | { readonly kind: "renamed"; readonly sheet: string; readonly before: string; readonly after: string };
