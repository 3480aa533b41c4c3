import type { Edit } from "../../edits";
import type { Form } from "../../forms/form";
import { Grid } from "../../forms/grid";
import { titleOfKind } from "../../forms/kinds/titles";
import { recognise } from "../../forms/recognise";
import type { HostProblem, Result } from "../../host-port";
import { keysFor } from "../../identity";
import { freeSheetName } from "../../sheet-plan";
import type { WorkbookSnapshot } from "../../workbook";
import { CARRY_PROBLEMS } from "../texts";
import { EditList } from "./edit-list";
import { clearEvaluation } from "./evaluation";
import { keptCells, type KeptCell } from "./kept";
import { clearConclusions, clearGoals } from "./narrative";
import { clearTable } from "./tables";
import { advanceYears, shifted } from "./years";

/** What carrying a sheet forward into a new year takes (结转到新年度): a copy of it, and these edits made in the copy. */
export interface CarriedForward {
  /** For the copy: the sheet's own with the year advanced, free in the workbook. */
  readonly name: string;
  /** Of the new forms. */
  readonly year: number;
  /** In the copy (their `sheet` is the source's name). `after` "" clears; formulas are never touched. */
  readonly edits: readonly Edit[];
  readonly forms: readonly { readonly kind: string; readonly title: string }[];
  /** What stays and is to be looked at: dates are not advanced by themselves. */
  readonly toCheck: readonly KeptCell[];
}

/**
 * Plans the new year's copy of a sheet: the year advanced in titles, year lines and heads; amounts, actuals, scores and analyses cleared;
 * indicators, targets, weights, explanations and all formulas kept.
 *
 * @param year of the new forms; absent: the one after the newest on the sheet
 * @returns a problem where there is no form on the sheet, one of them cannot be read, or no year can be told
 */
export function carryForward(workbook: WorkbookSnapshot, sheet: string, year?: number): Result<CarriedForward> {
  const all = recognise(workbook);
  const forms = all.filter((form) => form.sheet === sheet);
  const source = workbook.sheets.find(({ name }) => name === sheet);
  if (!source || forms.length === 0) return refused("no-form");
  if (forms.some(({ problems }) => problems.length > 0)) return refused("form-unreadable");
  const years = forms.flatMap((form) => form.year ?? []);
  const newest = years.length > 0 ? Math.max(...years) : null;
  const next = year ?? (newest === null ? null : newest + 1);
  if (next === null) return refused("year-unknown");
  if (!Number.isInteger(next) || next < 2000 || next > 2099) return refused("year-invalid");
  if (next === newest) return refused("year-same");
  // without a year on the sheet, nothing says how far to advance
  const by = newest === null ? 0 : next - newest;
  const grid = new Grid(source);
  const keys = keysFor(all);
  const carried = forms.map((form) => {
    const formKeys = keys.get(form);
    if (!formKeys) throw new Error("every form has keys");
    return carryForm(new EditList(grid, form, formKeys), form, by);
  });
  const taken = workbook.sheets.map(({ name }) => name);
  const wanted = shifted(sheet, by);
  const name = freeSheetName(wanted === sheet ? `${sheet}（${next}）` : wanted, taken);
  return {
    ok: true,
    value: {
      name,
      year: next,
      edits: carried.flatMap(({ edits }) => edits),
      forms: forms.map(({ kind, title }) => ({ kind, title: shifted(title?.value ?? titleOfKind(kind), by) })),
      toCheck: carried.flatMap(({ toCheck }) => toCheck),
    },
  };
}

function carryForm(edits: EditList, form: Form, by: number): { readonly edits: Edit[]; readonly toCheck: KeptCell[] } {
  if (by !== 0) advanceYears(edits, form, by);
  const goals = form.table ? { planned: [] } : clearGoals(edits, form);
  if (form.table) clearTable(edits, form);
  else {
    clearEvaluation(edits, form);
    clearConclusions(edits, form);
  }
  return { edits: edits.all(), toCheck: keptCells(edits, form, goals) };
}

function refused(code: keyof typeof CARRY_PROBLEMS): { readonly ok: false; readonly problem: HostProblem } {
  return { ok: false, problem: { code, ...CARRY_PROBLEMS[code] } };
}
