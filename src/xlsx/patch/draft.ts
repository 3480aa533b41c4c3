import { partKey, type Package } from "../package";
import { decodePart, encodePart, type PartText } from "../part-text";
import { FileTrouble } from "../problem";
import type { ZipEntry } from "../zip-directory";
import { pack, type Packed, rewriteZip } from "./zip-writer";

/** A part that was written; without content where it was removed. */
interface Written {
  readonly name: string;
  readonly packed: Packed | null;
}

interface InHand {
  readonly name: string;
  readonly part: PartText;
  readonly isChanged: boolean;
}

/**
 * The parts of a file as they are to become. What is not written to stays as it is in the archive, byte by byte.
 *
 * Only the part in hand is kept as text, those before it packed, which takes a tenth of the room or less: a workbook may have a thousand sheets.
 */
export class Draft {
  private readonly written = new Map<string, Written>();
  private inHand: InHand | null = null;

  constructor(readonly pkg: Package) {}

  has(name: string): boolean {
    if (this.isInHand(name)) return true;
    const written = this.written.get(partKey(name));
    return written ? written.packed !== null : this.pkg.has(name);
  }

  /** @throws FileTrouble "damaged" when there is no such part or it is not valid text */
  text(name: string): string {
    return this.part(name).text;
  }

  /** Gives a part another text, in the encoding that it has. */
  write(name: string, text: string): void {
    const before = this.part(name);
    if (before.text !== text) this.take({ name, part: { text, encoding: before.encoding }, isChanged: true });
  }

  /** Makes a part, or one anew. */
  make(name: string, text: string): void {
    this.take({ name, part: { text, encoding: "utf-8" }, isChanged: true });
  }

  remove(name: string): void {
    if (this.isInHand(name)) this.inHand = null;
    this.written.set(partKey(name), { name, packed: null });
  }

  /** A part as it is to lie in the archive, packed anew; null where it was not changed. */
  packed(name: string): Packed | null {
    if (this.isInHand(name)) this.putAway();
    return this.written.get(partKey(name))?.packed ?? null;
  }

  /** The file's bytes; the very same when nothing was changed. @throws FileTrouble as rewriteZip */
  bytes(): Uint8Array {
    this.putAway();
    const replaced = new Map<ZipEntry, Packed | null>();
    const added: { name: string; packed: Packed }[] = [];
    for (const { name, packed } of this.written.values()) {
      const entry = this.pkg.entry(name);
      if (entry) replaced.set(entry, packed);
      else if (packed) added.push({ name, packed });
    }
    if (replaced.size + added.length === 0) return this.pkg.bytes;
    return rewriteZip(this.pkg.bytes, this.pkg.entries, { replaced, added });
  }

  private part(name: string): PartText {
    if (this.inHand && this.isInHand(name)) return this.inHand.part;
    const written = this.written.get(partKey(name));
    if (written && !written.packed) throw new FileTrouble("damaged", `part ${name} is missing`);
    const bytes = written?.packed ? this.pkg.codec.inflate(written.packed.data, written.packed.size) : this.pkg.read(name);
    const part = decodePart(bytes, name);
    this.take({ name, part, isChanged: false });
    return part;
  }

  private isInHand(name: string): boolean {
    return this.inHand !== null && partKey(this.inHand.name) === partKey(name);
  }

  private take(next: InHand): void {
    if (!this.isInHand(next.name)) this.putAway();
    this.inHand = next;
  }

  private putAway(): void {
    if (this.inHand?.isChanged) {
      const { name, part } = this.inHand;
      this.written.set(partKey(name), { name, packed: pack(encodePart(part), this.pkg.codec) });
    }
    this.inHand = null;
  }
}
