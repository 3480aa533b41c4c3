import { cellKey } from "../../core/a1";
import type { GroundFacts, GroundHeight } from "../../core/insertion/ground";
import type { CellRange } from "../../core/workbook";
import { cellsIn, touches } from "../../core/areas";
import { CellMap } from "../patch/cell-map";
import { CellSet } from "../patch/cell-set";
import type { CellStyle } from "../presentation/presentation";
import { flag } from "../xml";
import { parsePositions } from "../xml-positions";
import { groundLook } from "./look";

/** How a row stands in a file. */
export interface RowSize {
  /** Points; null: it has no height of its own. */
  readonly points: number | null;
  /** The height follows the row's text. */
  readonly fits: boolean;
  readonly hidden: boolean;
}

/** What a worksheet's text says of the cells of an area, and of its rows. */
export class Standing {
  private readonly map: CellMap;

  constructor(
    text: string,
    part: string,
    readonly area: CellRange,
    private readonly styles: readonly CellStyle[],
  ) {
    this.map = new CellMap(new CellSet(cellsIn(area)));
    parsePositions(text, part, [this.map]);
  }

  /** Number of the style of a cell that has an element; null for one without. */
  ownStyle(row: number, column: number): string | null {
    const cell = this.map.cells.get(cellKey(row, column));
    return cell ? (cell.attributes.s ?? "0") : null;
  }

  /** How a cell without an element looks, by its row or its column. */
  inheritedLook(row: number, column: number): CellStyle {
    return this.style(this.map.inheritedStyle(row, column) ?? "0");
  }

  look(row: number, column: number): CellStyle {
    const own = this.ownStyle(row, column);
    return own === null ? this.inheritedLook(row, column) : this.style(own);
  }

  style(number: string): CellStyle {
    const style = this.styles[Number(number)] ?? this.styles[0];
    if (!style) throw new Error("no style of cells without a style");
    return style;
  }

  row(row: number): RowSize {
    const { ht, customHeight, hidden } = this.map.rows.get(row)?.attributes ?? {};
    return { points: ht === undefined ? null : Number(ht), fits: !flag(customHeight), hidden: flag(hidden) };
  }

  /**
   * What decides whether the area is free.
   *
   * @param taken see claims.ts
   * @param rows those that are to get another height
   */
  facts(taken: { readonly claimed: readonly CellRange[]; readonly ruled: readonly CellRange[] }, rows: readonly number[]): GroundFacts {
    const { area } = this;
    const looks = cellsIn(area).map(({ row, column }) => ({ row, column, look: this.look(row, column) }));
    const grounds = looks.map(({ look }) => groundLook(look));
    const same = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);
    const heights = rows.map((row): GroundHeight => {
      const { points, fits } = this.row(row);
      return { row: row - area.top, points, ...(fits && { fits }) };
    });
    return {
      font: same(grounds.map(({ font }) => font)),
      points: same(grounds.map(({ points }) => points)),
      color: same(grounds.map(({ color }) => color)),
      bold: same(grounds.map(({ bold }) => bold)),
      horizontal: same(grounds.map(({ horizontal }) => horizontal)),
      vertical: same(grounds.map(({ vertical }) => vertical)),
      wrap: same(grounds.map(({ wrap }) => wrap)),
      format: same(grounds.map(({ format }) => format)),
      isBlank: true,
      isClaimed: [...taken.claimed, ...this.map.arrays].some((other) => touches(area, other)),
      hasLines: looks.some(({ row, column, look: { borders } }) =>
        Boolean(
          (borders.top && row > area.top) ||
          (borders.bottom && row < area.bottom) ||
          (borders.left && column > area.left) ||
          (borders.right && column < area.right),
        ),
      ),
      isRuled: taken.ruled.some((other) => touches(area, other)),
      fill: same(looks.map(({ look }) => (look.fill ?? "").toUpperCase())),
      heights,
    };
  }
}
