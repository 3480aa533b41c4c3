import type { SheetVisibility } from "../../core/workbook";
import type { SheetInfo, Sheets } from "../host/engine";
import type { SheetSetup } from "../host/sheet-setup";
import type { UniverDocument } from "./univer-document";
import { hexColor } from "./univer-styles";

/** The sheets of the workbook and what belongs to each as a whole. */
export class UniverSheets implements Sheets {
  constructor(protected readonly document: UniverDocument) {}

  sheets(): SheetInfo[] {
    return this.document.workbook.getSheets().map((sheet) => {
      const id = sheet.getSheetId();
      const { veryHidden, protected: isProtected } = this.document.extras(id, sheet);
      const hidden: SheetVisibility = veryHidden ? "very-hidden" : "hidden";
      return { id, name: sheet.getSheetName(), visibility: sheet.isSheetHidden() ? hidden : "visible", protected: isProtected };
    });
  }

  addSheet(name: string): string {
    return this.document.withoutLeaving(() => this.document.workbook.insertSheet(name).getSheetId());
  }

  copySheet(sheet: string, name: string, position: number): string {
    return this.document.withoutLeaving(() => {
      const { workbook } = this.document;
      const copy = workbook.duplicateSheet(this.document.sheet(sheet));
      copy.setName(name);
      workbook.moveSheet(copy, position);
      return copy.getSheetId();
    });
  }

  deleteSheet(sheet: string): void {
    const { workbook } = this.document;
    const isInFront = workbook.getActiveSheet().getSheetId() === sheet;
    if (isInFront) this.document.program(() => workbook.deleteSheet(sheet));
    else this.document.withoutLeaving(() => workbook.deleteSheet(sheet));
  }

  renameSheet(sheet: string, name: string): void {
    this.document.program(() => this.document.sheet(sheet).setName(name));
  }

  moveSheet(sheet: string, position: number): void {
    this.document.withoutLeaving(() => this.document.workbook.moveSheet(this.document.sheet(sheet), position));
  }

  setVisibility(sheet: string, visibility: SheetVisibility): void {
    const target = this.document.sheet(sheet);
    if (visibility === "visible") this.document.withoutLeaving(() => target.showSheet());
    else this.document.program(() => target.hideSheet());
    this.document.setExtras(sheet, { veryHidden: visibility === "very-hidden" });
  }

  setProtected(sheet: string, isProtected: boolean): void {
    this.document.setExtras(sheet, { protected: isProtected });
  }

  tabColor(sheet: string): string | null {
    const color = this.document.sheet(sheet).getTabColor();
    return color ? hexColor({ rgb: color }) : null;
  }

  setTabColor(sheet: string, color: string | null): void {
    this.document.program(() => this.document.sheet(sheet).setTabColor(color ?? ""));
  }

  showsGridlines(sheet: string): boolean {
    return !this.document.sheet(sheet).hasHiddenGridLines();
  }

  setGridlines(sheet: string, shown: boolean): void {
    this.document.program(() => this.document.sheet(sheet).setHiddenGridlines(!shown));
  }

  frozen(sheet: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.document.sheet(sheet).getFreeze();
    return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
  }

  freeze(sheet: string, rows: number, columns: number): void {
    const freeze = { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
    this.document.program(() => this.document.sheet(sheet).setFreeze(freeze));
  }

  setup(sheet: string): SheetSetup {
    return this.document.extras(sheet).setup;
  }

  setSetup(sheet: string, setup: SheetSetup): void {
    this.document.setExtras(sheet, { setup });
  }
}
