import { cellKey } from "../a1";
import type { Edit } from "../edits";
import type { Form } from "../forms/form";
import type { ScoredForm } from "../scoring/scored";
import type { CellAddress } from "../workbook";
import type { Writable } from "../writable";
import type { Candidates } from "../writing/candidates";
import type { CheckCode } from "./catalogue";
import type { FormCheck, Note, NoteMore, Report } from "./check";
import { checkAcross } from "./cross";
import { checkBaseData } from "./base-data";
import { checkBlocks } from "./blocks";
import { checkDeviation } from "./deviation";
import { checkFundTables } from "./fund-tables";
import { checkFundSums } from "./fund-sums";
import { checkFunds } from "./funds";
import { checkIndicators } from "./indicators";
import { checkScorecard } from "./scorecard";
import { checkScores } from "./scores";
import { checkStructure } from "./structure";
import { checkTotals } from "./totals";
import { checkUncalculated, uncalculated } from "./uncalculated";
import { checkValues } from "./values";
import { checkWeights } from "./weights";

const CHECKS: readonly FormCheck[] = [
  checkStructure,
  checkUncalculated,
  checkWeights,
  checkFunds,
  checkFundSums,
  checkScores,
  checkTotals,
  checkValues,
  checkIndicators,
  checkDeviation,
  checkBaseData,
  checkFundTables,
  checkScorecard,
  checkBlocks,
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

/** What the checks that look at one form by itself notice on it. */
export function checkForm(scored: ScoredForm, candidates: Candidates): Note[] {
  const notes: Note[] = [];
  const report = reporterInto(notes);
  for (const check of CHECKS) check(scored, report, candidates);
  return notes;
}

/** Checks forms against each other; what that notices is added to their notes. */
export function checkTogether(notes: ReadonlyMap<ScoredForm, Note[]>): void {
  const filled = [...notes.keys()].filter(({ unfilled }) => !unfilled);
  checkAcross(filled, (scored) => reporterInto(notes.get(scored) ?? []));
}

/** Of all that was noticed on a form what is worth telling, in reading order. */
export function worthTelling(notes: readonly Note[], { form, unfilled }: ScoredForm): Note[] {
  const relevant = unfilled ? notes.filter(({ code }) => !MISSING.includes(code)) : withoutGuesses(notes, form);
  return [...oneCauseEach(relevant)].sort((one, other) => one.cell.row - other.cell.row || one.cell.column - other.cell.column);
}

/** What a formula without a result comes to is not known: that something is missing there, or wrong, would be a guess. */
function withoutGuesses(notes: readonly Note[], form: Form): readonly Note[] {
  if (!notes.some(({ code }) => code === "formula-uncalculated")) return notes;
  const unknown = uncalculated(form);
  const keys = new Set(unknown.map(({ row, column }) => cellKey(row, column)));
  const rows = new Set(unknown.map(({ row }) => row));
  return notes.filter(
    ({ code, cell }) =>
      code === "formula-uncalculated" ||
      !(keys.has(cellKey(cell.row, cell.column)) || (code === "score-unsupported" && rows.has(cell.row))),
  );
}

function reporterInto(notes: Note[]): Report {
  return (code, cell, fields, { severity, expected, found, mend: offered } = NO_MORE) => {
    const note: Writable<Note> = { code, cell, fields: withShortName(fields) };
    if (severity !== undefined) note.severity = severity;
    if (expected !== undefined) note.expected = expected;
    if (found !== undefined) note.found = found;
    const mend = offered?.filter((edit): edit is Edit => edit !== null) ?? [];
    if (mend.length > 0) note.mend = mend;
    notes.push(note);
  };
}

const NO_MORE: NoteMore = {};

/** Indicator names run to whole sentences; a message shows their beginning. */
function withShortName(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { name } = fields;
  return name !== undefined && name.length > LONGEST_NAME ? { ...fields, name: `${name.slice(0, LONGEST_NAME - 1)}…` } : fields;
}

function oneCauseEach(notes: readonly Note[]): readonly Note[] {
  return RANKED.reduce((left, { per, ranks }) => {
    const place = ({ row, column }: CellAddress): number => (per === "cell" ? cellKey(row, column) : row);
    const strongest = new Map<number, number>();
    for (const { code, cell } of left) {
      const rank = ranks.get(code);
      if (rank !== undefined) strongest.set(place(cell), Math.min(rank, strongest.get(place(cell)) ?? Infinity));
    }
    if (strongest.size === 0) return left;
    return left.filter(({ code, cell }) => {
      const rank = ranks.get(code);
      return rank === undefined || rank === strongest.get(place(cell));
    });
  }, notes);
}

/** The chains, with each code's place in them. */
const RANKED = CHAINS.map(({ per, codes }) => ({
  per,
  ranks: new Map(codes.flatMap((group, rank) => group.map((code) => [code, rank] as const))),
}));
