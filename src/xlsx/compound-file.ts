const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY_SIZE = 128;
const HEADER_SIZE = 512;
const STREAM = 2;

/** Whether the bytes are a compound file: what Excel wrote before .xlsx, and what it wraps an encrypted .xlsx in. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * What a compound file holds, by the names of its streams.
 *
 * The directory is not followed sector by sector: its entries lie at multiples of 128 bytes, so that looking at each is enough, even in a
 * file that was cut off.
 */
export function compoundFileKind(bytes: Uint8Array): "encrypted-package" | "legacy-workbook" | "other" {
  let legacy = false;
  for (let at = HEADER_SIZE; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    if (isStream(bytes, at, "EncryptedPackage")) return "encrypted-package";
    legacy ||= isStream(bytes, at, "Workbook") || isStream(bytes, at, "Book");
  }
  return legacy ? "legacy-workbook" : "other";
}

/** Whether a directory entry stands there for a stream of that (ASCII) name, which is stored in UTF-16 with a final zero. */
function isStream(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at + 64] !== (name.length + 1) * 2 || bytes[at + 66] !== STREAM) return false;
  for (let i = 0; i < name.length; i++) {
    if (bytes[at + 2 * i] !== name.charCodeAt(i) || bytes[at + 2 * i + 1] !== 0) return false;
  }
  return true;
}
