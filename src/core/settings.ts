/** What the user may choose; kept in the workbook (see user-data.ts). */
export interface Settings {
  /** "auto", a built-in scheme's name, or the name of `ownScheme`. */
  readonly scheme: string;
  /** The user's own scheme as the text of its file; null without one. */
  readonly ownScheme: string | null;
  /** Decimal places of a score; null: the scheme's. */
  readonly decimals: number | null;
  /** actual / target from which over-achievement is noted, and from which it needs a reason, as decimals ("1.2"); null: the scheme's. */
  readonly overachievement: { readonly note: string; readonly reason: string } | null;
  /** How a reverse indicator (lower is better) loses marks; null: the scheme's. */
  readonly reverse: "ratio" | "linear" | null;
  /** Forms of older years are written to as well. */
  readonly allYears: boolean;
  /** Formulas are written instead of values. */
  readonly formulas: boolean;
  /** The review follows the user's typing. */
  readonly live: boolean;
  /** Missing analyses are highlighted in the sheet. */
  readonly marks: boolean;
  readonly theme: "office" | "light" | "dark" | "high-contrast";
  /** Signs the reasons of accepted findings: Excel does not tell who the user is. */
  readonly author: string;
}

export const DEFAULT_SETTINGS: Settings = {
  scheme: "auto",
  ownScheme: null,
  decimals: null,
  overachievement: null,
  reverse: null,
  allYears: false,
  formulas: false,
  live: true,
  marks: true,
  theme: "office",
  author: "",
};
