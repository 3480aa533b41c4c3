/** Gives the keyboard to the grid: Univer takes keys in an editable element that follows the selection, unseen until something is typed. */
export function focusGrid(place: HTMLElement): void {
  const editor = place.querySelector<HTMLElement>("[contenteditable=true]");
  if (editor) editor.focus();
}
