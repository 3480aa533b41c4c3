/** Text between tags. */
export function escapeText(text: string): string {
  // A carriage return would be read back as a line feed.
  return text.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
}

/** Text between double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\r\n]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Characters that XML cannot hold: control characters, halves of surrogate pairs, and the two that Unicode gives to nobody. */
const FORBIDDEN = new RegExp(
  String.raw`[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`,
);
const TO_ENCODE = new RegExp(String.raw`${FORBIDDEN.source}|\r|_(?=x[0-9A-Fa-f]{4}_)`, "g");

/** A cell's text as the format writes it: what XML cannot hold as _x0007_, and what looks like such a code with its underscore encoded. */
export function encodeCellText(text: string): string {
  return text.replace(TO_ENCODE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** Whether XML can hold the text. */
export function isXmlText(text: string): boolean {
  return !FORBIDDEN.test(text);
}

export interface AttributeChanges {
  /** New value; null takes the attribute away. Names as written, in the order in which new ones are put in. */
  readonly [name: string]: string | null;
}

/** An opening tag with other values of some attributes; the rest of it stays as written. */
export function withAttributes(tag: string, changes: AttributeChanges): string {
  let result = tag;
  for (const [name, value] of Object.entries(changes)) {
    const written = value === null ? "" : ` ${name}="${escapeAttribute(value)}"`;
    const tagEnd = result.length - (result.endsWith("/>") ? 2 : 1);
    const { start, end } = attributeIn(result, name) ?? { start: tagEnd, end: tagEnd };
    result = result.slice(0, start) + written + result.slice(end);
  }
  return result;
}

/** Where an attribute stands in a well-formed opening tag, with the white space before it. Linear, however odd the tag. */
function attributeIn(tag: string, wanted: string): { start: number; end: number } | null {
  let start = 1;
  while (start < tag.length && !isSpace(tag, start)) start++;
  while (start < tag.length) {
    let nameStart = start;
    while (isSpace(tag, nameStart)) nameStart++;
    const equals = tag.indexOf("=", nameStart);
    if (equals < 0) return null;
    let open = equals + 1;
    while (isSpace(tag, open)) open++;
    const end = tag.indexOf(tag.charAt(open), open + 1) + 1;
    if (end === 0) return null;
    if (tag.slice(nameStart, equals).trimEnd() === wanted) return { start, end };
    start = end;
  }
  return null;
}

const isSpace = (text: string, at: number): boolean => " \t\r\n".includes(text.charAt(at)) && at < text.length;
