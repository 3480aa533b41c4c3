import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/crc32";

/** How an entry is written, for archives as other programs make them. */
export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
  readonly stored?: boolean;
  /** Sizes and checksum behind the data, with or without a signature, as streaming writers do. */
  readonly descriptor?: "signed" | "bare";
  /** 64-bit sizes and offset in extra fields. */
  readonly zip64?: boolean;
  readonly extra?: Uint8Array;
  readonly comment?: string;
  /** Bytes behind the entry that belong to nothing. */
  readonly padding?: number;
}

const bytesOf = (size: number, write: (view: DataView) => void): Uint8Array => {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return bytes;
};

/** An archive, written independently of the product. */
export function zipOf(parts: readonly ZipPart[], { comment = "", zip64End = false } = {}): Uint8Array {
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const push = (...pieces: readonly Uint8Array[]): void => {
    chunks.push(...pieces);
    at += pieces.reduce((sum, { length }) => sum + length, 0);
  };
  for (const part of parts) {
    const offset = at;
    const data = part.stored ? part.content : deflateRawSync(part.content);
    const crc = crc32(part.content);
    const name = text(part.name);
    const sizes = { packed: data.length, size: part.content.length, offset };
    const flags = (part.descriptor ? 8 : 0) | 0x800;
    const known = !part.descriptor;
    const wide = part.zip64 ? wideField(sizes) : new Uint8Array();
    const extra = Uint8Array.from([...wide, ...(part.extra ?? [])]);
    const fields = (view: DataView, start: number, withSizes: boolean): void => {
      view.setUint16(start, part.zip64 ? 45 : 20, true);
      view.setUint16(start + 2, flags, true);
      view.setUint16(start + 4, part.stored ? 0 : 8, true);
      view.setUint32(start + 6, 0x58a63904, true);
      view.setUint32(start + 10, withSizes ? crc : 0, true);
      view.setUint32(start + 14, part.zip64 ? 0xffffffff : withSizes ? sizes.packed : 0, true);
      view.setUint32(start + 18, part.zip64 ? 0xffffffff : withSizes ? sizes.size : 0, true);
      view.setUint16(start + 22, name.length, true);
      view.setUint16(start + 24, extra.length, true);
    };
    const local = bytesOf(30, (view) => {
      view.setUint32(0, 0x04034b50, true);
      fields(view, 4, known);
    });
    push(local, name, extra, data);
    if (part.descriptor) {
      const values = [...(part.descriptor === "signed" ? [0x08074b50] : []), crc, sizes.packed, sizes.size];
      push(bytesOf(values.length * 4, (view) => values.forEach((value, i) => view.setUint32(4 * i, value, true))));
    }
    push(new Uint8Array(part.padding ?? 0));
    const note = text(part.comment ?? "");
    const record = bytesOf(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(4, 0x031e, true);
      fields(view, 6, true);
      view.setUint16(32, note.length, true);
      view.setUint32(38, 0o100644 << 16, true);
      view.setUint32(42, part.zip64 ? 0xffffffff : offset, true);
    });
    directory.push(record, name, extra, note);
  }
  const start = at;
  push(...directory);
  const size = at - start;
  if (zip64End) push(...end64(parts.length, size, start, at));
  const note = text(comment);
  const end = bytesOf(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    for (const field of [8, 10]) view.setUint16(field, zip64End ? 0xffff : parts.length, true);
    view.setUint32(12, zip64End ? 0xffffffff : size, true);
    view.setUint32(16, zip64End ? 0xffffffff : start, true);
    view.setUint16(20, note.length, true);
  });
  push(end, note);
  return Uint8Array.from(Buffer.concat(chunks));
}

function wideField({ size, packed, offset }: { size: number; packed: number; offset: number }): Uint8Array {
  return bytesOf(28, (view) => {
    view.setUint16(0, 1, true);
    view.setUint16(2, 24, true);
    [size, packed, offset].forEach((value, i) => view.setBigUint64(4 + 8 * i, BigInt(value), true));
  });
}

function end64(count: number, size: number, start: number, at: number): Uint8Array[] {
  const record = bytesOf(56, (view) => {
    view.setUint32(0, 0x06064b50, true);
    view.setBigUint64(4, 44n, true);
    [count, count, size, start].forEach((value, i) => view.setBigUint64(24 + 8 * i, BigInt(value), true));
  });
  const locator = bytesOf(20, (view) => {
    view.setUint32(0, 0x07064b50, true);
    view.setBigUint64(8, BigInt(at), true);
    view.setUint32(16, 1, true);
  });
  return [record, locator];
}
