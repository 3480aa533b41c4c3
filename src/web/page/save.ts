import type { FileDocument } from "../host/file-document";
import { texts } from "../texts";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** 另存为: hands the file over as a download under a name of its own, so that the original is never overwritten. */
export function saveCopy(document: FileDocument): void {
  const url = URL.createObjectURL(new Blob([document.current.bytes.slice()], { type: TYPE }));
  const link = window.document.createElement("a");
  link.href = url;
  link.download = texts.savedName(document.name);
  link.click();
  // The download has begun; the browser keeps what it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  document.markSaved();
}
