import { FUNCTIONS } from "./functions";
import { single } from "./functions/function";
import { operate } from "./operators";
import type { Expression } from "./syntax";
import { ExcelError, finite, isMatrix, MOST_CELLS, toNumber, Unsupported, type Matrix, type Scalar, type Value } from "./values";

/** What a formula can see. */
export interface Surroundings {
  /** The cells of an area that the formula names; null: there is no such sheet. */
  cells(area: Extract<Expression, { kind: "area" }>): Matrix | null;
  /** What a defined name stands for; null: nothing that this engine knows. */
  name(name: string): Expression | null;
}

/**
 * A formula's result.
 *
 * An evaluator of our own: what the arithmetic of these tables needs is small, while the libraries at hand bring a WebAssembly file that a page
 * opened from disk cannot load, an engine larger than the whole product, a licence that does not fit, or functions without a parser and without
 * Excel's ways with blanks and texts. What is not surely as in Excel is refused, and Excel calculates it when it opens the file.
 *
 * @throws Unsupported
 */
export function evaluate(expression: Expression, surroundings: Surroundings): Exclude<Scalar, null> {
  const result = single(new Evaluator(surroundings).settled(expression, false));
  return result ?? 0;
}

class Evaluator {
  /** Names that lead to names. */
  private depth = 0;

  constructor(private readonly surroundings: Surroundings) {}

  /** Errors come as values. @param array whether operators and functions work areas out cell by cell */
  settled(expression: Expression, array: boolean): Value {
    try {
      return this.value(expression, array);
    } catch (error) {
      if (error instanceof ExcelError) return error;
      throw error;
    }
  }

  private value(expression: Expression, array: boolean): Value {
    switch (expression.kind) {
      case "value":
        return expression.value;
      case "area":
        return this.area(expression);
      case "name":
        return this.name(expression.name, array);
      case "missing":
        return undefined;
      case "sign": {
        const operand = this.settled(expression.operand, array);
        return expression.negative ? lifted([operand], array, (value) => finite(-toNumber(value ?? null))) : operand;
      }
      case "percent":
        return lifted([this.settled(expression.operand, array)], array, (value) => toNumber(value ?? null) / 100);
      case "binary": {
        const sides = [this.settled(expression.left, array), this.settled(expression.right, array)];
        return lifted(sides, array, (left, right) => operate(expression.operator, left ?? null, right ?? null));
      }
      case "call":
        return this.call(expression, array);
      case "external":
        throw new Unsupported("another workbook");
    }
  }

  private area(expression: Extract<Expression, { kind: "area" }>): Value {
    const cells = this.surroundings.cells(expression);
    if (!cells) throw new Unsupported("a sheet that is not there");
    return cells;
  }

  private name(name: string, array: boolean): Value {
    const meant = this.surroundings.name(name);
    if (!meant || this.depth > 0) throw new Unsupported(`the name ${name}`);
    this.depth += 1;
    const value = this.value(meant, array);
    this.depth -= 1;
    return value;
  }

  private call({ name, args }: Extract<Expression, { kind: "call" }>, array: boolean): Value {
    const called = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!called || args.length < called.least || args.length > called.most) throw new Unsupported(`the function ${name}`);
    if (called.kind === "choice") return called.apply(args.map((arg) => () => this.settled(arg, array)));
    if (called.kind === "whole") {
      const seen = args.map((arg) => this.settled(arg, array || called.array === true));
      if (seen.includes(null)) throw new Unsupported("a blank cell that another function chose");
      return called.apply(seen);
    }
    const values = args.map((arg) => this.settled(arg, array));
    return lifted(values, array, (...each) => called.apply(...each.map(notError)));
  }
}

function notError(value: Scalar): Exclude<Scalar, ExcelError> {
  if (value instanceof ExcelError) throw value;
  return value;
}

/** What comes of values one by one; over arrays of one size, and single values beside them, place by place. */
function lifted(values: readonly Value[], array: boolean, work: (...values: readonly Scalar[]) => Scalar): Value {
  const matrices = array ? values.filter(isMatrix).filter(({ rows, columns }) => rows * columns > 1) : [];
  const [first] = matrices;
  if (!first) return work(...values.map(single));
  const { rows, columns } = first;
  if (matrices.some((matrix) => matrix.rows !== rows || matrix.columns !== columns)) throw new Unsupported("arrays of different sizes");
  if (rows * columns > MOST_CELLS) throw new Unsupported("arrays of whole columns");
  const at = (row: number, column: number): Scalar => {
    try {
      return work(...values.map((value) => (isMatrix(value) && value.rows * value.columns > 1 ? value.at(row, column) : single(value))));
    } catch (error) {
      if (error instanceof ExcelError) return error;
      throw error;
    }
  };
  return {
    rows,
    columns,
    at,
    *filled() {
      for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) yield at(row, column);
    },
  };
}
