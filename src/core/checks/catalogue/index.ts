import { memo } from "../../memo";
import { BASE_DATA } from "./base-data";
import { CROSS } from "./cross";
import { DEVIATION } from "./deviation";
import type { CatalogueEntry } from "./entry";
import { FUNDS } from "./funds";
import { SCORECARD } from "./scorecard";
import { SCORES } from "./scores";
import { STRUCTURE } from "./structure";
import { VALUES } from "./values";
import { WEIGHTS } from "./weights";

/** The only list of checks: the pane, the command line and the guide are made from it. */
export const CATALOGUE = [
  ...STRUCTURE,
  ...WEIGHTS,
  ...FUNDS,
  ...SCORES,
  ...VALUES,
  ...DEVIATION,
  ...BASE_DATA,
  ...SCORECARD,
  ...CROSS,
] as const satisfies readonly CatalogueEntry[];

type Entry = (typeof CATALOGUE)[number];
export type CheckCode = Entry["code"];

type FieldsIn<Template extends string> = Template extends `${string}{${infer Field}}${infer Rest}` ? Field | FieldsIn<Rest> : never;

/** The fields that a check's message needs, taken from its template. */
export type CheckFields<Code extends CheckCode> = Readonly<Record<FieldsIn<Extract<Entry, { code: Code }>["template"]>, string>>;

const BY_CODE: ReadonlyMap<string, CatalogueEntry> = new Map(CATALOGUE.map((entry) => [entry.code, entry]));

export function entryOf(code: CheckCode): CatalogueEntry {
  const entry = BY_CODE.get(code);
  if (!entry) throw new Error(`no catalogue entry ${code}`);
  return entry;
}

/** The message of a finding: the entry's template with its fields filled in. */
export function messageOf(code: CheckCode, fields: Readonly<Record<string, string>>): string {
  let message = "";
  let isField = false;
  for (const piece of piecesOf(entryOf(code).template)) {
    message += isField ? (fields[piece] ?? "") : piece;
    isField = !isField;
  }
  return message;
}

/** A template cut at its fields: text and name in turn. A thousand forms give the same few templates tens of thousands of times. */
const piecesOf = memo((template) => template.split(/\{(\w+)\}/), CATALOGUE.length, Infinity);
