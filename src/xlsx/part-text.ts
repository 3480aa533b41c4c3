import { FileTrouble } from "./problem";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** A part as text, with how it was encoded; a byte order mark is the text's first character. */
export interface PartText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Decodes a part so that encoding it again gives the same bytes.
 *
 * @throws FileTrouble "damaged" when it is not valid in its encoding: what cannot be decoded could not be kept
 */
export function decodePart(bytes: Uint8Array, name: string): PartText {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    throw new FileTrouble("damaged", `${name} is not valid ${encoding}`);
  }
}

export function encodePart({ text, encoding }: PartText): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), encoding === "utf-16le");
  return bytes;
}

/** The format allows UTF-8 and UTF-16 only; the latter starts with a byte order mark. */
export function encodingOf(start: Uint8Array): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}
