import { partKey, type Package } from "../package";
import { decodePart, encodePart, type PartText } from "../part-text";
import { FileTrouble } from "../problem";
import type { ZipEntry } from "../zip-directory";
import { rewriteZip } from "./zip-writer";

/** The parts of a file as they are to become. What is not written to stays as it is in the archive, byte by byte. */
export class Draft {
  private readonly changed = new Map<string, { readonly name: string; readonly part: PartText | null }>();
  private lastRead: { readonly name: string; readonly part: PartText } | null = null;

  constructor(readonly pkg: Package) {}

  has(name: string): boolean {
    const change = this.changed.get(partKey(name));
    return change ? change.part !== null : this.pkg.has(name);
  }

  /** @throws FileTrouble "damaged" when there is no such part or it is not valid text */
  text(name: string): string {
    return this.part(name).text;
  }

  /** Gives a part another text, in the encoding that it has. */
  write(name: string, text: string): void {
    const before = this.part(name);
    if (before.text !== text) this.changed.set(partKey(name), { name, part: { text, encoding: before.encoding } });
  }

  /** Makes a part, or one anew. */
  make(name: string, text: string): void {
    this.changed.set(partKey(name), { name, part: { text, encoding: "utf-8" } });
  }

  remove(name: string): void {
    this.changed.set(partKey(name), { name, part: null });
  }

  /** The file's bytes; the very same when nothing was changed. @throws FileTrouble as rewriteZip */
  bytes(): Uint8Array {
    const replaced = new Map<ZipEntry, Uint8Array | null>();
    const added: { name: string; content: Uint8Array }[] = [];
    for (const { name, part } of this.changed.values()) {
      const entry = this.pkg.entry(name);
      const content = part && encodePart(part);
      if (entry) replaced.set(entry, content);
      else if (content) added.push({ name, content });
    }
    if (replaced.size + added.length === 0) return this.pkg.bytes;
    return rewriteZip(this.pkg.bytes, this.pkg.entries, { replaced, added }, this.pkg.codec);
  }

  private part(name: string): PartText {
    const change = this.changed.get(partKey(name));
    if (!change) {
      // A sheet is looked at for marks and then patched: inflated once.
      if (this.lastRead?.name !== name) this.lastRead = { name, part: decodePart(this.pkg.read(name), name) };
      return this.lastRead.part;
    }
    if (!change.part) throw new FileTrouble("damaged", `part ${name} is missing`);
    return change.part;
  }
}
