import { partKey } from "../package";
import { appended, outlineOf } from "./outline";
import type { Draft } from "./draft";
import { spliced } from "./splice";
import { escapeAttribute } from "./xml-text";

const PART = "[Content_Types].xml";

/** Says what a new part is. A file without a list of content types stays without. */
export function addContentType(draft: Draft, part: string, contentType: string): void {
  if (!draft.has(PART)) return;
  const { text, outline } = outlineOf(draft.text(PART), PART);
  if (outline.children.some(({ name, attributes }) => name === "Override" && partKey(attributes.PartName ?? "") === partKey(part))) return;
  const tag = `<${outline.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${contentType}"/>`;
  draft.write(PART, spliced(text, appended(text, outline.root, tag)));
}

export function removeContentType(draft: Draft, part: string): void {
  if (!draft.has(PART)) return;
  const { text, outline } = outlineOf(draft.text(PART), PART);
  const gone = outline.children.filter(
    ({ name, attributes }) => name === "Override" && partKey(attributes.PartName ?? "") === partKey(part),
  );
  draft.write(
    PART,
    spliced(
      text,
      gone.map(({ open, close }) => ({ start: open.start, end: close.end, text: "" })),
    ),
  );
}

/** Whether the list says what files with that ending are. */
export function hasDefaultType(draft: Draft, extension: string): boolean {
  if (!draft.has(PART)) return false;
  const { outline } = outlineOf(draft.text(PART), PART);
  return outline.children.some(({ name, attributes }) => name === "Default" && attributes.Extension?.toLowerCase() === extension);
}
