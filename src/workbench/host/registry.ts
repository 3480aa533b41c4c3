import type { Registry } from "./table";
import { application, runtime } from "./types/application";
import { autoFilter } from "./types/auto-filter";
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from "./types/conditional-format";
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from "./types/custom-xml";
import { dataValidation } from "./types/data-validation";
import { worksheetFreezePanes } from "./types/freeze-panes";
import { namedItem, namedItemCollection } from "./types/names";
import { headerFooter, headerFooterGroup, pageLayout } from "./types/page-layout";
import { range } from "./types/range";
import { rangeAreas, rangeCollection } from "./types/range-areas";
import { rangeBorder, rangeBorderCollection } from "./types/range-border";
import { rangeFill, rangeFont, rangeFormat } from "./types/range-format";
import { rangeSort } from "./types/range-sort";
import { setting, settingCollection } from "./types/settings";
import {
  chartCollection,
  commentCollection,
  pivotTableCollection,
  shapeCollection,
  slicerCollection,
  tableCollection,
} from "./types/things";
import { workbook } from "./types/workbook";
import { worksheet } from "./types/worksheet";
import { worksheetCollection } from "./types/worksheet-collection";
import { worksheetProtection } from "./types/worksheet-protection";

/** Everything the host can do, by API type. */
export const registry: Registry = {
  Workbook: workbook,
  Application: application,
  Runtime: runtime,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  RangeSort: rangeSort,
  DataValidation: dataValidation,
  WorksheetFreezePanes: worksheetFreezePanes,
  AutoFilter: autoFilter,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollection,
  ConditionalRangeBorder: conditionalRangeBorder,
  ChartCollection: chartCollection,
  ShapeCollection: shapeCollection,
  TableCollection: tableCollection,
  PivotTableCollection: pivotTableCollection,
  CommentCollection: commentCollection,
  SlicerCollection: slicerCollection,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  SettingCollection: settingCollection,
  Setting: setting,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
  InternalService: {},
};
