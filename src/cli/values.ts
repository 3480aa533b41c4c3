import { parseArgs } from "node:util";

/** Every option of every command. */
export const OPTIONS = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  "all-years": { type: "boolean" },
  formulas: { type: "boolean" },
  "confirm-proposed": { type: "boolean" },
  scheme: { type: "string" },
  write: { type: "boolean" },
  out: { type: "string", short: "o" },
  force: { type: "boolean" },
  summary: { type: "string" },
  jobs: { type: "string" },
  year: { type: "string" },
  unit: { type: "string" },
  rows: { type: "string" },
} as const;

/** What was typed, as Node takes it apart. @throws TypeError for what does not fit the options */
export const parseStrictly = (argv: readonly string[]) => parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });

export type Values = ReturnType<typeof parseStrictly>["values"];

/** A whole number of that range; null for anything else. */
export function wholeNumber(text: string, most: number, least = 1): number | null {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : null;
}

export const wrong = (problem: string): { readonly ok: false; readonly problem: string } => ({ ok: false, problem });
