import { toA1 } from "../../../src/core/a1";
import { caseOf, makeDraft, workbookOfDraft } from "./cases";
import type { Draft } from "./draft";
import { MAKERS } from "./forms";
import { judge } from "./judge";
import { runSheets } from "./run";

const SEED = 2020;
const SHEETS = 300;

const indexes = Array.from({ length: SHEETS }, (_, index) => index);

/** Cells that two slots of a sheet claim. */
function overlaps({ slots }: Draft): string[] {
  const taken = new Set<string>();
  const twice: string[] = [];
  for (const { row, column, down, across } of slots) {
    for (let r = row; r < row + down; r++) {
      for (let c = column; c < column + across; c++) {
        const cell = toA1(r, c);
        if (taken.has(cell)) twice.push(cell);
        taken.add(cell);
      }
    }
  }
  return twice;
}

test("the same seed makes the same sheets, another seed others", () => {
  const sheets = (seed: number) => indexes.slice(0, 20).map((index) => workbookOfDraft(makeDraft(caseOf(seed, index))));
  expect(sheets(SEED)).toEqual(sheets(SEED));
  expect(sheets(SEED)).not.toEqual(sheets(SEED + 1));
});

test("every layout is among the sheets", () => {
  const layouts = indexes.flatMap((index) => caseOf(SEED, index).forms.map(({ layout }) => layout));
  expect(new Set(layouts)).toEqual(new Set(MAKERS.keys()));
});

test("no cell of a sheet is put twice", () => {
  expect(indexes.flatMap((index) => overlaps(makeDraft(caseOf(SEED, index))).map((cell) => `${index} ${cell}`))).toEqual([]);
});

test("a score that is right is no wrong cell, another one is", () => {
  const index = indexes.find((each) => {
    const { visibility, forms } = makeDraft(caseOf(SEED, each));
    return visibility === "visible" && forms.length === 1 && forms[0]?.layout === "L1" && forms[0].writes.some(({ due }) => due);
  });
  const draft = makeDraft(caseOf(SEED, index!));
  expect(judge(draft).wrongEdits).toEqual([]);
  const [form] = draft.forms;
  const doubted = { ...form!, writes: form!.writes.map((write) => ({ ...write, values: ["-1"] })) };
  expect(judge({ ...draft, forms: [doubted] }).wrongEdits).not.toEqual([]);
});

test(`nothing wrong is written to any of ${SHEETS} perturbed sheets`, () => {
  const { failures } = runSheets(SEED, SHEETS);
  const wrong = failures.filter(({ verdict }) => verdict.wrongEdits.length > 0);
  expect(
    wrong.map(({ index, case: { forms, perturbations }, verdict }) => ({ index, forms, perturbations, edits: verdict.wrongEdits })),
  ).toEqual([]);
});
