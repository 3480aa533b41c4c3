import { notImplemented } from "../errors";
import { raise } from "../places";
import type { Thing } from "../sheet-things";
import type { TypeTable } from "../table";

type ThingCollection =
  "ChartCollection" | "ShapeCollection" | "TableCollection" | "PivotTableCollection" | "CommentCollection" | "SlicerCollection";

const counted = <K extends ThingCollection>(type: K, thing: Thing): TypeTable<K> => ({
  items: () => raise(notImplemented(type, "items")),
  methods: { GetCount: ({ sheet }, _, { document }) => document.things.count(sheet, thing) },
});

export const chartCollection = counted("ChartCollection", "charts");
export const shapeCollection = counted("ShapeCollection", "shapes");
export const tableCollection = counted("TableCollection", "tables");
export const pivotTableCollection = counted("PivotTableCollection", "pivotTables");
export const commentCollection = counted("CommentCollection", "comments");
export const slicerCollection = counted("SlicerCollection", "slicers");
