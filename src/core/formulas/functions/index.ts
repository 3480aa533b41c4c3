import { CONDITIONAL } from "./conditional";
import type { Functions } from "./function";
import { INFORMATION } from "./information";
import { LOGIC } from "./logic";
import { MATH } from "./math";
import { STATISTICS } from "./statistics";
import { TEXT } from "./text";

/** Every function that is calculated, by its name in capitals. */
export const FUNCTIONS: Functions = { ...CONDITIONAL, ...INFORMATION, ...LOGIC, ...MATH, ...STATISTICS, ...TEXT };
