import type { Form } from "./forms/form";
import { bare } from "./quantity/text";
import type { NotWritten } from "./shape";
import type { SheetSnapshot, WorkbookSnapshot } from "./workbook";

/** What a form's neighbours in the workbook mean for it. Looked up once for all forms. */
export class Surroundings {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly baseData: readonly Form[];
  /** Year of the newest form; what stands on a hidden sheet is not this year's work. */
  private readonly newest: number;

  constructor(workbook: WorkbookSnapshot, forms: readonly Form[]) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    this.baseData = forms.filter(({ kind }) => kind === "base-data");
    this.newest = forms.reduce((newest, { sheet, year }) => (this.isVisible(sheet) ? Math.max(newest, year ?? 0) : newest), 0);
  }

  /** The base data of the same year and unit, if there is exactly one. */
  baseDataFor(form: Form): Form | null {
    const unit = (each: Form): string => bare(each.unitName?.value ?? "");
    const [only, ...others] = this.baseData.filter(
      (each) => (form.year === null || each.year === form.year) && (unit(form) === "" || unit(each) === "" || unit(each) === unit(form)),
    );
    return only && others.length === 0 ? only : null;
  }

  /** Null when write-back includes the form. */
  whyNotWritten(form: Form, allYears: boolean): NotWritten | null {
    if (form.problems.length > 0) return "unreadable";
    if (!this.isVisible(form.sheet)) return "hidden-sheet";
    if (this.sheets.get(form.sheet)?.protected) return "protected-sheet";
    if (!allYears && form.year !== null && form.year < this.newest) return "older-year";
    return form.scored || hasRates(form) ? null : "unscored";
  }

  private isVisible(sheet: string): boolean {
    return this.sheets.get(sheet)?.visibility === "visible";
  }
}

/** Fund tables have no scores; their execution rates are written all the same. */
function hasRates({ table }: Form): boolean {
  return table?.rows.some(({ entries }) => entries.some(({ column }) => column === "rate")) ?? false;
}
