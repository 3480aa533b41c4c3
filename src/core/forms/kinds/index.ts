import { findBaseData } from "./base-data";
import type { FormFinder } from "./finder";
import { findFundTables } from "./fund-tables";
import { findIndicatorForms } from "./indicator-forms";

/** Every kind of form there is: a new one is a new file with a finder, and its line here. */
export const FORM_FINDERS: readonly FormFinder[] = [findIndicatorForms, findBaseData, findFundTables];
