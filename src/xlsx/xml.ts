import { SaxesParser } from "saxes";
import type { Package } from "./package";
import { encodingOf } from "./part-text";
import { FileTrouble } from "./problem";

/** Attributes by their name as written ("r:id"). */
export type Attributes = Readonly<Record<string, string>>;

/**
 * What a part's reader is told. Names come without namespace prefix: the dialects (transitional, strict, with or without prefixes) differ in
 * nothing else that matters here, and `parent` keeps elements of other vocabularies apart.
 */
export interface XmlHandlers {
  open(name: string, attributes: Attributes, parent: string | undefined): void;
  text?(text: string): void;
  close?(name: string, parent: string | undefined): void;
}

/** Parses one part, piece by piece. @throws FileTrouble "damaged" when it is not well-formed, and what Package.stream throws */
export function parsePart(pkg: Package, name: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const parents: string[] = [];
  parser.on("error", (error) => {
    throw new FileTrouble("damaged", `${name}: ${error.message}`);
  });
  parser.on("opentag", (tag) => {
    const local = localName(tag.name);
    handlers.open(local, tag.attributes, parents.at(-1));
    parents.push(local);
  });
  parser.on("closetag", () => {
    const local = parents.pop() ?? "";
    handlers.close?.(local, parents.at(-1));
  });
  if (handlers.text) {
    parser.on("text", (value) => handlers.text?.(value));
    parser.on("cdata", (value) => handlers.text?.(value));
  }
  let decoder: TextDecoder | undefined;
  pkg.stream(name, (chunk) => {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  });
  if (decoder) parser.write(decoder.decode());
  parser.close();
}

/** A yes-or-no attribute: absent means `fallback`. */
export function flag(value: string | undefined, fallback = false): boolean {
  return value === undefined ? fallback : value === "1" || value === "true" || value === "on";
}

/** The value of a qualified attribute such as r:id, whatever its prefix. */
export function qualified(attributes: Attributes, local: string): string | undefined {
  const name = Object.keys(attributes).find((key) => key.endsWith(`:${local}`));
  return name === undefined ? undefined : attributes[name];
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
