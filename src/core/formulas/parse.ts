import { memo } from "../memo";
import type { Expression, Operator } from "./syntax";
import { tokensOf, type Token } from "./tokens";

/** How strongly operators bind, weakest first; those of one rank are taken from the left, powers too. Signs and % bind more strongly. */
const RANKS: readonly (readonly Operator[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

/** Deeper and longer than anybody writes, and no danger to the stack. */
const DEEPEST = 100;
const MOST_TOKENS = 1000;

/** A formula with its leading "="; null where it is written in a way that this engine does not know. Sheets repeat their formulas. */
export const parseFormula: (formula: string) => Expression | null = memo(
  (formula) => {
    const tokens = formula.startsWith("=") ? tokensOf(formula.slice(1)) : null;
    return tokens && tokens.length <= MOST_TOKENS ? new Parser(tokens).whole() : null;
  },
  20_000,
  2000,
);

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression | null {
    const expression = this.binary(0);
    return this.at === this.tokens.length ? expression : null;
  }

  private binary(rank: number): Expression | null {
    const operators = RANKS[rank];
    if (!operators) return this.percent();
    let left = this.binary(rank + 1);
    for (;;) {
      const operator = operators.find((sign) => this.isSign(sign));
      if (operator === undefined || !left) return left;
      this.at += 1;
      const right = this.binary(rank + 1);
      left = right && { kind: "binary", operator, left, right };
    }
  }

  private percent(): Expression | null {
    let operand = this.sign();
    while (operand && this.takeSign("%")) operand = { kind: "percent", operand };
    return operand;
  }

  private sign(): Expression | null {
    const negative = this.isSign("-");
    if (!negative && !this.isSign("+")) return this.operand();
    this.at += 1;
    const operand = this.nested(() => this.percent());
    return operand && { kind: "sign", negative, operand };
  }

  private operand(): Expression | null {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case "value":
      case "area":
      case "external":
        return token;
      case "name":
        return /^(?:true|false)$/i.test(token.name) ? { kind: "value", value: token.name.toLowerCase() === "true" } : token;
      case "function":
        return this.call(token.name);
      case "sign":
        return token.sign === "(" ? this.bracket() : null;
      default:
        return null;
    }
  }

  private bracket(): Expression | null {
    const inside = this.nested(() => this.binary(0));
    return this.takeSign(")") ? inside : null;
  }

  private call(name: string): Expression | null {
    const args: Expression[] = [];
    if (this.takeSign(")")) return { kind: "call", name, args };
    do {
      const arg: Expression | null = this.isSign(",") || this.isSign(")") ? { kind: "missing" } : this.nested(() => this.binary(0));
      if (!arg) return null;
      args.push(arg);
    } while (this.takeSign(","));
    return this.takeSign(")") ? { kind: "call", name, args } : null;
  }

  private nested(parse: () => Expression | null): Expression | null {
    if (this.depth >= DEEPEST) return null;
    this.depth += 1;
    const parsed = parse();
    this.depth -= 1;
    return parsed;
  }

  private isSign(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === "sign" && token.sign === sign;
  }

  private takeSign(sign: string): boolean {
    const isThere = this.isSign(sign);
    if (isThere) this.at += 1;
    return isThere;
  }
}
