import { cellCount } from "../area";
import type { ObjectOf } from "../objects";
import { addressOf, rangeAt } from "../places";
import type { TypeTable } from "../table";

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
  },
};

export const rangeCollection: TypeTable<"RangeCollection"> = {
  items: rangesOf,
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: (object, args) => rangesOf(object)[args.number(0)] ?? null,
  },
};
