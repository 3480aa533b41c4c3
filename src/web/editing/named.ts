import type { PlacedCell } from "../host/change-cells";

/** Cells named in a text. */
const MOST_NAMED = 10;

/** The first cells of a list by their names, for a text. */
export function named(cells: readonly PlacedCell[]): string {
  const names = cells.slice(0, MOST_NAMED).map(({ sheet, cell }) => `${sheet}!${cell}`);
  return names.join("、") + (cells.length > MOST_NAMED ? "…" : "");
}
