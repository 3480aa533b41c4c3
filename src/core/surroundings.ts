import type { Form } from "./forms/form";
import { bare } from "./quantity/text";
import type { NotWritten } from "./shape";
import type { SheetSnapshot, WorkbookSnapshot } from "./workbook";

/**
 * Which forms are this year's. A form that names no year is taken for what its sheet says: the year of the other forms there, else the one
 * in the sheet's name.
 */
class WorkbookYears {
  private readonly bySheet: ReadonlyMap<string, number | null>;
  private readonly all: ReadonlySet<number>;
  private readonly newest: number;

  constructor(forms: readonly Form[]) {
    const bySheet = new Map<string, number | null>();
    for (const { sheet, year } of forms) {
      if (year === null) continue;
      const other = bySheet.get(sheet);
      bySheet.set(sheet, other === undefined || other === year ? year : null);
    }
    this.bySheet = bySheet;
    this.all = new Set(forms.map((form) => this.yearOf(form)).filter((year) => year !== null));
    this.newest = Math.max(0, ...this.all);
  }

  /** Of several years a form without one may be any: what was published is not to be overwritten on a guess. */
  whyNotWritten(form: Form): "older-year" | "no-year" | null {
    const year = this.yearOf(form);
    if (year === null) return this.all.size > 1 ? "no-year" : null;
    return year < this.newest ? "older-year" : null;
  }

  private yearOf({ sheet, year }: Form): number | null {
    if (year !== null) return year;
    const others = this.bySheet.get(sheet);
    return others === undefined ? yearInName(sheet) : others;
  }
}

/** 2023年自评表, 自评表(2023); null where a name holds none or several. */
function yearInName(sheet: string): number | null {
  const years = sheet.normalize("NFKC").match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  return years.length === 1 ? Number(years[0]) : null;
}

/** What a form's neighbours in the workbook mean for it. Looked up once for all forms. */
export class Surroundings {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly baseData: readonly Form[];
  private readonly years: WorkbookYears;

  constructor(workbook: WorkbookSnapshot, forms: readonly Form[]) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    this.baseData = forms.filter(({ kind }) => kind === "base-data");
    // what stands on a hidden sheet is not this year's work
    this.years = new WorkbookYears(forms.filter(({ sheet }) => this.isVisible(sheet)));
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
    const late = allYears ? null : this.years.whyNotWritten(form);
    return late ?? (form.scored || hasRates(form) ? null : "unscored");
  }

  private isVisible(sheet: string): boolean {
    return this.sheets.get(sheet)?.visibility === "visible";
  }
}

/** Fund tables have no scores; their execution rates are written all the same. */
function hasRates({ table }: Form): boolean {
  return table?.rows.some(({ entries }) => entries.some(({ column }) => column === "rate")) ?? false;
}
