import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Where a path leads once links are followed; of a file that is not there yet, through the folders that are. */
export function whereItLies(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const folder = dirname(whole);
    return folder === whole ? whole : join(whereItLies(folder), basename(whole));
  }
}

/** The same, on systems that take A.xlsx and a.xlsx for one file, too: for telling whether two paths lead to one place. */
export const placeOf = (path: string): string => whereItLies(path).toLowerCase();
