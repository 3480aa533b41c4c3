import type { ExpectedForm } from "../expected";
import { putBaseData } from "./base-data";
import { FUND_TABLES, putFundTable } from "./fund-table";
import type { FormSeed } from "./head";
import { LAYOUTS } from "./layouts";
import { putScorecard } from "./scorecard";
import { putSelfEvaluation } from "./self-evaluation";

/** Puts one correct form of a layout at the seed's row, and says how it is to be read. */
export type FormMaker = (seed: FormSeed) => ExpectedForm;

export const MAKERS: ReadonlyMap<string, FormMaker> = new Map<string, FormMaker>([
  ...LAYOUTS.map((layout): [string, FormMaker] => [layout.name, (seed) => putSelfEvaluation(seed, layout)]),
  ["L8", putBaseData],
  ["L9", putScorecard],
  ...FUND_TABLES.map((table): [string, FormMaker] => [table.kind, (seed) => putFundTable(seed, table)]),
]);
