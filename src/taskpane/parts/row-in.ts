/**
 * The row of a list with this key as its `data-row`. Keys are made of texts of the sheet and hold line breaks: compared, not put into a
 * selector.
 */
export function rowIn(root: ParentNode | null, key: string | undefined): HTMLElement | null {
  if (key === undefined) return null;
  return [...(root?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].find(({ dataset }) => dataset["row"] === key) ?? null;
}
