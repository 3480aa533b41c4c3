import type { IWorkbookData } from "@univerjs/core";
import { SHEET_CONDITIONAL_FORMATTING_PLUGIN } from "@univerjs/sheets-conditional-formatting";
import { DATA_VALIDATION_PLUGIN_NAME } from "@univerjs/sheets-data-validation";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { BookRules } from "../../xlsx/presentation/book-rules";
import { formatFromFile } from "./file-formats";
import { validationFromFile } from "./file-validations";
import { formulaOrReference } from "./univer-names";
import { validationToUniver } from "./univer-validations";

const NAMES = "SHEET_DEFINED_NAME_PLUGIN";

/** Gives a workbook's contents what decides about its cells in the file: data validations, conditional formats and names. */
export function withRules(workbook: IWorkbookData, { sheets, looks, names }: BookRules): IWorkbookData {
  const bySheet = (work: (rules: BookRules["sheets"][number]) => unknown): string =>
    JSON.stringify(
      Object.fromEntries(
        workbook.sheetOrder.flatMap((id, i) => {
          const rules = sheets[i];
          return rules ? [[id, work(rules)]] : [];
        }),
      ),
    );
  const validations = bySheet((rules) =>
    rules.validations.flatMap((rule, place) => {
      const found = validationFromFile(rule, place);
      return found ? [validationToUniver(found, found.areas, found.id)] : [];
    }),
  );
  const formats = bySheet((rules) => rules.formats.flatMap((rule, place) => formatFromFile(rule, looks, `file-${place}`) ?? []));
  const idOf = (name: string): string | undefined => workbook.sheetOrder.find((id) => workbook.sheets[id]?.name === name);
  const entries = names.map(({ name, sheet, formula, comment, hidden }, place) => {
    const localSheetId = sheet === null ? SCOPE_WORKBOOK_VALUE_DEFINED_NAME : (idOf(sheet) ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME);
    return [
      `file-${place}`,
      { id: `file-${place}`, name, formulaOrRefString: formulaOrReference(`=${formula}`), comment, hidden, localSheetId },
    ];
  });
  return {
    ...workbook,
    resources: [
      ...(workbook.resources ?? []),
      { name: DATA_VALIDATION_PLUGIN_NAME, data: validations },
      { name: SHEET_CONDITIONAL_FORMATTING_PLUGIN, data: formats },
      { name: NAMES, data: JSON.stringify(Object.fromEntries(entries)) },
    ],
  };
}
