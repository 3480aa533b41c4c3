import { CodecError, portableCodec, type Codec } from "./codec";
import type { XlsxLimits } from "./limits";
import { FileTrouble } from "./problem";
import { DEFLATED, entryData, readZipDirectory, type ZipEntry } from "./zip-directory";

/** Part names are compared without regard to case, leading slash, or the backslashes that some writers use. */
export const partKey = (name: string): string => name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();

/** Bytes that are kept of parts that were inflated, in all and of one: those of sheets of ordinary size. */
const MOST_KEPT = 32 * 1024 * 1024;
const LARGEST_KEPT = 1024 * 1024;

/**
 * The parts of an .xlsx file, each inflated only when asked for. Most are asked for twice, when a file is reviewed and when it is patched: what was
 * inflated is kept until then.
 */
export class Package {
  private readonly parts = new Map<string, ZipEntry>();
  private readonly inflated = new Map<ZipEntry, Uint8Array>();
  private kept = 0;
  /** In the directory's order, with folders and whatever else is no part. */
  readonly entries: readonly ZipEntry[];

  /** @throws FileTrouble "damaged" without a directory, "too-large" when the parts together exceed the limit */
  constructor(
    readonly bytes: Uint8Array,
    readonly limits: XlsxLimits,
    readonly codec: Codec = portableCodec,
  ) {
    let total = 0;
    this.entries = readZipDirectory(bytes);
    for (const entry of this.entries) {
      total += entry.size;
      if (total > limits.unzippedBytes) throw new FileTrouble("too-large", `more than ${limits.unzippedBytes} bytes unzipped`);
      if (!entry.name.endsWith("/")) this.parts.set(partKey(entry.name), entry);
    }
  }

  /** Names as the archive spells them. */
  names(): string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.parts.has(partKey(name));
  }

  /** Where the part lies in the archive. */
  entry(name: string): ZipEntry | undefined {
    return this.parts.get(partKey(name));
  }

  /**
   * The whole part. No more is inflated than the directory says, which the constructor has found bearable.
   *
   * @throws FileTrouble "damaged" when the part is missing or is not what the directory says (size, checksum); "encrypted"
   */
  read(name: string): Uint8Array {
    const entry = this.parts.get(partKey(name));
    if (!entry) throw new FileTrouble("damaged", `part ${name} is missing`);
    return this.taken(entry) ?? this.inflate(entry, name);
  }

  /** What was kept of it, which is then let go. */
  private taken(entry: ZipEntry): Uint8Array | undefined {
    const content = this.inflated.get(entry);
    if (content && this.inflated.delete(entry)) this.kept -= content.length;
    return content;
  }

  private inflate(entry: ZipEntry, name: string): Uint8Array {
    if (entry.encrypted) throw new FileTrouble("encrypted", `${name} is encrypted in the zip archive`);
    const content = this.unpacked(entry);
    if (content.length !== entry.size || this.codec.crc32(content) !== entry.crc) {
      throw new FileTrouble("damaged", `${name}: wrong size or checksum`);
    }
    if (content.length <= LARGEST_KEPT && this.kept + content.length <= MOST_KEPT) {
      this.inflated.set(entry, content);
      this.kept += content.length;
    }
    return content;
  }

  private unpacked(entry: ZipEntry): Uint8Array {
    const data = entryData(this.bytes, entry);
    if (entry.method === 0) return data;
    if (entry.method !== DEFLATED) throw new FileTrouble("damaged", `${entry.name}: unknown compression method ${entry.method}`);
    try {
      return this.codec.inflate(data, entry.size);
    } catch (error) {
      if (error instanceof CodecError) throw new FileTrouble("damaged", `${entry.name} cannot be inflated: ${error.message}`);
      throw error;
    }
  }
}
