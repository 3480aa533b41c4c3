import type { Package } from "./package";
import { parsePart, type Attributes } from "./xml";

/**
 * Gathers the text of a string item (`si`, `is`): plain or rich text joined; phonetic text (`rPh`) left out.
 */
export class StringItem {
  private text = "";
  private run: string | null = null;
  private preserve = false;
  private phonetic = 0;

  open(name: string, attributes: Attributes): void {
    if (name === "rPh") this.phonetic++;
    if (name !== "t" || this.phonetic > 0) return;
    this.run = "";
    this.preserve = attributes["xml:space"] === "preserve";
  }

  add(text: string): void {
    if (this.run !== null) this.run += text;
  }

  close(name: string): void {
    if (name === "rPh") this.phonetic--;
    if (name !== "t" || this.run === null) return;
    this.text += inlineText(this.run, this.preserve);
    this.run = null;
  }

  /** The text so far; the item is empty again afterwards. */
  take(): string {
    const { text } = this;
    this.text = "";
    return text;
  }
}

/** A text run as it reads: Excel drops white space at the ends unless told to preserve it. */
export function inlineText(run: string, preserve: boolean): string {
  return unescapeText(preserve ? run : run.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""));
}

/** The format writes characters that XML cannot hold as _x000D_. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The texts that cells refer to by number; none when the workbook has no such part. */
export function readSharedStrings(pkg: Package, part: string | null): string[] {
  if (part === null) return [];
  const strings: string[] = [];
  const item = new StringItem();
  parsePart(pkg, part, {
    open: (name, attributes) => item.open(name, attributes),
    text: (text) => item.add(text),
    close(name) {
      item.close(name);
      if (name === "si") strings.push(item.take());
    },
  });
  return strings;
}
