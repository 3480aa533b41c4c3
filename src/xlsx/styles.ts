import { formatCode } from "./number-formats";
import type { Package } from "./package";
import { parsePart } from "./xml";

/**
 * Number format of each cell style, by the number that cells carry in `s`; undefined: General. All that the review needs of the styles:
 * what the grid shows is read by presentation/ when asked for.
 */
export function readFormats(pkg: Package, part: string | null): (string | undefined)[] {
  if (part === null) return [];
  const custom = new Map<number, string>();
  const ids: number[] = [];
  parsePart(pkg, part, {
    open(name, attributes, parent) {
      if (name === "numFmt" && parent === "numFmts") custom.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "xf" && parent === "cellXfs") ids.push(Number(attributes.numFmtId ?? 0));
    },
  });
  return ids.map((id) => formatCode(id, custom));
}
