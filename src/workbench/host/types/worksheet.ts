import { expectFlag, expectNumber, expectText } from "../arguments";
import type { Arguments } from "../arguments";
import { expectColor } from "../color";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import type { ObjectOf, Session } from "../objects";
import { findSheet, raise, rangeAt, rangeByAddress, sheetInfo } from "../places";
import type { TypeTable } from "../table";
import type { SheetVisibility } from "../../../core/workbook";
import { MOST_NAME } from "../sheet-name";
import { assertSheetName } from "./worksheet-collection";
import { WHOLE_SHEET } from "../area";

type Sheet = ObjectOf<"Worksheet">;

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" };

const visibilityName = (visibility: SheetVisibility): string | undefined =>
  Object.keys(VISIBILITY).find((name) => VISIBILITY[name] === visibility);

/** A workbook shows at least one sheet. */
function assertAnotherVisible(session: Session, sheet: string): void {
  if (!session.engine.sheets().some(({ id, visibility }) => id !== sheet && visibility === "visible")) {
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
  }
}

function used({ sheet }: Sheet, valuesOnly: boolean, { engine }: Session): ObjectOf<"Range"> | null {
  const area = engine.usedArea(sheet, valuesOnly);
  return area && rangeAt(sheet, area);
}

function expectPosition(position: number, sheets: number): number {
  return Number.isInteger(position) && position >= 0 && position < sheets ? position : raise(invalidArgument());
}

/** The next sheet in either direction; null at the end. */
function beside({ sheet }: Sheet, step: 1 | -1, visibleOnly: boolean, { engine }: Session): Sheet | null {
  const sheets = engine.sheets().filter(({ id, visibility }) => id === sheet || !visibleOnly || visibility === "visible");
  const found = sheets[sheets.findIndex(({ id }) => id === sheet) + step];
  return found ? { type: "Worksheet", sheet: found.id } : null;
}

/** "表" → "表 (2)", cut where it would become too long. */
function copyName(name: string, session: Session): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const free = stem.slice(0, MOST_NAME - ending.length) + ending;
    if (!findSheet(session, free)) return free;
  }
}

function copy({ sheet }: Sheet, args: Arguments, session: Session): Sheet {
  const sheets = session.engine.sheets();
  const relative = args.object(1, "Worksheet");
  const anchor = sheets.findIndex(({ id }) => id === (relative?.sheet ?? sheet));
  const positions: Readonly<Record<string, number>> = {
    None: sheets.length,
    End: sheets.length,
    Beginning: 0,
    Before: anchor,
    After: anchor + 1,
  };
  const wanted = args.optionalText(0) ?? "None";
  const position = positions[wanted];
  if (position === undefined || (wanted === "Before" || wanted === "After") !== (relative !== null)) throw invalidArgument();
  const copied = session.engine.copySheet(sheet, copyName(sheetInfo(session, sheet).name, session), position);
  session.document.things.copy(sheet, copied);
  return { type: "Worksheet", sheet: copied };
}

export const worksheet: TypeTable<"Worksheet"> = {
  id: ({ sheet }) => sheet,
  scalars: {
    Id: { get: ({ sheet }) => sheet },
    Name: {
      get: ({ sheet }, session) => sheetInfo(session, sheet).name,
      set: ({ sheet }, value, session) => {
        const name = expectText(value);
        assertSheetName(session, name, sheet);
        session.engine.renameSheet(sheet, name);
      },
    },
    Position: {
      get: ({ sheet }, { engine }) => engine.sheets().findIndex(({ id }) => id === sheet),
      set: ({ sheet }, value, { engine }) => engine.moveSheet(sheet, expectPosition(expectNumber(value), engine.sheets().length)),
    },
    Visibility: {
      get: ({ sheet }, session) => visibilityName(sheetInfo(session, sheet).visibility),
      set: ({ sheet }, value, session) => {
        const visibility = VISIBILITY[expectText(value)] ?? raise(invalidArgument());
        if (visibility !== "visible") assertAnotherVisible(session, sheet);
        session.engine.setVisibility(sheet, visibility);
      },
    },
    TabColor: {
      get: ({ sheet }, { engine }) => engine.tabColor(sheet) ?? "",
      set: ({ sheet }, value, { engine }) => engine.setTabColor(sheet, value === "" ? null : expectColor(value)),
    },
    ShowGridlines: {
      get: ({ sheet }, { engine }) => engine.showsGridlines(sheet),
    },
    // The client asks for ShowGridlines, and sets this.
    Gridlines: { set: ({ sheet }, value, { engine }) => engine.setGridlines(sheet, expectFlag(value)) },
  },
  navigations: {
    Protection: ({ sheet }) => ({ type: "WorksheetProtection", sheet }),
    Charts: ({ sheet }) => ({ type: "ChartCollection", sheet }),
    Shapes: ({ sheet }) => ({ type: "ShapeCollection", sheet }),
    Tables: ({ sheet }) => ({ type: "TableCollection", sheet }),
    PivotTables: ({ sheet }) => ({ type: "PivotTableCollection", sheet }),
    Comments: ({ sheet }) => ({ type: "CommentCollection", sheet }),
    Slicers: ({ sheet }) => ({ type: "SlicerCollection", sheet }),
    Names: ({ sheet }) => ({ type: "NamedItemCollection", sheet }),
    FreezePanes: ({ sheet }) => ({ type: "WorksheetFreezePanes", sheet }),
    PageLayout: ({ sheet }) => ({ type: "PageLayout", sheet }),
    AutoFilter: ({ sheet }) => ({ type: "AutoFilter", sheet }),
  },
  methods: {
    GetRange: ({ sheet }, args, session) => rangeByAddress(session, sheet, args.optionalText(0)),
    GetRanges: ({ sheet }, args, session) => {
      const addresses = (args.optionalText(0) ?? "").split(",").filter(Boolean);
      const areas = addresses.map((address) => rangeByAddress(session, sheet, address.trim()).area);
      return { type: "RangeAreas", sheet, areas: areas.length > 0 ? areas : [WHOLE_SHEET] };
    },
    GetCell: ({ sheet }, args) => rangeAt(sheet, { row: args.number(0), column: args.number(1), rows: 1, columns: 1 }),
    GetRangeByIndexes: ({ sheet }, args) =>
      rangeAt(sheet, { row: args.number(0), column: args.number(1), rows: args.number(2), columns: args.number(3) }),
    GetUsedRange: (object, args, session) =>
      used(object, args.flag(0), session) ?? rangeAt(object.sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (object, args, session) => used(object, args.flag(0), session),
    Activate: ({ sheet }, _, session) => {
      if (sheetInfo(session, sheet).visibility !== "visible") throw invalidOperation("A hidden worksheet cannot be activated.");
      session.engine.activate(sheet);
    },
    Calculate: (_, __, { engine }) => engine.recalculate(),
    GetNext: (object, args, session) => beside(object, 1, args.flag(0), session) ?? raise(itemNotFound()),
    GetNextOrNullObject: (object, args, session) => beside(object, 1, args.flag(0), session),
    GetPrevious: (object, args, session) => beside(object, -1, args.flag(0), session) ?? raise(itemNotFound()),
    GetPreviousOrNullObject: (object, args, session) => beside(object, -1, args.flag(0), session),
    Copy: copy,
    Delete: ({ sheet }, _, session) => {
      if (sheetInfo(session, sheet).visibility === "very-hidden") throw invalidOperation("A very hidden worksheet cannot be deleted.");
      assertAnotherVisible(session, sheet);
      session.engine.deleteSheet(sheet);
      session.document.things.delete(sheet);
    },
  },
};
