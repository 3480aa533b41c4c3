import { BooleanNumber, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { isMarkFormula } from "../../core/marks";
import type { CellRange, CellValue, SheetVisibility } from "../../core/workbook";
import { extrasOf } from "../engine/sheet-extras";
import { linkOf, valueOf } from "../engine/univer-cells";
import type { Area } from "../host/area";
import type { CellLink, ConditionalFormat, SheetEngine } from "../host/engine";
import type { SheetSetup } from "../host/sheet-setup";
import type { PlacedValidation } from "../host/validation";

/** What stands in the grid, in the terms in which it can be saved. */
export interface BookState {
  /** In tab order. */
  readonly sheets: readonly SheetState[];
  /** Names, as text to compare. */
  readonly names: string;
}

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Id of the sheet of the file from which it was read, or of which it is a copy; null for a new one. */
  readonly origin: string | null;
  /** By "row,column". */
  readonly cells: ReadonlyMap<string, CellState>;
  readonly merges: readonly CellRange[];
  readonly columns: ReadonlyMap<number, ColumnState>;
  readonly rows: ReadonlyMap<number, RowState>;
  readonly validations: readonly PlacedValidation[];
  readonly formats: readonly ConditionalFormat[];
  readonly setup: SheetSetup;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** What is only compared: the file keeps its own. */
  readonly others: Readonly<Record<OtherThing, string>>;
}

/** What a sheet can have that saving does not write into a sheet that is there. */
export type OtherThing =
  "freeze" | "gridlines" | "tab-color" | "page" | "filter" | "protection" | "formats" | "lines" | "links" | "rich-text" | "pictures";

export interface CellState {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With the leading "="; null for a constant. */
  readonly formula: string | null;
  readonly style: Nullable<IStyleData>;
  readonly link: CellLink | null;
}

interface ColumnState {
  /** Pixels; absent: as wide as the others. */
  readonly width: number | undefined;
  readonly hidden: boolean;
}

interface RowState {
  /** Pixels. */
  readonly height: number | undefined;
  /** Set by somebody, rather than by the text. */
  readonly fixed: boolean;
  readonly hidden: boolean;
}

/** What a sheet's pictures are, as text to compare; "": it has none. */
export type PictureState = (sheet: string) => string;

/** Looks at everything that is open. */
export function readBook(workbook: FWorkbook, engine: SheetEngine, pictures: PictureState): BookState {
  const names = engine.names.all().map(({ sheet, name, formula, comment, visible }) => [sheet, name, formula, comment, visible].join(" "));
  return {
    sheets: engine.sheets().flatMap(({ id, name, visibility }) => {
      const sheet = workbook.getSheetBySheetId(id);
      return sheet ? [readSheetState(workbook, sheet, engine, { id, name, visibility, pictures: pictures(id) })] : [];
    }),
    names: names.sort().join("\n"),
  };
}

function readSheetState(
  workbook: FWorkbook,
  sheet: FWorksheet,
  engine: SheetEngine,
  { id, name, visibility, pictures }: Pick<SheetState, "id" | "name" | "visibility"> & { readonly pictures: string },
): SheetState {
  const extras = extrasOf(sheet.getSheet().getCustomMetadata());
  const { cells, rich } = readCells(workbook, sheet);
  const { rowData, columnData } = sheet.getSheet().getConfig();
  const formats = engine.conditionalFormats(id);
  const lineStyles: string[] = [];
  const rows = new Map<number, RowState>();
  for (const [key, { h, ah, ia, hd, s }] of entriesOf(rowData)) {
    if (s) lineStyles.push(`${key} ${JSON.stringify(s)}`);
    const fixed = h !== undefined && ia !== BooleanNumber.TRUE;
    rows.set(Number(key), { height: fixed ? h : ah, fixed, hidden: hd === BooleanNumber.TRUE });
  }
  const columns = new Map<number, ColumnState>();
  for (const [key, { w, hd, s }] of entriesOf(columnData)) {
    if (s) lineStyles.push(`c${key} ${JSON.stringify(s)}`);
    columns.set(Number(key), { width: w, hidden: hd === BooleanNumber.TRUE });
  }
  const frozen = engine.frozen(id);
  const { setup } = extras;
  return {
    id,
    name,
    visibility,
    origin: extras.origin,
    cells,
    merges: engine.merges(id).map(rangeOf),
    columns,
    rows,
    validations: engine.validations.all(id),
    formats,
    setup,
    frozen,
    others: {
      freeze: `${frozen.rows} ${frozen.columns}`,
      gridlines: String(engine.showsGridlines(id)),
      "tab-color": engine.tabColor(id) ?? "",
      page: JSON.stringify(setup.page),
      filter: JSON.stringify(setup.filter),
      protection: String(extras.protected),
      formats: sheet
        .getConditionalFormattingRules()
        .filter(({ rule }) => !isMarkFormula("value" in rule && typeof rule.value === "string" ? rule.value : ""))
        .map(({ cfId: _, ...rule }) => JSON.stringify(rule))
        .join("\n"),
      lines: lineStyles.join("\n"),
      links: [...cells.values()].flatMap(({ row, column, link }) => (link ? `${row},${column} ${JSON.stringify(link)}` : [])).join("\n"),
      "rich-text": rich.join("\n"),
      pictures,
    },
  };
}

function readCells(workbook: FWorkbook, sheet: FWorksheet): { readonly cells: Map<string, CellState>; readonly rich: string[] } {
  const cells = new Map<string, CellState>();
  const rich: string[] = [];
  const styles = workbook.getWorkbook().getStyles();
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell: Nullable<ICellData>) => {
      if (!cell) return;
      const formula = cell.f || (cell.si ? sheet.getRange(row, column).getFormula() : "") || null;
      cells.set(`${row},${column}`, {
        row,
        column,
        value: valueOf(cell),
        formula,
        style: styles.getStyleByCell(cell),
        link: linkOf(cell),
      });
      if ((cell.p?.body?.textRuns?.length ?? 0) > 1) rich.push(`${row},${column} ${JSON.stringify(cell.p?.body?.textRuns)}`);
    });
  return { cells, rich };
}

function entriesOf<T extends object>(lines: { readonly [key: number]: T }): [string, T][] {
  return Object.entries(lines).filter((entry): entry is [string, T] => Boolean(entry[1]));
}

export const rangeOf = ({ row, column, rows, columns }: Area): CellRange => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});
