import { ExcelError, isMatrix, MISSING_ERROR, toLogical, VALUE_ERROR, type Scalar, type Value } from "../values";
import { ANY, scalar, single, whole, type ExcelFunction, type Functions } from "./function";

/** What counts in AND and OR: an area's numbers, TRUE and FALSE; its texts do not. */
function logicals(args: readonly Value[]): boolean[] {
  const found = args.flatMap((arg) => {
    if (!isMatrix(arg)) return [toLogical(arg ?? null)];
    return [...arg.filled()].filter((value) => typeof value !== "string").map(toLogical);
  });
  if (found.length === 0) throw VALUE_ERROR;
  return found;
}

const choice = (least: number, most: number, apply: (args: readonly (() => Value)[]) => Value): ExcelFunction => ({
  ...{ kind: "choice", least, most, apply },
});

/** An argument that is left out: as a result it is a blank, which shows as 0. */
const valueOf = (arg: (() => Value) | undefined): Value => arg?.() ?? null;

function chosen([condition, yes, no]: readonly (() => Value)[]): Value {
  if (toLogical(single(valueOf(condition)))) return valueOf(yes);
  return no ? valueOf(no) : false;
}

function firstThatHolds(args: readonly (() => Value)[]): Value {
  for (let at = 0; at + 1 < args.length; at += 2) if (toLogical(single(valueOf(args[at])))) return valueOf(args[at + 1]);
  throw MISSING_ERROR;
}

/** The first argument, or the second in place of an error of that sort. */
function instead([value, other]: readonly (() => Value)[], isMeant: (error: ExcelError) => boolean): Value {
  const found: Scalar = single(valueOf(value));
  return found instanceof ExcelError && isMeant(found) ? valueOf(other) : found;
}

export const LOGIC: Functions = {
  AND: whole(1, ANY, (args) => logicals(args).every(Boolean)),
  FALSE: scalar(0, 0, () => false),
  IF: choice(2, 3, chosen),
  IFERROR: choice(2, 2, (args) => instead(args, () => true)),
  IFNA: choice(2, 2, (args) => instead(args, (error) => error === MISSING_ERROR)),
  IFS: choice(2, ANY, firstThatHolds),
  NOT: scalar(1, 1, (value) => !toLogical(value ?? null)),
  OR: whole(1, ANY, (args) => logicals(args).some(Boolean)),
  TRUE: scalar(0, 0, () => true),
};
