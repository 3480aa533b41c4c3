import { decimal } from "./quantity/decimal";
import type { ReviewOptions } from "./review";
import { readScheme } from "./scoring/scheme-file";
import type { SchemeAdjustment } from "./scoring/schemes";
import type { Settings } from "./settings";
import type { UserData } from "./user-data";

/** What a workbook's own settings, acceptances, mappings and journal mean for its review. */
export function reviewOptions({ settings, journal, acceptances, mappings }: UserData): ReviewOptions {
  return {
    scheme: schemeOf(settings),
    allYears: settings.allYears,
    formulas: settings.formulas,
    adjust: adjustmentOf(settings),
    journal,
    acceptances,
    mappings,
  };
}

/** The user's own scheme where it is the chosen one and still readable; otherwise the chosen name. */
function schemeOf({ scheme, ownScheme }: Settings): NonNullable<ReviewOptions["scheme"]> {
  const own = ownScheme === null ? null : readScheme(ownScheme);
  return own?.ok && own.value.name === scheme ? own.value : scheme;
}

function adjustmentOf({ decimals, overachievement, reverse }: Settings): SchemeAdjustment {
  return {
    ...(decimals === null ? {} : { decimals }),
    ...(reverse === null ? {} : { reverse }),
    ...(overachievement === null
      ? {}
      : { overachievement: { note: decimal(overachievement.note), reason: decimal(overachievement.reason) } }),
  };
}
