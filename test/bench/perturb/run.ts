import { caseOf, makeDraft, type Case } from "./cases";
import { judge, type Verdict } from "./judge";
import { Tally } from "./tally";

export interface Failure {
  readonly index: number;
  readonly case: Case;
  readonly verdict: Verdict;
}

export interface Run {
  readonly all: Tally;
  /** Sheets whose labels the recogniser was told, and those with at least one that it was not. */
  readonly known: Tally;
  readonly unseen: Tally;
  readonly byLayout: ReadonlyMap<string, Tally>;
  /** Sheets with anything that is not exact, or a wrong cell. */
  readonly failures: readonly Failure[];
}

/** Makes and judges `count` sheets. */
export function runSheets(seed: number, count: number, onSheet: (index: number) => void = () => undefined): Run {
  const [all, known, unseen] = [new Tally(), new Tally(), new Tally()];
  const byLayout = new Map<string, Tally>();
  const failures: Failure[] = [];
  for (let index = 0; index < count; index++) {
    onSheet(index);
    const each = caseOf(seed, index);
    const draft = makeDraft(each);
    const verdict = judge(draft);
    all.addSheet(verdict);
    (draft.unseen ? unseen : known).addSheet(verdict);
    for (const form of verdict.forms) tallyOf(byLayout, form.layout).addForm(form);
    // Which form of several a wrong cell belongs to cannot be said: the first one's layout takes it.
    const [first] = each.forms;
    if (first) tallyOf(byLayout, first.layout).wrongCells += verdict.wrongEdits.length;
    if (isFailure(verdict)) failures.push({ index, case: each, verdict });
  }
  return { all, known, unseen, byLayout, failures };
}

export function isFailure({ forms, wrongEdits, extraForms }: Verdict): boolean {
  return wrongEdits.length > 0 || extraForms > 0 || forms.some(({ outcome, missedCells }) => outcome !== "exact" || missedCells.length > 0);
}

function tallyOf(tallies: Map<string, Tally>, layout: string): Tally {
  const tally = tallies.get(layout) ?? new Tally();
  tallies.set(layout, tally);
  return tally;
}
