import type { CellLook, SheetPlan } from "../../src/core/sheet-plan";
import type { SheetSnapshot } from "../../src/core/workbook";

const font = { name: "宋体", points: 10.5 };
const LOOKS: readonly CellLook[] = [
  { font: { name: "黑体", points: 18 }, horizontal: "center", vertical: "center" },
  { font, border: true, horizontal: "center", vertical: "center", wrap: true },
];

/** The sheet as published forms look: a title in large print, every cell of the table in a frame, whether it holds something or not. */
export function planOf({ name, cells, merges }: SheetSnapshot): SheetPlan {
  const range = {
    top: 0,
    left: 0,
    bottom: Math.max(...cells.map(({ row }) => row)),
    right: Math.max(...cells.map(({ column }) => column)),
  };
  const known = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const places = Array.from({ length: range.bottom + 1 }, (_, row) =>
    Array.from({ length: range.right + 1 }, (_cell, column) => ({ row, column })),
  ).flat();
  return {
    name,
    range,
    cells: places.map(({ row, column }) => {
      const { value = null, formula } = known.get(`${row} ${column}`) ?? {};
      return { row, column, value, look: row === 0 ? 0 : 1, ...(formula === undefined ? {} : { formula }) };
    }),
    merges,
    looks: LOOKS,
    columnWidths: places.filter(({ row }) => row === 0).map(() => 14),
    rowHeights: places.filter(({ column }) => column === 0).map(({ row }) => ({ row, points: row === 0 ? 36 : 24 })),
    validations: [],
    page: { landscape: false },
  };
}
