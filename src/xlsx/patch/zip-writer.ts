import type { Codec } from "../codec";
import { FileTrouble } from "../problem";
import { DEFLATED, directoryBounds, END, END_SIZE, ENTRY, IN_64, LOCAL, viewOf, type ZipEntry } from "../zip-directory";

/** What becomes of an archive; entries that are not named stay as they are, byte by byte. */
export interface ZipChanges {
  /** New content of entries; null takes one out. */
  readonly replaced: ReadonlyMap<ZipEntry, Packed | null>;
  /** New entries, put behind the others. */
  readonly added: readonly { readonly name: string; readonly packed: Packed }[];
}

/** 1980-01-01 00:00, the first moment that a zip file can name: the same change makes the same bytes whenever it is made. */
const FIXED_TIME = 0;
const FIXED_DATE = 0x21;
const VERSION_DEFLATE = 20;
const FLAG_DESCRIPTOR = 8;
const FLAG_UTF8 = 0x800;
const MOST_ENTRIES = 0xfffe;

/**
 * Writes the archive anew around what stays: kept entries are copied with their local headers, data and data descriptors, in the order in
 * which they lie, and their directory records differ in the offset only.
 *
 * @throws FileTrouble "damaged" when entries overlap each other or the directory
 */
export function rewriteZip(bytes: Uint8Array, entries: readonly ZipEntry[], { replaced, added }: ZipChanges): Uint8Array {
  const view = viewOf(bytes);
  const { start: directoryStart, end } = directoryBounds(view);
  const out = new ByteSink();
  const records = new Map<ZipEntry, Uint8Array>();

  const inPlace = [...entries].sort((a, b) => a.offset - b.offset);
  out.push(bytes.subarray(0, inPlace[0]?.offset ?? 0));
  for (const [i, entry] of inPlace.entries()) {
    const next = inPlace[i + 1]?.offset ?? directoryStart;
    const made = replaced.get(entry);
    if (made === null) continue;
    const offset = out.length;
    if (made === undefined) {
      out.push(keptBytes(bytes, view, entry, next));
      records.set(entry, movedRecord(bytes.subarray(entry.record.start, entry.record.end), offset));
    } else {
      out.push(localHeader(nameOf(bytes, entry), made, utf8Flag(view, entry)), made.data);
      records.set(entry, changedRecord(bytes.subarray(entry.record.start, entry.record.end), made, offset));
    }
  }
  const addedRecords = added.map(({ name, packed: made }) => {
    const offset = out.length;
    out.push(localHeader(new TextEncoder().encode(name), made, FLAG_UTF8), made.data);
    return newRecord(name, made, offset);
  });

  const directory = [...entries.flatMap((entry) => records.get(entry) ?? []), ...addedRecords];
  if (directory.length > MOST_ENTRIES) throw new FileTrouble("too-large", `${directory.length} entries`);
  const start = out.length;
  out.push(...directory);
  out.push(endRecord(bytes.subarray(end), directory.length, start, out.length - start));
  return out.whole();
}

/** A part's content as it lies in the archive. */
export interface Packed {
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

export function pack(content: Uint8Array, codec: Codec): Packed {
  return { data: codec.deflate(content), crc: codec.crc32(content), size: content.length };
}

/** From the entry's local header to the next one's: with data descriptor and padding, whatever their shape. */
function keptBytes(bytes: Uint8Array, view: DataView, entry: ZipEntry, next: number): Uint8Array {
  const { offset, compressedSize, name } = entry;
  const isHeader = offset + 30 <= next && view.getUint32(offset, true) === LOCAL;
  const dataEnd = isHeader
    ? offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true) + compressedSize
    : Infinity;
  if (dataEnd > next) throw new FileTrouble("damaged", `${name} overlaps what lies behind it`);
  return bytes.subarray(offset, next);
}

const nameOf = (bytes: Uint8Array, { record }: ZipEntry): Uint8Array => {
  const start = record.start + 46;
  return bytes.subarray(start, start + viewOf(bytes).getUint16(record.start + 28, true));
};

const utf8Flag = (view: DataView, { record }: ZipEntry): number => view.getUint16(record.start + 8, true) & FLAG_UTF8;

function localHeader(name: Uint8Array, made: Packed, flags: number): Uint8Array {
  const header = new Uint8Array(30 + name.length);
  const view = viewOf(header);
  view.setUint32(0, LOCAL, true);
  view.setUint16(4, VERSION_DEFLATE, true);
  view.setUint16(6, flags, true);
  writeContent(view, 8, made);
  view.setUint16(26, name.length, true);
  header.set(name, 30);
  return header;
}

/** Method, time, checksum and sizes: the same fields in the same order in local headers and in the directory. */
function writeContent(view: DataView, at: number, { data, crc, size }: Packed): void {
  view.setUint16(at, DEFLATED, true);
  view.setUint16(at + 2, FIXED_TIME, true);
  view.setUint16(at + 4, FIXED_DATE, true);
  view.setUint32(at + 6, crc, true);
  view.setUint32(at + 10, data.length, true);
  view.setUint32(at + 14, size, true);
}

/** The record of a kept entry, which now lies elsewhere; also where its offset is one of the 64-bit fields. */
function movedRecord(record: Uint8Array, offset: number): Uint8Array {
  // Not slice(): that of a Node Buffer shares its memory, and would write into the caller's file.
  const copy = new Uint8Array(record);
  const view = viewOf(copy);
  if (view.getUint32(42, true) !== IN_64) {
    view.setUint32(42, offset, true);
    return copy;
  }
  const from = 46 + view.getUint16(28, true);
  const to = from + view.getUint16(30, true);
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const before = [24, 20].filter((field) => view.getUint32(field, true) === IN_64).length;
    const field = at + 4 + 8 * before;
    if (field + 8 <= Math.min(to, at + 4 + view.getUint16(at + 2, true))) view.setBigUint64(field, BigInt(offset), true);
    return copy;
  }
  view.setUint32(42, offset, true);
  return copy;
}

/** The record of an entry with other content: name, comment and attributes stay, extra fields (times, 64-bit sizes) do not hold any more. */
function changedRecord(record: Uint8Array, made: Packed, offset: number): Uint8Array {
  const from = viewOf(record);
  const nameEnd = 46 + from.getUint16(28, true);
  const comment = record.subarray(nameEnd + from.getUint16(30, true));
  const copy = new Uint8Array(nameEnd + comment.length);
  copy.set(record.subarray(0, nameEnd));
  copy.set(comment, nameEnd);
  const view = viewOf(copy);
  view.setUint16(6, VERSION_DEFLATE, true);
  view.setUint16(8, view.getUint16(8, true) & FLAG_UTF8 & ~FLAG_DESCRIPTOR, true);
  writeContent(view, 10, made);
  view.setUint16(30, 0, true);
  view.setUint32(42, offset, true);
  return copy;
}

function newRecord(name: string, made: Packed, offset: number): Uint8Array {
  const encoded = new TextEncoder().encode(name);
  const record = new Uint8Array(46 + encoded.length);
  const view = viewOf(record);
  view.setUint32(0, ENTRY, true);
  view.setUint16(4, VERSION_DEFLATE, true);
  view.setUint16(6, VERSION_DEFLATE, true);
  view.setUint16(8, FLAG_UTF8, true);
  writeContent(view, 10, made);
  view.setUint16(28, encoded.length, true);
  view.setUint32(42, offset, true);
  record.set(encoded, 46);
  return record;
}

/** The archive's last record, with its comment; without the 64-bit one that a huge archive has before it, which would not hold any more. */
function endRecord(old: Uint8Array, count: number, start: number, size: number): Uint8Array {
  const comment = old.subarray(END_SIZE, END_SIZE + viewOf(old).getUint16(20, true));
  const record = new Uint8Array(END_SIZE + comment.length);
  const view = viewOf(record);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  view.setUint16(20, comment.length, true);
  record.set(comment, END_SIZE);
  return record;
}

class ByteSink {
  private readonly chunks: Uint8Array[] = [];
  length = 0;

  push(...chunks: readonly Uint8Array[]): void {
    for (const chunk of chunks) {
      this.chunks.push(chunk);
      this.length += chunk.length;
    }
  }

  whole(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}
