/** Ranges of characters that take two columns in a terminal (Unicode TR11: wide and full-width). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const FIRST_WIDE = "\u1100";
/** Punctuation that never starts a line. */
const MARKS = String.raw`，。；：、！？）》”’】,.;:!?)\]%％`;
const CLOSING = new RegExp(`[${MARKS}]`, "u");
const LAST_WITH_MARKS = new RegExp(`[^${MARKS}][${MARKS}]*$`, "u");

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char >= FIRST_WIDE && WIDE.test(char) ? 2 : 1;
  return width;
}

/** Filled with spaces up to a width. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** The text in lines of at most `width` columns (null: in one); the second and later ones start with `indent` spaces, none with a closing mark. */
export function wrap(text: string, width: number | null, indent: number): string {
  if (width === null) return text;
  const lines: string[] = [];
  let line = "";
  for (const char of text) {
    if (displayWidth(line + char) > width) {
      // A closing mark takes the character before it along.
      const carried = CLOSING.test(char) ? lastWithMarks(line) : "";
      lines.push(line.slice(0, line.length - carried.length));
      line = carried;
    }
    line += char;
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
