import type { FormReport } from "../../core/shape";

/** What the forms of a workbook say of the next one: their newest year, and the unit named most often in that year's forms. */
export function usualOptions(forms: readonly Pick<FormReport, "year" | "unitName">[]): {
  readonly year: number | null;
  readonly unitName: string;
} {
  const years = forms.flatMap(({ year }) => year ?? []);
  const year = years.length > 0 ? Math.max(...years) : null;
  const named = forms.filter((form) => form.year === year && form.unitName !== null);
  const counts = new Map<string, number>();
  for (const { unitName } of named.length > 0 ? named : forms) if (unitName) counts.set(unitName, (counts.get(unitName) ?? 0) + 1);
  const [unitName = ""] = [...counts.keys()].sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
  return { year, unitName };
}
