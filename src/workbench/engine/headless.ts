import { LocaleType, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import type { IWorkbookData } from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/sheets-numfmt/facade";
import type { SheetEngine } from "../host/engine";
import { createUniverEngine } from "./univer-engine";

export interface HeadlessEngine {
  readonly engine: SheetEngine;
  readonly api: FUniver;
  /** What a person does in the grid; the engine's own writes are a program's. */
  type(sheet: string, cell: string, input: string | number): void;
  dispose(): void;
}

/** Univer without a page: the spreadsheet behind the tests. */
export function startHeadless(workbook: IWorkbookData): HeadlessEngine {
  // Univer words the progress of long calculations and fails without a dictionary, be it an empty one.
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } });
  for (const entry of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  const api = FUniver.newAPI(univer);
  api.createWorkbook(workbook);
  const type = (sheet: string, cell: string, input: string | number): void => {
    const target = api.getActiveWorkbook()?.getSheetByName(sheet);
    if (!target) throw new Error(`There is no sheet ${sheet}.`);
    target.getRange(cell).setValue(input);
  };
  return { engine: createUniverEngine(api), api, type, dispose: () => univer.dispose() };
}
