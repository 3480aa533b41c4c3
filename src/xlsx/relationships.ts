import type { Package } from "./package";
import { parsePart } from "./xml";

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address: "worksheet", "sharedStrings"; the same in transitional and strict files. */
  readonly type: string;
  /** Name of the part it leads to, without leading slash. */
  readonly part: string;
}

/** Name of the part that holds the relationships of a part ("" for the package's own). */
export function relationshipsFile(part: string): string {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The relationships of a part ("" for the package's own); none when it has no such file. Links that leave the file are left out. */
export function readRelationships(pkg: Package, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const file = relationshipsFile(part);
  if (!pkg.has(file)) return [];
  const relationships: Relationship[] = [];
  parsePart(pkg, file, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== "Relationship" || id === undefined || type === undefined || target === undefined || mode === "External") return;
      relationships.push({ id, type: type.slice(type.lastIndexOf("/") + 1), part: resolveTarget(folder, target) });
    },
  });
  return relationships;
}

/** Absolute ("/xl/a.xml") and relative ("../a.xml") targets, seen from a folder ("" or "xl/"). */
export function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : folder + target;
  const segments: string[] = [];
  for (const segment of path.replace(/\\/g, "/").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return unescapePath(segments.join("/"));
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A plain % in a name: then it is no escape.
    return path;
  }
}
