/** Ranges of characters that take two columns in a terminal (Unicode TR11: wide and full-width); those of Chinese texts first. */
const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x4e00, 0xa4cf],
  [0x2e80, 0x303e],
  [0xff00, 0xff60],
  [0x3400, 0x4dbf],
  [0x1100, 0x115f],
  [0x3041, 0x33ff],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
const FIRST_WIDE = 0x1100;
/** Punctuation that never starts a line. */
const MARKS = String.raw`，。；：、！？）》”’】,.;:!?)\]%％`;
const CLOSING = new RegExp(`[${MARKS}]`, "u");
const LAST_WITH_MARKS = new RegExp(`[^${MARKS}][${MARKS}]*$`, "u");

/** Characters that steer a terminal, but for the line break. */
const CONTROL = new RegExp(String.raw`[\u0000-\u0009\u000b-\u001f\u007f-\u009f]`);
const EVERY_CONTROL = new RegExp(CONTROL, "g");
/** The colours that are used here, which do no harm in a text either, or any such character. */
const COLOUR_OR_CONTROL = new RegExp(String.raw`\u001b\[(?:1|2|22|31|33|34|39)m|${CONTROL.source}`, "g");

/**
 * A text without characters that steer a terminal: cells and file names may hold them. They show as signs (␛).
 *
 * @param inColour the colours that are used here stay
 */
export function harmless(text: string, inColour = false): string {
  if (!CONTROL.test(text)) return text;
  return text.replace(inColour ? COLOUR_OR_CONTROL : EVERY_CONTROL, (found) => {
    if (found.length > 1) return found;
    return found < " " ? String.fromCharCode(0x2400 + found.charCodeAt(0)) : "␦";
  });
}

/** Line breaks as signs: a name may hold them. */
export const oneLine = (text: string): string => text.replace(/\n/g, "␊");

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    width += code >= FIRST_WIDE && WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
  }
  return width;
}

/** Filled with spaces up to a width. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** The texts of one column of a table: all filled with spaces to two more than the widest of them takes. */
export function column(texts: readonly string[]): string[] {
  const widths = texts.map(displayWidth);
  const width = Math.max(0, ...widths) + 2;
  return texts.map((text, i) => text + " ".repeat(width - (widths[i] ?? 0)));
}

/** The text in lines of at most `width` columns (null: in one); the second and later ones start with `indent` spaces, none with a closing mark. */
export function wrap(text: string, width: number | null, indent: number): string {
  if (width === null) return text;
  const lines: string[] = [];
  let [line, taken] = ["", 0];
  for (const char of text) {
    const more = displayWidth(char);
    if (taken + more > width) {
      // A closing mark takes the character before it along.
      const carried = CLOSING.test(char) ? lastWithMarks(line) : "";
      lines.push(line.slice(0, line.length - carried.length));
      [line, taken] = [carried, displayWidth(carried)];
    }
    line += char;
    taken += more;
  }
  return [...lines, line].join(`\n${" ".repeat(indent)}`);
}

/** The last character that is no closing mark, and the marks behind it; "" when that is the whole line. */
function lastWithMarks(line: string): string {
  const last = LAST_WITH_MARKS.exec(line);
  return last && last.index > 0 ? last[0] : "";
}

export type Colour = "red" | "yellow" | "blue" | "bold" | "dim";

const CODES: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  bold: [1, 22],
  dim: [2, 22],
};

export function coloured(text: string, colour: Colour, on: boolean): string {
  const [start, end] = CODES[colour];
  return on ? `\u001b[${start}m${text}\u001b[${end}m` : text;
}
