import type { Expression } from "./syntax";

type Area = Extract<Expression, { kind: "area" }>;

/** What a formula's result depends on. */
export interface Reach {
  readonly areas: readonly Area[];
  /** False: also on cells that cannot be told from its text. */
  readonly isKnown: boolean;
}

/** Functions that look at cells which their arguments do not name. */
const FAR: ReadonlySet<string> = new Set(["INDIRECT", "OFFSET", "TABLE"]);

/** @param nameOf what a defined name stands for; null: unknown */
export function reachOf(expression: Expression | null, nameOf: (name: string) => Expression | null): Reach {
  const areas: Area[] = [];
  const isKnown = expression !== null && gather(expression, nameOf, areas);
  return { areas, isKnown };
}

function gather(expression: Expression, nameOf: (name: string) => Expression | null, areas: Area[]): boolean {
  const known = (part: Expression): boolean => gather(part, nameOf, areas);
  switch (expression.kind) {
    case "area":
      areas.push(expression);
      return true;
    case "name": {
      const meant = nameOf(expression.name);
      return meant !== null && gather(meant, () => null, areas);
    }
    case "call":
      return expression.args.map(known).every(Boolean) && !FAR.has(expression.name);
    case "sign":
    case "percent":
      return known(expression.operand);
    case "binary":
      return [known(expression.left), known(expression.right)].every(Boolean);
    case "value":
    case "missing":
    case "external":
      return true;
  }
}
