import type { Cases } from "./case";
import { DEVIATION } from "./deviation";
import { FUND_SUMS } from "./fund-sums";
import { FUNDS } from "./funds";
import { SCORES } from "./scores";
import { STRUCTURE } from "./structure";
import { VALUES } from "./values";
import { WEIGHTS } from "./weights";

/** Cases of the checks that look at one form of indicators. */
export const CASES: Cases = {
  ...STRUCTURE,
  ...WEIGHTS,
  ...FUNDS,
  ...FUND_SUMS,
  ...SCORES,
  ...VALUES,
  ...DEVIATION,
};
