import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "@univerjs/core";

/** Gives the keyboard to the grid: Univer takes keys in an editable element of the selected cell, unseen until something is typed. */
export function focusGrid(): void {
  document.getElementById(`__editor_${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}`)?.focus();
}
