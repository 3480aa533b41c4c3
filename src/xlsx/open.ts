import { compoundFileKind, isCompoundFile } from "./compound-file";
import { portableCodec, type Codec } from "./codec";
import type { XlsxLimits } from "./limits";
import { Package } from "./package";
import { FileTrouble } from "./problem";
import { looksLikeZip } from "./zip-directory";

/** The parts of the file. @throws FileTrouble for whatever is no readable .xlsx */
export function openXlsx(bytes: Uint8Array, limits: XlsxLimits, codec: Codec = portableCodec): Package {
  if (isCompoundFile(bytes)) {
    const kind = compoundFileKind(bytes);
    throw new FileTrouble(kind === "encrypted-package" ? "encrypted" : kind === "legacy-workbook" ? "legacy-xls" : "not-xlsx", kind);
  }
  if (!looksLikeZip(bytes)) throw new FileTrouble("not-xlsx", bytes.length === 0 ? "the file is empty" : "no zip archive");
  return new Package(bytes, limits, codec);
}
