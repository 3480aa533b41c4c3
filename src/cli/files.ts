import { existsSync, readdirSync, type Dirent } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { globSync, isDynamicPattern, type FileSystemAdapter } from "tinyglobby";
import type { CliIo } from "./io";
import { whereItLies } from "./places";

/** A copy that an earlier run wrote: not taken up again from a folder or a pattern. */
const COPY = /\.scored\.xl[st][xm]$/i;
/** Left behind by Excel while a file is open. */
const LOCK = /^~\$/;
/** Workbooks of formats that are not read. In a folder they are taken up to be named: passed over in silence, a unit's file would be missed. */
const UNREAD_ENDINGS = ["xls", "xlsb", "et"];
const ENDINGS = ["xlsx", "xlsm", ...UNREAD_ENDINGS];
const endsIn = (endings: readonly string[]): RegExp => new RegExp(`\\.(?:${endings.join("|")})$`, "i");
const [UNREAD, WORKBOOK] = [endsIn(UNREAD_ENDINGS), endsIn(ENDINGS)];

/**
 * The files that the arguments name, each once: a path stands for itself, a folder for the workbooks in it at any depth, a pattern (for shells
 * that leave it as it is) for the workbooks that it fits. What names nothing, and what cannot be looked into on the way, stays: it is reported.
 */
export function filesOf(inputs: readonly string[], kindOf: CliIo["kindOf"]): string[] {
  const files = inputs.flatMap((input) => {
    const kind = kindOf(input);
    // A name with brackets is first of all a name: 自评表(定稿).xlsx
    if (kind === "file") return [input];
    if (kind === "folder") {
      const inside = withoutConverted(workbooksIn(`**/*.{${ENDINGS.join(",")}}`, input)).map((file) => join(input, file));
      return inside.length > 0 ? inside : [input];
    }
    return matching(input.replaceAll("\\", "/"), kindOf) ?? [input];
  });
  return eachOnce(files);
}

/** The workbooks that a pattern fits; null where it is none, or fits none. Folders at its beginning that are there are names: 2024 (1)/*.xlsx. */
function matching(pattern: string, kindOf: CliIo["kindOf"]): string[] | null {
  const segments = pattern.split("/");
  let folders = 0;
  while (folders < segments.length - 1 && kindOf(`${segments.slice(0, folders + 1).join("/")}/`) === "folder") folders += 1;
  const folder = folders === 0 ? "." : `${segments.slice(0, folders).join("/")}/`;
  const rest = segments.slice(folders).join("/");
  if (!isDynamicPattern(rest)) return null;
  const found = workbooksIn(rest, folder, rest.includes(".scored."));
  return found.length > 0 ? found.map((file) => (folders === 0 ? file : join(folder, file))) : null;
}

/** A file that is reached over a link, too, goes by its own path. */
function eachOnce(files: readonly string[]): string[] {
  const byPlace = new Map<string, string>();
  for (const file of files) {
    const place = whereItLies(file);
    const known = byPlace.get(place);
    if (known === undefined || (resolve(known) !== place && resolve(file) === place)) byPlace.set(place, file);
  }
  return [...byPlace.values()];
}

/** Folders that cannot be opened are among them, and links to workbooks that are not there: passed over in silence, files would be missed. */
function workbooksIn(pattern: string, folder: string, copies = false): string[] {
  const closed: string[] = [];
  const found = globSync(pattern, { cwd: folder, caseSensitiveMatch: false, expandDirectories: false, fs: tellingOf(closed) });
  return [...found, ...closed.map((path) => relative(folder, path))]
    .filter((file) => (copies || !COPY.test(file)) && !LOCK.test(basename(file)))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Lists folders as Node does, and notes what it could not look into. */
function tellingOf(closed: string[]): FileSystemAdapter {
  const list = (path: string, options: { readonly withFileTypes: true }): Dirent[] => {
    try {
      const entries = readdirSync(path, options);
      for (const entry of entries) {
        const at = join(path, entry.name);
        if (entry.isSymbolicLink() && WORKBOOK.test(entry.name) && !existsSync(at)) closed.push(at);
      }
      return entries;
    } catch (error) {
      closed.push(path);
      throw error;
    }
  };
  return { readdirSync: list as FileSystemAdapter["readdirSync"] };
}

/** What has been saved as .xlsx beside itself is done already. */
function withoutConverted(files: readonly string[]): readonly string[] {
  const nameOf = (file: string): string => file.slice(0, -extname(file).length).toLowerCase();
  const read = new Set(files.filter((file) => !UNREAD.test(file)).map(nameOf));
  return files.filter((file) => !UNREAD.test(file) || !read.has(nameOf(file)));
}

/** Where the scored copy of a file goes: NAME.scored.xlsx beside it or in the folder named. A workbook with macros and a template keep their ending. */
export function copyOf(file: string, folder: string | null): string {
  const ending = extname(file);
  const kept = /^\.(?:xlsm|xltx|xltm)$/i.test(ending) ? ending : ".xlsx";
  return join(folder ?? dirname(file), `${basename(file, ending)}.scored${kept}`);
}
