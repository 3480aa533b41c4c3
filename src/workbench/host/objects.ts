import type { Area } from "./area";
import type { BorderSide, SheetEngine } from "./engine";

/** A range on the wire: a block of one sheet. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
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
  RangeAreas: { readonly sheet: string; readonly areas: readonly Area[] };
  RangeCollection: { readonly sheet: string; readonly areas: readonly Area[] };
  RangeFormat: Place;
  RangeFill: Place;
  RangeFont: Place;
  RangeBorderCollection: Place;
  RangeBorder: Place & { readonly edge: string; readonly sides: readonly BorderSide[] };
  ConditionalFormatCollection: Place;
  ConditionalFormat: FormatId;
  CustomConditionalFormat: FormatId;
  ConditionalFormatRule: FormatId;
  ConditionalRangeFormat: FormatId;
  ConditionalRangeFill: FormatId;
  ConditionalRangeFont: FormatId;
  ConditionalRangeBorderCollection: FormatId;
  ConditionalRangeBorder: FormatId & { readonly side: BorderSide };
  NamedItemCollection: { readonly sheet: string | null };
  NamedItem: { readonly sheet: string | null; readonly name: string };
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
  readonly names: { readonly sheet: string | null; readonly name: string; readonly formula: string; visible: boolean; comment: string }[];
  /** By id. */
  readonly xmlParts: Map<string, string>;
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
