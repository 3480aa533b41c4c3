import { NEW_PAGE } from "../host/sheet-setup";
import type { SheetSetup } from "../host/sheet-setup";

/** What Univer has no word for; kept in the sheet's own custom data so that it travels with the workbook. */
export interface SheetExtras {
  readonly protected: boolean;
  readonly veryHidden: boolean;
  readonly setup: SheetSetup;
}

export const EXTRAS_KEY = "ziping";

export const NO_EXTRAS: SheetExtras = { protected: false, veryHidden: false, setup: { page: NEW_PAGE, filter: null } };
