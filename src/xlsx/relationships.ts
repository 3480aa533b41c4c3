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
  return readLinks(pkg, relationshipsFile(part)).flatMap(({ id, type, target, isExternal }) =>
    isExternal ? [] : [{ id, type, part: resolveTarget(folder, target) }],
  );
}

/** A relationship as it is written. */
export interface Link {
  readonly id: string;
  /** As in Relationship. */
  readonly type: string;
  readonly target: string;
  /** Whether it leaves the file. */
  readonly isExternal: boolean;
}

/** What a file of relationships holds; nothing when there is none. */
export function readLinks(pkg: Package, file: string): Link[] {
  if (!pkg.has(file)) return [];
  const links: Link[] = [];
  parsePart(pkg, file, {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== "Relationship" || id === undefined || type === undefined || target === undefined) return;
      links.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target, isExternal: mode === "External" });
    },
  });
  return links;
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
