import { deflateSync, Inflate } from "fflate";
import { crc32 } from "./crc32";

/** How parts are packed. Node has all of it built in (see cli/node-codec.ts), and is several times as fast. */
export interface Codec {
  /**
   * @param size the unpacked bytes that the archive announces; not many more are ever made
   * @returns the unpacked bytes, of whatever length they turn out to have
   * @throws CodecError when they cannot be unpacked, or are more than announced
   */
  inflate(data: Uint8Array, size: number): Uint8Array;
  deflate(content: Uint8Array): Uint8Array;
  /** CRC-32 as zip files carry it. */
  crc32(content: Uint8Array): number;
}

/** The data are not what they say they are. */
export class CodecError extends Error {}

/** Packed bytes handed to the inflater at a time: one step yields at most about 1,000 times as much. */
const STEP = 16 * 1024;

/** Works in browsers and in Node alike. */
export const portableCodec: Codec = {
  inflate(data, size) {
    const whole = new Uint8Array(size);
    let at = 0;
    const inflater = new Inflate((chunk) => {
      if (at + chunk.length > size) throw new CodecError("more bytes than announced");
      whole.set(chunk, at);
      at += chunk.length;
    });
    try {
      for (let from = 0; from === 0 || from < data.length; from += STEP) {
        inflater.push(data.subarray(from, from + STEP), from + STEP >= data.length);
      }
    } catch (error) {
      // fflate's own errors carry a numeric code
      if (error instanceof Error && "code" in error && typeof error.code === "number") throw new CodecError(error.message);
      throw error;
    }
    return whole.subarray(0, at);
  },
  deflate: (content) => deflateSync(content),
  crc32: (content) => crc32(content),
};
