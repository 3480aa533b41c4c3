import type { Anchor } from "../anchors";
import type { FormCells } from "../cells";

/** Finds where forms of some kinds show themselves on a sheet, in one pass over its rows. Finders know nothing of each other. */
export type FormFinder = (cells: FormCells) => Anchor[];
