import { toA1 } from "../../core/a1";
import type { Place } from "./moves";

/** Id of the element that shows a cell. */
export const cellId = ({ row, column }: Place): string => `cell-${toA1(row, column)}`;
