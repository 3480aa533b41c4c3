import { CATALOGUE } from "../../../core/checks/catalogue";
import type { Finding, FormReport, Review } from "../../../core/shape";
import { isOpen } from "../../parts/severity";
import { type Section, sectionOf } from "./items";

export interface Filter {
  readonly section: Section | null;
  readonly place: Place | null;
  /** Group of the catalogue. */
  readonly group: string | null;
}

/** One sheet, or one of several forms in it. */
export interface Place {
  readonly sheet: string;
  /** FormReport.id; null: all of the sheet. */
  readonly form: string | null;
}

const GROUPS: ReadonlyMap<string, string> = new Map(CATALOGUE.map(({ code, group }) => [code, group]));

export function matches({ section, place, group }: Filter, finding: Finding): boolean {
  return (
    (section === null || sectionOf(finding) === section) &&
    (place === null || (finding.sheet === place.sheet && (place.form === null || finding.form === place.form))) &&
    (group === null || GROUPS.get(finding.code) === group)
  );
}

/** How many findings each section would show, whichever is chosen now. */
export function countsOf(findings: readonly Finding[], filter: Filter): Record<Section, number> {
  const counts = { error: 0, explain: 0, hint: 0, settled: 0 };
  for (const finding of findings) {
    if (matches({ ...filter, section: null }, finding)) counts[isOpen(finding) ? finding.severity : "settled"] += 1;
  }
  return counts;
}

/** Groups that occur, in the order of the catalogue. */
export function groupsOf(findings: readonly Finding[]): string[] {
  const found = new Set(findings.map(({ code }) => GROUPS.get(code)));
  return [...new Set(GROUPS.values())].filter((group) => found.has(group));
}

/** Sheets that have findings, each followed by its forms where it holds several. */
export function placesOf({ findings, forms }: Pick<Review, "findings" | "forms">): { place: Place; form: FormReport | null }[] {
  const sheets = [...new Set(findings.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])))];
  return sheets.flatMap((sheet) => {
    const inSheet = forms.filter((form) => form.sheet === sheet);
    const whole = { place: { sheet, form: null }, form: null };
    return inSheet.length > 1 ? [whole, ...inSheet.map((form) => ({ place: { sheet, form: form.id }, form }))] : [whole];
  });
}
