import { bounding, cellCount, contains, intersection, isSameArea, MAX_COLUMNS, MAX_ROWS } from "../area";
import type { Area } from "../area";
import type { Arguments } from "../arguments";
import { expectFlag } from "../arguments";
import { HostError, invalidArgument, invalidOperation, itemNotFound, wrongDimensions } from "../errors";
import type { ObjectOf, Session } from "../objects";
import { addressOf, assertWritable, presentArea, raise, rangeAt, rangeByAddress, sheetInfo } from "../places";
import type { Axis } from "../shift";
import type { TypeTable } from "../table";
import { hyperlink } from "./hyperlink";
import { clearArea } from "./range-clear";
import { copyFrom } from "./range-copy";
import { deleteCells, insertCells } from "./range-shift";
import { contentScalars } from "./range-values";

type Range = ObjectOf<"Range">;

/** Excel fails to list more merged areas than this. */
const MOST_MERGES = 512;

const moved = ({ sheet, area }: Range, change: Partial<Area>): Range => rangeAt(sheet, { ...area, ...change });

function other(range: Range, args: Arguments, session: Session): Range {
  return args.object(0, "Range") ?? rangeByAddress(session, range.sheet, args.text(0));
}

function shared(range: Range, args: Arguments, session: Session): Range | null {
  const second = other(range, args, session);
  const area = second.sheet === range.sheet ? intersection(range.area, second.area) : null;
  return area && rangeAt(range.sheet, area);
}

function used({ sheet, area }: Range, args: Arguments, { engine }: Session): Range | null {
  const filled = engine.usedArea(sheet, args.flag(0));
  const part = filled && intersection(filled, area);
  return part && rangeAt(sheet, part);
}

/** So many rows or columns right behind the range, or (negative) right before it. */
function beside({ sheet, area }: Range, axis: Axis, count: number): Range {
  if (!Number.isInteger(count) || count === 0) throw invalidArgument();
  const [start, length] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  const at = count > 0 ? start + length : start + count;
  const part = axis === "rows" ? { row: at, rows: Math.abs(count) } : { column: at, columns: Math.abs(count) };
  return rangeAt(sheet, { ...area, ...part });
}

/** Only merged areas whose top-left cell lies inside the range. */
function mergedAreas({ sheet, area }: Range, { engine }: Session): ObjectOf<"RangeAreas"> | null {
  const areas = engine.merges(sheet).filter(({ row, column }) => contains(area, row, column));
  if (areas.length > MOST_MERGES) throw new HostError("RequestAborted", "The request was aborted during run time.");
  return areas.length > 0 ? { type: "RangeAreas", sheet, areas } : null;
}

/** Whether all rows (or columns) agree; null when they do not, as Excel reports it. */
function agreed(flags: readonly boolean[]): boolean | null {
  const [first = false] = flags;
  return flags.every((flag) => flag === first) ? first : null;
}

function hiddenRows(range: Range, session: Session): boolean | null {
  const { row, rows } = presentArea(session, range);
  return agreed(Array.from({ length: rows }, (_, index) => session.engine.isRowHidden(range.sheet, row + index)));
}

function hiddenColumns(range: Range, session: Session): boolean | null {
  const { column, columns } = presentArea(session, range);
  return agreed(Array.from({ length: columns }, (_, index) => session.engine.isColumnHidden(range.sheet, column + index)));
}

export const range: TypeTable<"Range"> = {
  scalars: {
    ...contentScalars,
    Address: { get: ({ sheet, area }, session) => addressOf(session, sheet, [area]) },
    AddressLocal: { get: ({ sheet, area }, session) => addressOf(session, sheet, [area]) },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    IsEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
    IsEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
    RowHidden: {
      get: hiddenRows,
      set: ({ sheet, area }, value, session) => {
        assertWritable(session, sheet);
        session.engine.setRowsHidden(sheet, area.row, area.rows, expectFlag(value));
      },
    },
    ColumnHidden: {
      get: hiddenColumns,
      set: ({ sheet, area }, value, session) => {
        assertWritable(session, sheet);
        session.engine.setColumnsHidden(sheet, area.column, area.columns, expectFlag(value));
      },
    },
    Hyperlink: hyperlink,
    Hidden: { get: (object, session) => hiddenRows(object, session) === true || hiddenColumns(object, session) === true },
    HasSpill: { get: () => false },
  },
  navigations: {
    Worksheet: ({ sheet }) => ({ type: "Worksheet", sheet }),
    Format: ({ sheet, area }) => ({ type: "RangeFormat", sheet, areas: [area] }),
    Sort: ({ sheet, area }) => ({ type: "RangeSort", sheet, area }),
    ConditionalFormats: ({ sheet, area }) => ({ type: "ConditionalFormatCollection", sheet, areas: [area] }),
    DataValidation: ({ sheet, area }) => ({ type: "DataValidation", sheet, areas: [area] }),
  },
  methods: {
    GetCell: (object, args) =>
      moved(object, { row: object.area.row + args.number(0), column: object.area.column + args.number(1), rows: 1, columns: 1 }),
    GetRow: (object, args) => moved(object, { row: object.area.row + args.number(0), rows: 1 }),
    GetColumn: (object, args) => moved(object, { column: object.area.column + args.number(0), columns: 1 }),
    GetLastCell: (object) => {
      const { row, column, rows, columns } = object.area;
      return moved(object, { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
    },
    GetLastRow: (object) => moved(object, { row: object.area.row + object.area.rows - 1, rows: 1 }),
    GetLastColumn: (object) => moved(object, { column: object.area.column + object.area.columns - 1, columns: 1 }),
    GetEntireRow: (object) => moved(object, { column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: (object) => moved(object, { row: 0, rows: MAX_ROWS }),
    GetOffsetRange: (object, args) => moved(object, { row: object.area.row + args.number(0), column: object.area.column + args.number(1) }),
    GetResizedRange: (object, args) =>
      moved(object, { rows: object.area.rows + args.number(0), columns: object.area.columns + args.number(1) }),
    GetAbsoluteResizedRange: (object, args) => moved(object, { rows: args.number(0), columns: args.number(1) }),
    GetBoundingRect: (object, args, session) => moved(object, bounding(object.area, other(object, args, session).area)),
    GetIntersection: (object, args, session) => shared(object, args, session) ?? raise(itemNotFound()),
    GetIntersectionOrNullObject: (object, args, session) => shared(object, args, session),
    GetUsedRange: (object, args, session) => used(object, args, session) ?? moved(object, { rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (object, args, session) => used(object, args, session),
    GetMergedAreasOrNullObject: (object, _, session) => mergedAreas(object, session),
    Merge: ({ sheet, area }, args, session) => {
      assertWritable(session, sheet);
      const lines = args.flag(0) ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 })) : [area];
      for (const line of lines) session.engine.merge(sheet, line);
    },
    Unmerge: ({ sheet, area }, _, session) => {
      assertWritable(session, sheet);
      session.engine.unmerge(sheet, area);
    },
    Clear: (object, args, session) => clearArea(object, args.optionalText(0) ?? "All", session),
    Insert: (object, args, session) => insertCells(object, args.text(0), session),
    Delete: (object, args, session) => deleteCells(object, args.text(0), session),
    CopyFrom: copyFrom,
    GetRowsAbove: (object, args) => beside(object, "rows", -args.optionalNumber(0, 1)),
    GetRowsBelow: (object, args) => beside(object, "rows", args.optionalNumber(0, 1)),
    GetColumnsBefore: (object, args) => beside(object, "columns", -args.optionalNumber(0, 1)),
    GetColumnsAfter: (object, args) => beside(object, "columns", args.optionalNumber(0, 1)),
    Select: ({ sheet, area }, _, session) => {
      if (sheetInfo(session, sheet).visibility !== "visible") throw invalidOperation("A hidden worksheet cannot be activated.");
      session.engine.select(sheet, area);
    },
    Calculate: (_, __, { engine }) => engine.recalculate(),
    // The client asks this before it cuts a large write into rows.
    _ValidateArraySize: ({ area }, args) => {
      if (!isSameArea(area, { ...area, rows: args.number(0), columns: args.number(1) })) throw wrongDimensions();
    },
  },
};
