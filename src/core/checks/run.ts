import type { Edit } from "../edits";
import type { ScoredForm } from "../scoring/scored";
import type { CellAddress } from "../workbook";
import type { Candidates } from "../writing/candidates";
import type { CheckCode } from "./catalogue";
import type { FormCheck, Note } from "./check";
import { checkBaseData } from "./base-data";
import { checkDeviation } from "./deviation";
import { checkFundSums } from "./fund-sums";
import { checkFunds } from "./funds";
import { checkIndicators } from "./indicators";
import { checkScores } from "./scores";
import { checkStructure } from "./structure";
import { checkTotals } from "./totals";
import { checkValues } from "./values";
import { checkWeights } from "./weights";

const CHECKS: readonly FormCheck[] = [
  checkStructure,
  checkWeights,
  checkFunds,
  checkFundSums,
  checkScores,
  checkTotals,
  checkValues,
  checkIndicators,
  checkDeviation,
  checkBaseData,
];

const LONGEST_NAME = 30;

/** One cause, one finding: of each chain only the first that applies to a cell (or row) is reported. */
const CHAINS: readonly { readonly per: "cell" | "row"; readonly codes: readonly (readonly CheckCode[])[] }[] = [
  { per: "cell", codes: [["score-over-weight"], ["score-unfinished-full"], ["score-differs", "funds-score-wrong"], ["score-lower"]] },
  { per: "row", codes: [["score-unsupported"], ["target-missing", "actual-missing"]] },
  { per: "row", codes: [["actual-missing"], ["score-missing"]] },
  { per: "row", codes: [["deviation-missing", "deviation-copies"], ["score-lower"]] },
];

/** Missing things of a form that nobody has filled in yet are no findings. */
const MISSING: readonly CheckCode[] = [
  "rate-missing",
  "funds-score-missing",
  "score-missing",
  "total-missing",
  "target-missing",
  "actual-missing",
  "weight-missing",
  "deviation-missing",
];

/** Runs every check over one form; in reading order. */
export function checkForm(scored: ScoredForm, candidates: Candidates): Note[] {
  const notes: Note[] = [];
  for (const check of CHECKS) {
    check(
      scored,
      (code, cell, fields, more = {}) => {
        const { mend: offered = [], ...rest } = more;
        const mend = offered.filter((edit): edit is Edit => edit !== null);
        notes.push({ code, cell, fields: withShortName(fields), ...rest, ...(mend.length > 0 ? { mend } : {}) });
      },
      candidates,
    );
  }
  const relevant = scored.unfilled ? notes.filter(({ code }) => !MISSING.includes(code)) : notes;
  return oneCauseEach(relevant).sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}

/** Indicator names run to whole sentences; a message shows their beginning. */
function withShortName(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { name } = fields;
  return name !== undefined && name.length > LONGEST_NAME ? { ...fields, name: `${name.slice(0, LONGEST_NAME - 1)}…` } : fields;
}

function oneCauseEach(notes: readonly Note[]): Note[] {
  return CHAINS.reduce<readonly Note[]>((left, { per, codes }) => {
    const place = (cell: CellAddress): string => (per === "cell" ? `${cell.row}:${cell.column}` : `${cell.row}`);
    const strongest = new Map<string, number>();
    const rank = ({ code }: Note): number => codes.findIndex((group) => group.includes(code));
    for (const note of left) {
      const at = rank(note);
      if (at >= 0) strongest.set(place(note.cell), Math.min(at, strongest.get(place(note.cell)) ?? Infinity));
    }
    return left.filter((note) => rank(note) < 0 || rank(note) === strongest.get(place(note.cell)));
  }, notes) as Note[];
}
