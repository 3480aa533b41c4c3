import type { Random } from "../../bench/perturb/random";

const VALUES = [
  ...[
    "",
    "0",
    "-1",
    "1",
    "2",
    "00",
    "1e3",
    "4294967296",
    "99999999999999999999",
    "NaN",
    "true",
    " 1 ",
    "A1",
    "a1",
    "A0",
    "$B$2",
    "XFD1048576",
    "XFE1",
  ],
  ...[
    "A1:B2",
    "B2:A1",
    "A:A",
    "1:3",
    "s",
    "str",
    "inlineStr",
    "b",
    "e",
    "d",
    "shared",
    "array",
    "dataTable",
    "&#65;",
    "&lt;",
    "甲",
    "x>y",
    "'",
  ],
];
const NAMES = [
  "c",
  "row",
  "v",
  "f",
  "is",
  "t",
  "x:c",
  "sheetData",
  "cols",
  "dimension",
  "cfRule",
  "extLst",
  "xf",
  "r",
  "s",
  "si",
  "ref",
  "xmlns",
];
const JUNK = [
  ...[
    "<c/>",
    '<c r="B3"/>',
    "<row/>",
    '<row r="2"/>',
    "<v/>",
    "<v>",
    "</c>",
    "<f>1</f>",
    '<f t="shared" si="0"/>',
    "<sheetData/>",
    "<extLst/>",
  ],
  ...[
    "&bogus;",
    "&#0;",
    "&#x10FFFF;",
    "<!-- > -->",
    "<![CDATA[<c r='A1'>]]>",
    "<?p <c> ?>",
    "<!DOCTYPE x>",
    "\u0000",
    "\ufeff",
    "]]>",
    "  \r\n\t",
    "<",
  ],
  ...['<dimension ref="A1"/>', '<mergeCell ref="A1:C3"/>', "<dxfs/>", "<conditionalFormatting/>", '<calcPr fullCalcOnLoad="0"/>'],
];

/** One change of a part's text, small or large; often one that leaves it well-formed. */
export function mutateXml(text: string, random: Random): string {
  const pieces = text.split(/(<[^>]*>)/).filter((piece) => piece !== "");
  if (pieces.length === 0) return random.pick(JUNK);
  const at = random.int(0, pieces.length - 1);
  const mutation = random.pick(MUTATIONS);
  return mutation(pieces, at, random).join("");
}

type Mutation = (pieces: readonly string[], at: number, random: Random) => readonly string[];

const replaced = (pieces: readonly string[], from: number, to: number, ...by: readonly string[]): string[] => [
  ...pieces.slice(0, from),
  ...by,
  ...pieces.slice(to),
];

/** The first piece behind an element that starts there; itself and nothing else where none does. */
function elementEnd(pieces: readonly string[], at: number): number {
  let depth = 0;
  for (let i = at; i < pieces.length; i++) {
    const piece = pieces[i] ?? "";
    if (piece.startsWith("</")) depth--;
    else if (/^<[^!?]/.test(piece) && !piece.endsWith("/>")) depth++;
    if (depth <= 0) return depth < 0 ? i : i + 1;
  }
  return pieces.length;
}

const withAttribute = (tag: string, random: Random, change: (name: string, value: string) => string): string => {
  const attributes = [...tag.matchAll(/\s([^\s=]+)="([^"]*)"/g)];
  if (attributes.length === 0) return tag;
  const [whole, name = "", value = ""] = random.pick(attributes);
  return tag.replace(whole, () => change(name, value));
};

const onTag = (pieces: readonly string[], at: number, change: (tag: string) => string): readonly string[] => {
  const tagAt = pieces.findIndex((piece, i) => i >= at && /^<[^!?/]/.test(piece));
  return tagAt < 0 ? pieces : replaced(pieces, tagAt, tagAt + 1, change(pieces[tagAt] ?? ""));
};

const MUTATIONS: readonly Mutation[] = [
  (pieces, at) => replaced(pieces, at, at + 1),
  (pieces, at) => replaced(pieces, at, elementEnd(pieces, at)),
  (pieces, at) => replaced(pieces, at, at, ...pieces.slice(at, elementEnd(pieces, at))),
  (pieces, at, random) => {
    const to = random.int(0, pieces.length - 1);
    return replaced(pieces, to, to, ...pieces.slice(at, elementEnd(pieces, at)));
  },
  (pieces, at, random) => {
    const element = pieces.slice(at, elementEnd(pieces, at));
    const rest = replaced(pieces, at, at + element.length);
    const to = random.int(0, rest.length);
    return replaced(rest, to, to, ...element);
  },
  ...Array.from(
    { length: 4 },
    (): Mutation => (pieces, at, random) =>
      onTag(pieces, at, (tag) => withAttribute(tag, random, (name) => ` ${name}="${random.pick(VALUES)}"`)),
  ),
  (pieces, at, random) => onTag(pieces, at, (tag) => withAttribute(tag, random, () => "")),
  (pieces, at, random) => onTag(pieces, at, (tag) => withAttribute(tag, random, (_, value) => ` ${random.pick(NAMES)}="${value}"`)),
  (pieces, at, random) =>
    onTag(pieces, at, (tag) => tag.replace(/\/?>$/, (end) => ` ${random.pick(NAMES)}='${random.pick(VALUES)}'${end}`)),
  (pieces, at, random) => onTag(pieces, at, (tag) => tag.replace(/^<[^\s/>]+/, () => `<${random.pick(NAMES)}`)),
  (pieces, at) => onTag(pieces, at, (tag) => tag.replace(/\s/g, "  \r\n ").replace(/=/g, " = ")),
  (pieces, at, random) => replaced(pieces, at, at, random.pick(JUNK)),
  (pieces, at, random) => replaced(pieces, at, at + 1, random.pick(VALUES)),
  (pieces, at) => pieces.slice(0, at),
  (pieces, at) => replaced(pieces, at, at, " ".repeat(20_000)),
  (pieces) => pieces.map((piece) => piece.replace(/^<(\/?)([^:\s!?/>]+)(?=[\s/>])/, "<$1x:$2").replace(" xmlns=", " xmlns:x=")),
  (pieces) => pieces.map((piece) => piece.replace(/ r="[^"]*"/, "")),
  (pieces, at, random) => {
    const rows = pieces.flatMap((piece, i) => (/^<row[\s>]/.test(piece) ? [i] : []));
    if (rows.length < 2) return pieces.slice(0, at);
    const from = random.pick(rows);
    const row = pieces.slice(from, elementEnd(pieces, from));
    const rest = replaced(pieces, from, from + row.length);
    const to = rest.findIndex((piece, i) => /^<row[\s>]/.test(piece) && random.chance(1 / (i + 1)));
    return to < 0 ? [...rest, ...row] : replaced(rest, to, to, ...row);
  },
];
