/** How files of pictures begin, in bytes; null: any. */
const BEGINNINGS: readonly (readonly [type: string, bytes: readonly (number | null)[]])[] = [
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/gif", [0x47, 0x49, 0x46, 0x38, null, 0x61]],
  ["image/bmp", [0x42, 0x4d]],
  ["image/webp", [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
];

/** The media type of a picture that browsers draw, by its content; null for others (EMF, WMF, TIFF …), whatever the part is called. */
export function pictureType(bytes: Uint8Array): string | null {
  return BEGINNINGS.find(([, beginning]) => beginning.every((byte, i) => byte === null || bytes[i] === byte))?.[0] ?? null;
}
