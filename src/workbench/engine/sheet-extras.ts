import { NEW_PAGE } from "../host/sheet-setup";
import type { SheetSetup } from "../host/sheet-setup";

/** What Univer has no word for; kept in the sheet's own custom data so that it travels with the workbook. */
export interface SheetExtras {
  readonly protected: boolean;
  readonly veryHidden: boolean;
  readonly setup: SheetSetup;
  /** Id of the sheet as it was read from the file; a copy has that of its original, and a new sheet none. */
  readonly origin: string | null;
}

export const EXTRAS_KEY = "ziping";

export const NO_EXTRAS: SheetExtras = { protected: false, veryHidden: false, setup: { page: NEW_PAGE, filter: null }, origin: null };

/** @param custom the custom data of a sheet, in whatever state */
export function extrasOf(custom: unknown): SheetExtras {
  const stored: unknown = typeof custom === "object" && custom !== null && EXTRAS_KEY in custom ? custom[EXTRAS_KEY] : null;
  return typeof stored === "object" && stored !== null ? { ...NO_EXTRAS, ...stored } : NO_EXTRAS;
}
