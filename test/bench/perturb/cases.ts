import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook";
import { bottomOf, insertColumns, newDraft, rightOf, type Draft } from "./draft";
import { MAKERS } from "./forms";
import { PERTURBATIONS } from "./perturbations";
import { Random } from "./random";

/** Everything that a sheet is made from: the same case always makes the same sheet. */
export interface Case {
  readonly year: number;
  readonly forms: readonly { readonly layout: string; readonly seed: number }[];
  readonly arrangement: "stacked" | "beside";
  readonly perturbations: readonly { readonly name: string; readonly seed: number }[];
}

const LAYOUT_NAMES = [...MAKERS.keys()];

/** The `index`-th case of a run. Layouts take turns, so that each gets its share. */
export function caseOf(seed: number, index: number): Case {
  const random = new Random(Math.imul(seed, 0x01000193) ^ Math.imul(index + 1, 0x85ebca6b));
  const layout = LAYOUT_NAMES[index % LAYOUT_NAMES.length] as string;
  const company = random.int(0, 99);
  // Base data beside a scorecard decide its scores: then other values than those that stand there may be right.
  const others = LAYOUT_NAMES.filter((name) => !(["L8", "L9"].includes(layout) && ["L8", "L9"].includes(name)));
  const other = company < 6 ? [layout] : company < 18 ? [random.pick(others)] : [];
  return {
    year: random.int(2018, 2025),
    forms: [layout, ...other].map((name) => ({ layout: name, seed: random.seed() })),
    arrangement: company < 6 ? "beside" : "stacked",
    perturbations: PERTURBATIONS.flatMap(([name, probability]) => (random.chance(probability) ? [{ name, seed: random.seed() }] : [])),
  };
}

/** Makes the sheet of a case, with its expected reading. */
export function makeDraft({ year, forms, arrangement, perturbations }: Case): Draft {
  const draft = newDraft();
  for (const { layout, seed } of forms) {
    const random = new Random(seed);
    const single = newDraft();
    const row = arrangement === "stacked" && draft.slots.length > 0 ? bottomOf(draft) + 1 + random.int(1, 3) : 0;
    const form = MAKERS.get(layout)?.({ draft: single, random, year, row });
    if (!form) throw new Error(`no layout ${layout}`);
    if (arrangement === "beside" && draft.slots.length > 0) insertColumns(single, 0, rightOf(draft) + 1 + random.int(0, 2));
    draft.slots.push(...single.slots);
    draft.forms.push(form);
  }
  for (const { name, seed } of perturbations) {
    const [, , apply] = PERTURBATIONS.find(([each]) => each === name) ?? [];
    if (!apply) throw new Error(`no perturbation ${name}`);
    apply(draft, new Random(seed));
  }
  return draft;
}

export const SHEET = "自评表";

export function workbookOfDraft(draft: Draft): WorkbookSnapshot {
  const filled = draft.slots.filter(({ value, format }) => value !== null || format !== undefined);
  const sheet: SheetSnapshot = {
    name: SHEET,
    visibility: draft.visibility,
    protected: false,
    cells: filled
      .map(({ row, column, value, format }) => ({ row, column, value, ...(format === undefined ? {} : { format }) }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
    merges: draft.slots
      .filter(({ down, across }) => down > 1 || across > 1)
      .map(({ row, column, down, across }) => ({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 })),
  };
  return { sheets: [sheet] };
}
