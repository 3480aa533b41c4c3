import type { Area } from "./area";
import type { BorderEdge, BorderSide } from "./cell-style";
import type { SheetEngine } from "./engine";
import type { SheetThings } from "./sheet-things";

/** A range on the wire: a block of one sheet. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** Several blocks of one sheet, of which formats and validation are set together. */
export interface Places {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

interface FormatId {
  readonly sheet: string;
  readonly id: string;
}

/** Per API type: what the host remembers of an object that the client holds. */
export interface ObjectData {
  Workbook: object;
  Application: object;
  Runtime: object;
  WorksheetCollection: object;
  Worksheet: { readonly sheet: string };
  WorksheetProtection: { readonly sheet: string };
  Range: Place;
  RangeAreas: Places;
  RangeCollection: Places;
  RangeSort: Place;
  RangeFormat: Places;
  RangeFill: Places;
  RangeFont: Places;
  RangeBorderCollection: Places;
  RangeBorder: Places & { readonly edge: BorderEdge };
  DataValidation: Places;
  WorksheetFreezePanes: { readonly sheet: string };
  AutoFilter: { readonly sheet: string };
  PageLayout: { readonly sheet: string };
  HeaderFooterGroup: { readonly sheet: string };
  HeaderFooter: { readonly sheet: string };
  ConditionalFormatCollection: Places;
  ConditionalFormat: FormatId;
  CustomConditionalFormat: FormatId;
  ConditionalFormatRule: FormatId;
  ConditionalRangeFormat: FormatId;
  ConditionalRangeFill: FormatId;
  ConditionalRangeFont: FormatId;
  ConditionalRangeBorderCollection: FormatId;
  ConditionalRangeBorder: FormatId & { readonly side: BorderSide };
  ChartCollection: { readonly sheet: string };
  ShapeCollection: { readonly sheet: string };
  TableCollection: { readonly sheet: string };
  PivotTableCollection: { readonly sheet: string };
  CommentCollection: { readonly sheet: string };
  SlicerCollection: { readonly sheet: string };
  NamedItemCollection: { readonly sheet: string | null };
  NamedItem: { readonly id: string };
  SettingCollection: object;
  Setting: { readonly key: string };
  CustomXmlPartCollection: object;
  CustomXmlPartScopedCollection: { readonly namespace: string };
  CustomXmlPart: { readonly id: string };
  /** Internal services of the client that have nothing to do here. */
  InternalService: object;
}

export type TypeName = keyof ObjectData;
export type ObjectOf<K extends TypeName> = { readonly type: K } & ObjectData[K];
export type HostObject = { [K in TypeName]: ObjectOf<K> }[TypeName];

/** What the document holds beyond cells. */
export interface DocumentState {
  readonly settings: Map<string, unknown>;
  /** By id. */
  readonly xmlParts: Map<string, string>;
  readonly things: SheetThings;
  calculationMode: string;
  enableEvents: boolean;
}

/** What every member of the API can use. */
export interface Session {
  readonly engine: SheetEngine;
  readonly document: DocumentState;
  /** Names of sheets that refuse changes, beside those that are protected in the workbook. */
  readonly extraProtection: ReadonlySet<string>;
  readonly release: (reference: string) => void;
  readonly byReference: (reference: string) => HostObject | null;
  readonly newId: (prefix: string) => string;
}
