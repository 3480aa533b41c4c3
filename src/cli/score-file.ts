import { reviewOptions } from "../core/options";
import { review, type ReviewOptions } from "../core/review";
import type { Review } from "../core/shape";
import { NO_USER_DATA, userDataFromXml } from "../core/user-data";
import { patchXlsx } from "../xlsx/patch/patch-xlsx";
import { readXlsx } from "../xlsx/reader";
import { readUserData } from "../xlsx/user-data";
import type { FileIo } from "./io";
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
  const workbook = readXlsx(bytes.value);
  if (!workbook.ok) return failed(file, workbook.problem);
  const kept = readUserData(bytes.value);
  const result = review(workbook.value.snapshot, optionsFor(rules, kept.ok ? kept.value : null));
  if (copy === null || result.forms.length === 0) return reviewed(file, result);
  const written = write(bytes.value, result, copy, force, io);
  return written.ok ? { ...reviewed(file, result), written: copy } : { ...reviewed(file, result), error: errorOf(written.problem) };
}

function write(bytes: Uint8Array, { edits, marks }: Review, copy: string, force: boolean, io: FileIo) {
  const patched = patchXlsx(bytes, { edits, marks });
  return patched.ok ? io.writeFile(copy, patched.value, { replace: force }) : patched;
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
