import { readBaseData } from "./base-data";
import { readFundTables } from "./fund-tables";
import type { FormReader } from "./reader";
import { readIndicatorForms } from "./indicator-forms";

/** Every kind of form there is: a new one is a new file with a reader, and its line here. */
export const FORM_READERS: readonly FormReader[] = [readIndicatorForms, readBaseData, readFundTables];
