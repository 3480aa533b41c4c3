import type { Result } from "../../core/host-port";
import type { WorkbookSnapshot } from "../../core/workbook";
import type { WorkbookPresentation } from "../../xlsx/presentation/presentation";
import type { FileProblem } from "../../xlsx/problem";
import { readXlsx } from "../../xlsx/reader";

/** A file's bytes with what they hold; never half of one and half of the other. */
export interface FileContent {
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly presentation: WorkbookPresentation;
}

/** The file that is open: bytes in memory, changed only as a whole. The file on disk is never touched. */
export class FileDocument {
  private content: FileContent;
  private readonly listeners = new Set<(byUser: boolean) => void>();
  /** The bytes as they were opened or saved last. */
  private saved: Uint8Array;

  private constructor(
    readonly name: string,
    content: FileContent,
  ) {
    this.content = content;
    this.saved = content.bytes;
  }

  static open(name: string, bytes: Uint8Array): Result<FileDocument, FileProblem> {
    const content = contentOf(bytes);
    return content.ok ? { ok: true, value: new FileDocument(name, content.value) } : content;
  }

  get current(): FileContent {
    return this.content;
  }

  get isChanged(): boolean {
    return this.content.bytes !== this.saved;
  }

  /** @param byUser typed into the grid, not written by Ziping */
  replace(bytes: Uint8Array, byUser: boolean): Result<void, FileProblem> {
    if (bytes === this.content.bytes) return { ok: true, value: undefined };
    const content = contentOf(bytes);
    if (!content.ok) return content;
    this.content = content.value;
    for (const listener of this.listeners) listener(byUser);
    return { ok: true, value: undefined };
  }

  markSaved(): void {
    this.saved = this.content.bytes;
    for (const listener of this.listeners) listener(false);
  }

  /** Calls back after every change; returns the way to stop. */
  onChange(listener: (byUser: boolean) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

function contentOf(bytes: Uint8Array): Result<FileContent, FileProblem> {
  const read = readXlsx(bytes, { presentation: true });
  if (!read.ok) return read;
  const { snapshot, presentation } = read.value;
  if (!presentation) throw new Error("the presentation was asked for");
  return { ok: true, value: { bytes, snapshot, presentation } };
}
