import { MAX_COLUMNS, MAX_ROWS } from "../area";
import { invalidArgument, itemNotFound } from "../errors";
import type { ObjectOf, Session } from "../objects";
import { givenRange, raise, rangeAt } from "../places";
import type { TypeTable } from "../table";

/** The frozen part: whole rows, whole columns, or the block at the top left; null when nothing is frozen. */
function location({ sheet }: ObjectOf<"WorksheetFreezePanes">, { engine }: Session): ObjectOf<"Range"> | null {
  const { rows, columns } = engine.frozen(sheet);
  if (rows === 0 && columns === 0) return null;
  return rangeAt(sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
}

function expectCount(count: number, most: number): number {
  return Number.isInteger(count) && count > 0 && count < most ? count : raise(invalidArgument());
}

export const worksheetFreezePanes: TypeTable<"WorksheetFreezePanes"> = {
  methods: {
    FreezeRows: ({ sheet }, args, { engine }) => engine.freeze(sheet, expectCount(args.optionalNumber(0, 1), MAX_ROWS), 0),
    FreezeColumns: ({ sheet }, args, { engine }) => engine.freeze(sheet, 0, expectCount(args.optionalNumber(0, 1), MAX_COLUMNS)),
    FreezeAt: ({ sheet }, args, session) => {
      const range = givenRange(session, args, 0, sheet) ?? raise(invalidArgument());
      if (range.sheet !== sheet) throw invalidArgument();
      const { row, column, rows, columns } = range.area;
      session.engine.freeze(sheet, rows === MAX_ROWS ? 0 : row + rows, columns === MAX_COLUMNS ? 0 : column + columns);
    },
    Unfreeze: ({ sheet }, _, { engine }) => engine.freeze(sheet, 0, 0),
    GetLocation: (object, _, session) => location(object, session) ?? raise(itemNotFound()),
    GetLocationOrNullObject: (object, _, session) => location(object, session),
  },
};
