import { basename, dirname, extname, join, resolve } from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import type { CliIo } from "./io";

/** A copy that an earlier run wrote: not taken up again from a folder or a pattern. */
const COPY = /\.scored\.xls[xm]$/i;
/** Left behind by Excel while a file is open. */
const LOCK = /^~\$/;
/** Workbooks of formats that are not read. In a folder they are taken up to be named: passed over in silence, a unit's file would be missed. */
const UNREAD = /\.(xls|xlsb|et)$/i;

/**
 * The files that the arguments name, each once: a path stands for itself, a folder for the workbooks in it at any depth, a pattern (for shells
 * that leave it as it is) for the workbooks that it fits. What names nothing stays, so that it is reported as not found.
 */
export function filesOf(inputs: readonly string[], kindOf: CliIo["kindOf"]): string[] {
  const files = inputs.flatMap((input) => {
    const kind = kindOf(input);
    // A name with brackets is first of all a name: 自评表(定稿).xlsx
    if (kind === "file") return [input];
    if (kind === "folder") {
      const inside = withoutConverted(workbooksIn("**/*.{xlsx,xlsm,xls,xlsb,et}", input)).map((file) => join(input, file));
      return inside.length > 0 ? inside : [input];
    }
    const pattern = input.replaceAll("\\", "/");
    const found = isDynamicPattern(pattern) ? workbooksIn(pattern, ".") : [];
    return found.length > 0 ? found : [input];
  });
  const seen = new Set<string>();
  return files.filter((file) => {
    const place = resolve(file);
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}

function workbooksIn(pattern: string, folder: string): string[] {
  return globSync(pattern, { cwd: folder, caseSensitiveMatch: false, expandDirectories: false })
    .filter((file) => !COPY.test(file) && !LOCK.test(basename(file)))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** What has been saved as .xlsx beside itself is done already. */
function withoutConverted(files: readonly string[]): readonly string[] {
  const nameOf = (file: string): string => file.slice(0, -extname(file).length).toLowerCase();
  const read = new Set(files.filter((file) => !UNREAD.test(file)).map(nameOf));
  return files.filter((file) => !UNREAD.test(file) || !read.has(nameOf(file)));
}

/** Where the scored copy of a file goes: NAME.scored.xlsx beside it or in the folder named. A workbook with macros keeps its ending. */
export function copyOf(file: string, folder: string | null): string {
  const ending = extname(file);
  const kept = ending.toLowerCase() === ".xlsm" ? ending : ".xlsx";
  return join(folder ?? dirname(file), `${basename(file, ending)}.scored${kept}`);
}
