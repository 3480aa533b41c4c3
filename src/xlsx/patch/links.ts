import { partKey } from "../package";
import { relationshipsFile, resolveTarget } from "../relationships";
import type { Draft } from "./draft";
import { appended, outlineOf, type Outline } from "./outline";
import { spliced } from "./splice";
import { escapeAttribute } from "./xml-text";

const EMPTY = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

/**
 * Leads from a part to another one, in the dialect of the part's other relationships.
 *
 * @param type last segment of the type's address
 * @param strict the dialect of a part that has no relationships yet
 * @returns the relationship's id
 */
export function addLink(draft: Draft, from: string, type: string, target: string, strict = false): string {
  const file = relationshipsFile(from);
  const { text, outline } = outlineOf(draft.has(file) ? draft.text(file) : EMPTY, file);
  const base = strict || isStrictOutline(outline) ? STRICT : TRANSITIONAL;
  const taken = new Set(outline.children.map(({ attributes }) => attributes.Id));
  let number = outline.children.length + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const attributes = `Id="${id}" Type="${base}${type}" Target="${escapeAttribute(encodeURI(seenFrom(from, target)))}"`;
  const tag = `<${outline.prefix}Relationship ${attributes}/>`;
  const linked = spliced(text, appended(text, outline.root, tag));
  if (draft.has(file)) draft.write(file, linked);
  else draft.make(file, linked);
  return id;
}

/** The target as the format allows it and other programs write it: relative in the same folder (some read nothing else), otherwise absolute. */
function seenFrom(from: string, target: string): string {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return folder !== "" && target.startsWith(folder) ? target.slice(folder.length) : `/${target}`;
}

/** Whether a part's relationships are those of the strict dialect. */
export function isStrict(draft: Draft, from: string): boolean {
  const file = relationshipsFile(from);
  return draft.has(file) && isStrictOutline(outlineOf(draft.text(file), file).outline);
}

const isStrictOutline = ({ children }: Outline): boolean => children.some(({ attributes }) => attributes.Type?.startsWith(STRICT));

/** Takes away every relationship from a part to another one. */
export function removeLink(draft: Draft, from: string, target: string): void {
  const file = relationshipsFile(from);
  if (!draft.has(file)) return;
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  const { text, outline } = outlineOf(draft.text(file), file);
  const gone = outline.children.filter(
    ({ attributes: { Target = "", TargetMode: mode } }) =>
      mode !== "External" && partKey(resolveTarget(folder, Target)) === partKey(target),
  );
  draft.write(
    file,
    spliced(
      text,
      gone.map(({ open, close }) => ({ start: open.start, end: close.end, text: "" })),
    ),
  );
}
