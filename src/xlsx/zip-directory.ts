import { FileTrouble } from "./problem";

/** One file in a zip archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header starts in the archive. */
  readonly offset: number;
  /** Where its own record in the directory starts, and where the next one does. */
  readonly record: { readonly start: number; readonly end: number };
}

/** The one method of packing that .xlsx files use. */
export const DEFLATED = 8;
/** Signatures of the records. */
export const END = 0x06054b50;
export const ENTRY = 0x02014b50;
export const LOCAL = 0x04034b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
export const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
/** Stands in a 32-bit field whose true value is in the 64-bit one. */
export const IN_64 = 0xffffffff;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether the bytes start as a zip archive does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === LOCAL;
}

/**
 * The archive's central directory. Its sizes are what the archive claims: whoever inflates has to hold it to them.
 *
 * @throws FileTrouble "damaged" when there is none, as in a truncated file
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  try {
    const { count, start } = directoryBounds(view);
    const entries: ZipEntry[] = [];
    for (let at = start, n = 0; n < count; n++) {
      if (view.getUint32(at, true) !== ENTRY) throw new FileTrouble("damaged", `zip directory entry ${n} is not one`);
      const { entry, next } = readEntry(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new FileTrouble("damaged", "zip directory reaches beyond the file");
    throw error;
  }
}

/** Where the entry's data lie, behind its local header. */
export function entryData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL) {
    throw new FileTrouble("damaged", `no local header for ${entry.name}`);
  }
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.compressedSize > bytes.length) throw new FileTrouble("damaged", `${entry.name} reaches beyond the file`);
  return bytes.subarray(start, start + entry.compressedSize);
}

/** @returns `end`: where the record that ends the archive starts */
export function directoryBounds(view: DataView): { count: number; start: number; end: number } {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== IN_64) return { count, start, end: at };
    if (view.getUint32(at - 20, true) !== END64_LOCATOR) return { count, start, end: at };
    const end64 = readUint64(view, at - 12);
    if (view.getUint32(end64, true) !== END64) throw new FileTrouble("damaged", "zip64 directory not found");
    return { count: readUint64(view, end64 + 32), start: readUint64(view, end64 + 48), end: at };
  }
  throw new FileTrouble("damaged", "no zip directory: the file is cut off");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new RangeError();
  const wide = wideFields(view, nameEnd, extraEnd);
  const field = (value: number): number => (value === IN_64 ? (wide.shift() ?? value) : value);
  // The order in which the 64-bit fields follow each other.
  const size = field(view.getUint32(at + 24, true));
  const compressedSize = field(view.getUint32(at + 20, true));
  const offset = field(view.getUint32(at + 42, true));
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    offset,
    record: { start: at, end: next },
  };
  return { entry, next };
}

/** The 64-bit values of an entry's zip64 extra field, in order. */
function wideFields(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    const values: number[] = [];
    for (let field = at + 4; field + 8 <= end; field += 8) values.push(readUint64(view, field));
    return values;
  }
  return [];
}

const readUint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
