import { generateRandomId } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { Name, Names } from "../host/engine";
import type { UniverDocument } from "./univer-document";

/** Univer keeps references without the leading "=", and formulas with it. */
const withEquals = (text: string): string => (text.startsWith("=") ? text : `=${text}`);
export const formulaOrReference = (formula: string): string =>
  /^=(?:'[^']+'|[^!()"+*/&-]+)![$A-Z0-9:]+$/i.test(formula) ? formula.slice(1) : formula;

export class UniverNames implements Names {
  constructor(private readonly document: UniverDocument) {}

  all(): Name[] {
    const service = this.document.injector.get(IDefinedNamesService);
    return Object.values(service.getDefinedNameMap(this.document.unitId) ?? {}).map((entry: IDefinedNamesServiceParam) => ({
      id: entry.id,
      sheet: entry.localSheetId === undefined || entry.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : entry.localSheetId,
      name: entry.name,
      formula: withEquals(entry.formulaOrRefString),
      comment: entry.comment ?? "",
      visible: entry.hidden !== true,
    }));
  }

  add(name: Omit<Name, "id">): void {
    this.update({ ...name, id: generateRandomId(10) });
  }

  update({ id, sheet, name, formula, comment, visible }: Name): void {
    this.document.command(SetDefinedNameMutation.id, {
      unitId: this.document.unitId,
      id,
      name,
      formulaOrRefString: formulaOrReference(formula),
      comment,
      hidden: !visible,
      localSheetId: sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
  }

  delete(id: string): void {
    const name = this.all().find((entry) => entry.id === id);
    if (name)
      this.document.command(RemoveDefinedNameMutation.id, {
        unitId: this.document.unitId,
        id,
        name: name.name,
        formulaOrRefString: formulaOrReference(name.formula),
      });
  }
}
