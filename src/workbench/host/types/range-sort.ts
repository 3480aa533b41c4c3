import type { Arguments } from "../arguments";
import { intersection } from "../area";
import type { CellValue } from "../../../core/workbook";
import { invalidArgument, invalidOperation, notImplemented } from "../errors";
import type { ObjectOf, Session } from "../objects";
import { assertWritable, raise } from "../places";
import type { TypeTable } from "../table";

interface Key {
  readonly column: number;
  readonly ascending: boolean;
}

function readKeys(args: Arguments, columns: number): Key[] {
  const fields = args.raw(0);
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  return fields.map((field: unknown) => {
    if (typeof field !== "object" || field === null) throw invalidArgument();
    const { key, ascending, sortOn } = field as { readonly key?: unknown; readonly ascending?: unknown; readonly sortOn?: unknown };
    if (typeof key !== "number" || key < 0 || key >= columns) throw invalidArgument();
    if (sortOn !== undefined && sortOn !== "Value") throw notImplemented("RangeSort", "apply by other things than values");
    return { column: key, ascending: ascending !== false };
  });
}

/** Numbers before texts before truth values before errors. */
function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return value.startsWith("#") ? 3 : 1;
  return 2;
}

function compare(a: CellValue, b: CellValue, { ascending }: Key, matchCase: boolean): number {
  // Blank cells come last in either direction.
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const ranks = rank(a) - rank(b);
  const texts = (): number => String(a).localeCompare(String(b), "zh-CN", { sensitivity: matchCase ? "variant" : "accent" });
  const order = ranks !== 0 ? ranks : typeof a === "number" && typeof b === "number" ? a - b : texts();
  return ascending ? order : -order;
}

export const rangeSort: TypeTable<"RangeSort"> = {
  methods: {
    Apply: (range: ObjectOf<"RangeSort">, args: Arguments, session: Session) => {
      const { sheet } = range;
      assertWritable(session, sheet);
      if (args.optionalText(3) === "Columns") throw notImplemented("RangeSort", 'apply with orientation "Columns"');
      const used = session.engine.usedArea(sheet, true);
      const filled = (used && intersection(used, range.area)) ?? raise(invalidOperation("There is nothing to sort."));
      const area = { ...range.area, row: filled.row, rows: filled.rows };
      const header = args.flag(2) ? 1 : 0;
      const body = { ...area, row: area.row + header, rows: area.rows - header };
      if (body.rows < 1) return;
      if (session.engine.merges(sheet).some((merge) => intersection(merge, body))) {
        throw invalidOperation("To do this, all the merged cells need to be the same size.");
      }
      const keys = readKeys(args, area.columns);
      const values = session.engine.read(sheet, body).map((row) => row.map(({ value }) => value));
      const byKeys = (a: number, b: number): number => {
        for (const key of keys) {
          const order = compare(values[a]?.[key.column] ?? null, values[b]?.[key.column] ?? null, key, args.flag(1));
          if (order !== 0) return order;
        }
        return a - b;
      };
      session.engine.reorder(sheet, body, values.map((_, index) => index).sort(byKeys));
    },
  },
};
