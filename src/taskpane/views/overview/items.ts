import type { FormReport } from "../../../core/shape";
import type { VirtualItem } from "../../parts/virtual/virtual-list";

export type OverviewItem = VirtualItem & ({ readonly kind: "card"; readonly form: FormReport } | { readonly kind: "left-out" });

const HEADING_HEIGHT = 32;
const CARD_HEIGHT = 340;
/** Of a card without a total. */
const SHORT_CARD_HEIGHT = 200;

/** A card a form; those that are not written to come last, under a heading where there are others. */
export function itemsOf(forms: readonly FormReport[]): OverviewItem[] {
  const written = forms.filter((form) => !isLeftOut(form)).map(cardOf);
  const leftOut = forms.filter(isLeftOut).map(cardOf);
  if (written.length === 0 || leftOut.length === 0) return [...written, ...leftOut];
  return [...written, { kind: "left-out", key: "left-out", isRow: false, height: HEADING_HEIGHT }, ...leftOut];
}

function cardOf(form: FormReport): OverviewItem {
  const height = form.notWritten === null ? CARD_HEIGHT : SHORT_CARD_HEIGHT;
  return { kind: "card", key: form.id, isRow: false, height, form };
}

/** Not this year's work; a form that cannot be read is, and waits for the user. */
function isLeftOut({ notWritten }: FormReport): boolean {
  return notWritten !== null && notWritten !== "unscored" && notWritten !== "unreadable";
}
