import { quietly, type Command } from "./command";

/** Ribbon 模板: a blank form on a new sheet, which is shown; year and unit come from the forms in the workbook. */
export const insertForm = (kind: string): Command => quietly((session) => session.insertForms([{ kind }], "new-sheets"));
