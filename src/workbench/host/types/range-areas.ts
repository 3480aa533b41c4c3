import { cellCount, MAX_COLUMNS, MAX_ROWS } from "../area";
import type { ObjectOf } from "../objects";
import { addressOf, rangeAt } from "../places";
import type { TypeTable } from "../table";
import { clearArea } from "./range-clear";

type Several = ObjectOf<"RangeAreas"> | ObjectOf<"RangeCollection">;

const rangesOf = ({ sheet, areas }: Several): ObjectOf<"Range">[] => areas.map((area) => rangeAt(sheet, area));

export const rangeAreas: TypeTable<"RangeAreas"> = {
  scalars: {
    Address: { get: ({ sheet, areas }, session) => addressOf(session, sheet, areas) },
    AddressLocal: { get: ({ sheet, areas }, session) => addressOf(session, sheet, areas) },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  navigations: {
    Areas: ({ sheet, areas }) => ({ type: "RangeCollection", sheet, areas }),
    Worksheet: ({ sheet }) => ({ type: "Worksheet", sheet }),
    Format: ({ sheet, areas }) => ({ type: "RangeFormat", sheet, areas }),
    ConditionalFormats: ({ sheet, areas }) => ({ type: "ConditionalFormatCollection", sheet, areas }),
    DataValidation: ({ sheet, areas }) => ({ type: "DataValidation", sheet, areas }),
  },
  methods: {
    Clear: ({ sheet, areas }, args, session) => {
      for (const area of areas) clearArea({ sheet, area }, args.optionalText(0) ?? "All", session);
    },
    GetEntireRow: ({ sheet, areas }) => ({
      type: "RangeAreas",
      sheet,
      areas: areas.map((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    }),
    GetEntireColumn: ({ sheet, areas }) => ({
      type: "RangeAreas",
      sheet,
      areas: areas.map((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    }),
  },
};

export const rangeCollection: TypeTable<"RangeCollection"> = {
  items: rangesOf,
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: (object, args) => rangesOf(object)[args.number(0)] ?? null,
  },
};
