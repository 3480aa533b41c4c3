import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import type { XlsxLimits } from "./limits";
import { FileTrouble } from "./problem";
import { entryData, readZipDirectory, type ZipEntry } from "./zip-directory";

/** Compressed bytes handed to the inflater at a time: one step yields at most about 1,000 times as much. */
const STEP = 16 * 1024;

/** Part names are compared without regard to case, leading slash, or the backslashes that some writers use. */
export const partKey = (name: string): string => name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();

/** The parts of an .xlsx file, each inflated only when asked for. */
export class Package {
  private readonly parts = new Map<string, ZipEntry>();
  /** In the directory's order, with folders and whatever else is no part. */
  readonly entries: readonly ZipEntry[];

  /** @throws FileTrouble "damaged" without a directory, "too-large" when the parts together exceed the limit */
  constructor(
    readonly bytes: Uint8Array,
    readonly limits: XlsxLimits,
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
   * Hands the part's bytes over piece by piece. No more is inflated than the directory says, which the constructor has found bearable.
   *
   * @throws FileTrouble "damaged" when the part is missing or is not what the directory says (size, checksum); "encrypted"
   */
  stream(name: string, onBytes: (chunk: Uint8Array) => void): void {
    const entry = this.parts.get(partKey(name));
    if (!entry) throw new FileTrouble("damaged", `part ${name} is missing`);
    if (entry.encrypted) throw new FileTrouble("encrypted", `${name} is encrypted in the zip archive`);
    let size = 0;
    let crc = 0;
    const take = (chunk: Uint8Array): void => {
      size += chunk.length;
      if (size > entry.size) throw new FileTrouble("damaged", `${name} holds more than the ${entry.size} bytes announced`);
      crc = crc32(chunk, crc);
      if (chunk.length > 0) onBytes(chunk);
    };
    const data = entryData(this.bytes, entry);
    if (entry.method === 0) take(data);
    else if (entry.method === 8) inflate(data, name, take);
    else throw new FileTrouble("damaged", `${name}: unknown compression method ${entry.method}`);
    if (size !== entry.size || crc !== entry.crc) throw new FileTrouble("damaged", `${name}: wrong size or checksum`);
  }

  /** The whole part. @throws as `stream` does */
  read(name: string): Uint8Array {
    const chunks: Uint8Array[] = [];
    this.stream(name, (chunk) => chunks.push(chunk));
    const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}

function inflate(data: Uint8Array, name: string, take: (chunk: Uint8Array) => void): void {
  const inflater = new Inflate(take);
  try {
    for (let at = 0; at === 0 || at < data.length; at += STEP) inflater.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch (error) {
    if (isInflateError(error)) throw new FileTrouble("damaged", `${name} cannot be inflated: ${error.message}`);
    throw error;
  }
}

/** fflate's own errors carry a numeric code; those of the part's reader pass through unchanged. */
function isInflateError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}
