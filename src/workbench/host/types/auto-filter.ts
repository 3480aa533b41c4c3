import { contains, intersection } from "../area";
import type { Area } from "../area";
import { invalidArgument, itemNotFound, notImplemented } from "../errors";
import type { ObjectOf, Session } from "../objects";
import { assertWritable, givenRange, raise, rangeAt } from "../places";
import type { SheetFilter } from "../sheet-setup";
import type { TypeTable } from "../table";

type Sheet = { readonly sheet: string };

const filterOf = ({ sheet }: Sheet, { engine }: Session): SheetFilter | null => engine.setup(sheet).filter;

/** Keeps the filter, and shows or hides the rows below its header accordingly. */
function setFilter({ sheet }: Sheet, filter: SheetFilter | null, session: Session): void {
  const { engine } = session;
  const before = filterOf({ sheet }, session);
  engine.setSetup(sheet, { ...engine.setup(sheet), filter });
  if (before) showRows(sheet, before.area, session);
  if (!filter) return;
  const body = { ...filter.area, row: filter.area.row + 1, rows: filter.area.rows - 1 };
  if (body.rows < 1) return;
  engine.texts(sheet, body).forEach((texts, index) => {
    const isShown = Object.entries(filter.shown).every(([column, shown]) => shown.includes(texts[Number(column)] ?? ""));
    if (!isShown) engine.setRowsHidden(sheet, body.row + index, 1, true);
  });
}

function showRows(sheet: string, { row, rows }: Area, { engine }: Session): void {
  if (rows > 1) engine.setRowsHidden(sheet, row + 1, rows - 1, false);
}

/** A single cell stands for the block of data around it, as far as this host knows it: the sheet's used range. */
function filteredArea(range: ObjectOf<"Range">, { engine }: Session): Area {
  const used = engine.usedArea(range.sheet, true);
  const { rows, columns } = range.area;
  if (rows * columns === 1 && used && contains(used, range.area.row, range.area.column)) return used;
  return (used && intersection(used, range.area)) ?? range.area;
}

/** Only lists of values are filtered here. */
function shownValues(criteria: unknown): string[] {
  if (typeof criteria !== "object" || criteria === null) throw invalidArgument();
  const { filterOn, values } = criteria as { readonly filterOn?: unknown; readonly values?: unknown };
  if (filterOn !== "Values") throw notImplemented("AutoFilter", `apply with filterOn "${String(filterOn)}"`);
  if (!Array.isArray(values) || !values.every((value) => typeof value === "string")) throw invalidArgument();
  return values;
}

const rangeOf = ({ sheet }: Sheet, session: Session): ObjectOf<"Range"> | null => {
  const filter = filterOf({ sheet }, session);
  return filter && rangeAt(sheet, filter.area);
};

export const autoFilter: TypeTable<"AutoFilter"> = {
  scalars: {
    Enabled: { get: (sheet, session) => filterOf(sheet, session) !== null },
    IsDataFiltered: { get: (sheet, session) => Object.keys(filterOf(sheet, session)?.shown ?? {}).length > 0 },
    Criteria: {
      get: (sheet, session) => {
        const filter = filterOf(sheet, session);
        return Array.from({ length: filter?.area.columns ?? 0 }, (_, column) => {
          const values = filter?.shown[column];
          return values ? { filterOn: "Values", values } : null;
        });
      },
    },
  },
  methods: {
    Apply: (sheet, args, session) => {
      assertWritable(session, sheet.sheet);
      const range = givenRange(session, args, 0, sheet.sheet) ?? raise(invalidArgument());
      if (range.sheet !== sheet.sheet) throw invalidArgument();
      const area = filteredArea(range, session);
      const column = args.optionalNumber(1, 0);
      if (args.has(1) && (column < 0 || column >= area.columns)) throw invalidArgument();
      setFilter(sheet, { area, shown: args.has(2) ? { [column]: shownValues(args.raw(2)) } : {} }, session);
    },
    ClearCriteria: (sheet, _, session) => {
      assertWritable(session, sheet.sheet);
      const filter = filterOf(sheet, session);
      if (filter) setFilter(sheet, { ...filter, shown: {} }, session);
    },
    Reapply: (sheet, _, session) => setFilter(sheet, filterOf(sheet, session), session),
    Remove: (sheet, _, session) => {
      assertWritable(session, sheet.sheet);
      setFilter(sheet, null, session);
    },
    GetRange: (sheet, _, session) => rangeOf(sheet, session) ?? raise(itemNotFound()),
    GetRangeOrNullObject: (sheet, _, session) => rangeOf(sheet, session),
  },
};
