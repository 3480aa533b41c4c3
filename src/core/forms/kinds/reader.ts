import type { FormCells } from "../cells";
import type { Form } from "../form";

/** Finds all forms of some kinds on a sheet, top to bottom. Readers know nothing of each other. */
export type FormReader = (cells: FormCells) => Form[];
