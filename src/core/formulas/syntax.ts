import type { CellRange } from "../workbook";
import type { Scalar } from "./values";

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** A formula taken apart. */
export type Expression =
  | { readonly kind: "value"; readonly value: Scalar }
  /** `sheet` null: the formula's own. Whole rows and columns reach to the sheet's end. */
  | { readonly kind: "area"; readonly sheet: string | null; readonly range: CellRange }
  | { readonly kind: "name"; readonly name: string }
  /** `name` in capitals, without the prefix of newer functions. */
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  /** An argument that is left out: IF(A1,,0). */
  | { readonly kind: "missing" }
  | { readonly kind: "sign"; readonly negative: boolean; readonly operand: Expression }
  | { readonly kind: "percent"; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  /** A cell of another workbook: nobody here knows what it holds. */
  | { readonly kind: "external" };
