/**
 * Functions that came after the file format: files write them with a prefix that Excel does not show, and without it Excel shows #NAME?. LET and
 * LAMBDA are left as they are: their parameters have prefixes too.
 */
const FUTURE = new Set(
  (
    "ACOT ACOTH ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
    "CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM " +
    "CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT " +
    "F.INV F.INV.RT F.TEST FILTER FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK " +
    "HYPGEOM.DIST IFNA IFS ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST " +
    "NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI " +
    "POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ RRI SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORT SORTBY STDEV.P STDEV.S " +
    "SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE " +
    "VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** Two of them have one more. */
const SHEET_FUNCTIONS: ReadonlySet<string> = new Set(["FILTER", "SORT"]);
/** What these come to spreads over other cells, which the grid does differently from the file: left as the file has them, they stay uncalculated. */
const SPREADING: ReadonlySet<string> = new Set(
  (
    "CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER HSTACK MODE.MULT MUNIT RANDARRAY SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW UNIQUE VSTACK " +
    "WRAPCOLS WRAPROWS"
  ).split(" "),
);

/** A text, a quoted name of a sheet, or a name with a bracket behind it. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;

/** A formula as it is typed and shown → as files hold it: IFS(…) → _xlfn.IFS(…). */
export function formulaToFile(formula: string): string {
  return formula.replace(TOKEN, (token) => {
    const name = token.toUpperCase();
    return FUTURE.has(name) ? `_xlfn.${SHEET_FUNCTIONS.has(name) ? "_xlws." : ""}${name}` : token;
  });
}

/** The way back, for what the grid calculates in one cell. */
export function formulaFromFile(formula: string): string {
  return formula.replace(TOKEN, (token) => {
    const name = token.replace(/^_xlfn\.(?:_xlws\.)?/i, "");
    return FUTURE.has(name.toUpperCase()) && !SPREADING.has(name.toUpperCase()) ? name : token;
  });
}
