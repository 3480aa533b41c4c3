import type { Result } from "../core/host-port";
import { USER_DATA_NAMESPACE } from "../core/user-data";
import { DEFAULT_LIMITS, type XlsxLimits } from "./limits";
import { openXlsx } from "./open";
import type { Package } from "./package";
import { decodePart } from "./part-text";
import { fileResult, FileTrouble, type FileProblem } from "./problem";
import { readRelationships } from "./relationships";
import { findWorkbookParts } from "./workbook-parts";
import type { Attributes } from "./xml";
import { parsePositions } from "./xml-positions";

/** Text of the part in which Ziping keeps its own data; null when the file has none. */
export function readUserData(bytes: Uint8Array, limits: XlsxLimits = DEFAULT_LIMITS): Result<string | null, FileProblem> {
  return fileResult(() => {
    const pkg = openXlsx(bytes, limits);
    return userDataIn(pkg, findWorkbookParts(pkg).workbook);
  });
}

/** The same of a file that is open. @throws FileTrouble when its relationships cannot be read */
export function userDataIn(pkg: Package, workbook: string): string | null {
  return findUserData(pkg, workbook)?.text ?? null;
}

/** The custom XML part whose root is in our namespace, as Excel writes it too. Parts of others are looked at and left alone. */
export function findUserData(pkg: Package, workbook: string): { readonly part: string; readonly text: string } | null {
  for (const { type, part } of readRelationships(pkg, workbook)) {
    if (type !== "customXml" || !pkg.has(part)) continue;
    const text = readable(pkg, part);
    if (text?.includes(USER_DATA_NAMESPACE) && isOurs(text, part)) return { part, text };
  }
  return null;
}

/** Null for what is no text at all: somebody else's, and none of our business. */
function readable(pkg: Package, part: string): string | null {
  try {
    return decodePart(pkg.read(part), part).text.replace(/^\ufeff/, "");
  } catch (error) {
    if (error instanceof FileTrouble) return null;
    throw error;
  }
}

function isOurs(text: string, part: string): boolean {
  let namespace: string | undefined;
  const open = (_name: string, attributes: Attributes, parent: string | undefined, tag: { qualifiedName: string }): void => {
    if (parent !== undefined) return;
    const colon = tag.qualifiedName.indexOf(":");
    namespace = attributes[colon < 0 ? "xmlns" : `xmlns:${tag.qualifiedName.slice(0, colon)}`];
  };
  try {
    parsePositions(text, part, [{ open }]);
  } catch (error) {
    if (error instanceof FileTrouble) return false;
    throw error;
  }
  return namespace === USER_DATA_NAMESPACE;
}
