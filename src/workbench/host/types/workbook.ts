import { itemNotFound } from "../errors";
import { rangeAt, raise } from "../places";
import type { TypeTable } from "../table";

export const workbook: TypeTable<"Workbook"> = {
  scalars: {
    Name: { get: () => "工作簿.xlsx" },
    ReadOnly: { get: () => false },
    AutoSave: { get: () => false },
    IsDirty: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191_029 },
  },
  navigations: {
    Worksheets: () => ({ type: "WorksheetCollection" }),
    Application: () => ({ type: "Application" }),
    _Runtime: () => ({ type: "Runtime" }),
    Names: () => ({ type: "NamedItemCollection", sheet: null }),
    Settings: () => ({ type: "SettingCollection" }),
    CustomXmlParts: () => ({ type: "CustomXmlPartCollection" }),
  },
  methods: {
    GetSelectedRange: (_, __, { engine }) => {
      const { sheet, area } = engine.selection();
      return rangeAt(sheet, area);
    },
    GetSelectedRanges: (_, __, { engine }) => {
      const { sheet, area } = engine.selection();
      return { type: "RangeAreas", sheet, areas: [area] };
    },
    GetActiveCell: (_, __, { engine }) => {
      const { sheet, area } = engine.selection();
      return rangeAt(sheet, { ...area, rows: 1, columns: 1 });
    },
    _GetObjectByReferenceId: (_, args, session) => session.byReference(args.text(0)) ?? raise(itemNotFound()),
    _GetObjectTypeNameByReferenceId: (_, args, session) => session.byReference(args.text(0))?.type ?? raise(itemNotFound()),
    _GetRangeForEventByReferenceId: (_, args, session) => session.byReference(args.text(0)) ?? raise(itemNotFound()),
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, session) => session.byReference(args.text(0)),
    _RemoveReference: (_, args, session) => session.release(args.text(0)),
  },
};
