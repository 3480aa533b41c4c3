import { expectNumber, expectText } from "../arguments";
import { invalidArgument, invalidOperation } from "../errors";
import type { ObjectOf, Session } from "../objects";
import { raise, rangeAt, rangeByAddress, sheetInfo } from "../places";
import type { TypeTable } from "../table";
import type { SheetVisibility } from "../../../core/workbook";
import { assertSheetName } from "./worksheet-collection";
import { WHOLE_SHEET } from "../area";

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" };

const visibilityName = (visibility: SheetVisibility): string | undefined =>
  Object.keys(VISIBILITY).find((name) => VISIBILITY[name] === visibility);

/** A workbook shows at least one sheet. */
function assertAnotherVisible(session: Session, sheet: string): void {
  if (!session.engine.sheets().some(({ id, visibility }) => id !== sheet && visibility === "visible")) {
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
  }
}

function used({ sheet }: ObjectOf<"Worksheet">, valuesOnly: boolean, { engine }: Session): ObjectOf<"Range"> | null {
  const area = engine.usedArea(sheet, valuesOnly);
  return area && rangeAt(sheet, area);
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
      set: ({ sheet }, value, { engine }) => engine.moveSheet(sheet, expectNumber(value)),
    },
    Visibility: {
      get: ({ sheet }, session) => visibilityName(sheetInfo(session, sheet).visibility),
      set: ({ sheet }, value, session) => {
        const visibility = VISIBILITY[expectText(value)] ?? raise(invalidArgument());
        if (visibility !== "visible") assertAnotherVisible(session, sheet);
        session.engine.setVisibility(sheet, visibility);
      },
    },
  },
  navigations: {
    Protection: ({ sheet }) => ({ type: "WorksheetProtection", sheet }),
    Names: ({ sheet }) => ({ type: "NamedItemCollection", sheet }),
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
    Delete: ({ sheet }, _, session) => {
      assertAnotherVisible(session, sheet);
      session.engine.deleteSheet(sheet);
    },
  },
};

export const worksheetProtection: TypeTable<"WorksheetProtection"> = {
  scalars: {
    Protected: {
      get: ({ sheet }, session) => {
        const info = sheetInfo(session, sheet);
        return info.protected || session.extraProtection.has(info.name);
      },
    },
  },
  methods: {
    Protect: ({ sheet }, _, session) => {
      if (sheetInfo(session, sheet).protected) throw invalidOperation("The worksheet is already protected.");
      session.engine.setProtected(sheet, true);
    },
    Unprotect: ({ sheet }, _, { engine }) => engine.setProtected(sheet, false),
  },
};
