import { makeDraft, type Case } from "./cases";
import { judge, type Verdict } from "./judge";

/** How a sheet fails, so that shrinking does not turn one failure into another. */
export function causeOf({ forms, wrongEdits, extraForms }: Verdict): string {
  if (wrongEdits.length > 0)
    return `${forms.map(({ layout }) => layout).join("+")} wrong cell: ${/which is no score cell/.test(wrongEdits[0] ?? "") ? "no score cell" : "wrong value"}`;
  const wrong = forms.find(({ outcome }) => outcome === "wrong");
  if (wrong) return `${wrong.layout} wrong: ${wrong.differences[0]?.field ?? ""}`;
  const abstained = forms.find(({ outcome }) => outcome === "abstained");
  if (abstained) return `${abstained.layout} abstained`;
  if (extraForms > 0) return "a form where there is none";
  return forms.some(({ missedCells }) => missedCells.length > 0) ? `${forms[0]?.layout ?? ""} left blank` : "none";
}

/** The same failure with as few perturbations, forms and cells as it takes. */
export function shrink(failing: Case, cause: string): Case {
  const fails = (candidate: Case): boolean => causeOf(judge(makeDraft(candidate))) === cause;
  let smallest = failing;
  for (const form of failing.forms) {
    const alone = { ...smallest, forms: [form] };
    if (smallest.forms.length > 1 && fails(alone)) smallest = alone;
  }
  for (const perturbation of failing.perturbations) {
    const without = { ...smallest, perturbations: smallest.perturbations.filter((each) => each !== perturbation) };
    if (fails(without)) smallest = without;
  }
  return withFewerRows(smallest, fails);
}

/** Other contents of the same case, of which the smallest that fails alike is taken. */
function withFewerRows(failing: Case, fails: (candidate: Case) => boolean): Case {
  const sizeOf = (candidate: Case): number => makeDraft(candidate).slots.length;
  let smallest = failing;
  let size = sizeOf(failing);
  for (let seed = 1; seed <= 40; seed++) {
    const candidate = { ...failing, forms: failing.forms.map((form) => ({ ...form, seed })) };
    const cells = sizeOf(candidate);
    if (cells < size && fails(candidate)) [smallest, size] = [candidate, cells];
  }
  return smallest;
}
