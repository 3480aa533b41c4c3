import { toA1 } from "../core/a1";
import { reviewOptions } from "../core/options";
import { review, type ReviewOptions } from "../core/review";
import { NO_USER_DATA, userDataFromXml } from "../core/user-data";
import type { CellAddress } from "../core/workbook";
import { patchFile } from "../xlsx/patch/patch-xlsx";
import type { PatchedFile } from "../xlsx/patch/patching";
import { fileResult } from "../xlsx/problem";
import { userDataIn } from "../xlsx/user-data";
import { WorkbookFile } from "../xlsx/workbook-file";
import type { FileIo } from "./io";
import { nodeCodec } from "./node-codec";
import { schemeOf, type SchemeChoice } from "./scheme";
import { failed, reviewed, type FileReport } from "./score-report";

/** How files are reviewed. Plain data: it is sent to workers. */
export interface ScoreRules {
  /** Null: what the workbook's own settings say, and "auto" where they say nothing. */
  readonly scheme: SchemeChoice | null;
  readonly allYears: boolean;
  readonly formulas: boolean;
  readonly confirmProposed: boolean;
}

/** One file's work. Plain data: it is sent to workers. */
export interface FileTask {
  /** As given on the command line. */
  readonly file: string;
  readonly rules: ScoreRules;
  /** Where the scored copy goes; null writes none. */
  readonly copy: string | null;
  /** A copy that is there is replaced. */
  readonly force: boolean;
}

/** Reviews one file, and writes its copy. Does not throw for anything a file can hold. */
export function scoreFile({ file, rules, copy, force }: FileTask, io: FileIo): FileReport {
  const bytes = io.readFile(file);
  if (!bytes.ok) return failed(file, bytes.problem);
  const opened = fileResult(() => {
    const workbook = new WorkbookFile(bytes.value, { codec: nodeCodec });
    return { workbook, snapshot: workbook.snapshot(), kept: userDataIn(workbook.pkg, workbook.parts.workbook) };
  });
  if (!opened.ok) return failed(file, opened.problem);
  const { workbook, snapshot, kept } = opened.value;
  const result = review(snapshot, optionsFor(rules, kept));
  if (copy === null || result.forms.length === 0) return reviewed(file, result);
  const { edits, marks } = result;
  const patched = fileResult(() => patchFile(workbook, { edits, marks }));
  if (!patched.ok) return { ...reviewed(file, result), error: errorOf(patched.problem) };
  const written = io.writeFile(copy, patched.value.bytes, { replace: force });
  if (!written.ok) return { ...reviewed(file, result), error: errorOf(written.problem) };
  return { ...reviewed(file, result), written: copy, ...formulasIn(patched.value) };
}

/** What became of formulas, where anything did. */
function formulasIn({ recalculated, notCalculated }: PatchedFile): Pick<FileReport, "recalculated" | "notCalculated"> {
  const place = ({ sheet, row, column }: CellAddress) => ({ sheet, cell: toA1(row, column) });
  return {
    ...(recalculated.length > 0 && { recalculated: recalculated.map((cell) => ({ ...place(cell), value: cell.value })) }),
    ...(notCalculated.length > 0 && { notCalculated: notCalculated.map(place) }),
  };
}

const errorOf = ({ code, message, remedy }: { code: string; message: string; remedy: string }) => ({ code, message: message + remedy });

/** What was typed comes first; what the workbook keeps (reasons, pointed-out columns, settings) holds for the rest. */
function optionsFor({ scheme, allYears, formulas, confirmProposed }: ScoreRules, userData: string | null): ReviewOptions {
  const kept = reviewOptions(userData === null ? NO_USER_DATA : userDataFromXml(userData));
  return {
    ...kept,
    ...(scheme ? { scheme: schemeOf(scheme) } : {}),
    allYears: allYears || kept.allYears === true,
    formulas: formulas || kept.formulas === true,
    confirmProposed,
  };
}
