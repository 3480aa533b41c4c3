import { ExcelError, MISSING_ERROR, type Scalar } from "../values";
import { single, whole, type ExcelFunction, type Functions } from "./function";

/** A question about one value, whatever it is. */
const asks = (question: (value: Scalar) => boolean): ExcelFunction => whole(1, 1, ([value]) => question(single(value)));

/** The number that a value is; a text is none, whatever it looks like. */
function numberIn(value: Scalar): number {
  if (value instanceof ExcelError) throw value;
  return typeof value === "number" ? value : value === true ? 1 : 0;
}

export const INFORMATION: Functions = {
  ISBLANK: asks((value) => value === null),
  ISERR: asks((value) => value instanceof ExcelError && value !== MISSING_ERROR),
  ISERROR: asks((value) => value instanceof ExcelError),
  ISNA: asks((value) => value === MISSING_ERROR),
  ISNONTEXT: asks((value) => typeof value !== "string"),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  N: whole(1, 1, ([value]) => numberIn(single(value))),
};
