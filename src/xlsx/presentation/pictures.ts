import type { Result } from "../../core/host-port";
import { DEFAULT_LIMITS } from "../limits";
import { openXlsx } from "../open";
import { partKey, type Package } from "../package";
import { fileResult, type FileProblem } from "../problem";
import { readLinks, readRelationships, type Relationship } from "../relationships";
import { findWorkbookParts } from "../workbook-parts";
import { readDrawnPictures, type DrawnPicture, type Placement } from "./picture-anchors";
import { pictureType } from "./picture-types";

/** The pictures that lie over the cells of a workbook. */
export interface BookPictures {
  /** In the order of the worksheets; those of one sheet from back to front. */
  readonly sheets: readonly (readonly Picture[])[];
  /** What the pictures show, by the part that holds it; one may show many times. */
  readonly media: ReadonlyMap<string, Medium>;
  /**
   * Whether the file has pictures that are not among them: of a format that browsers do not draw, outside of the file, in headers, groups, shapes
   * and backgrounds, damaged, or too many.
   */
  readonly hasOthers: boolean;
}

export interface Picture extends Placement {
  /** Key in `media`. */
  readonly medium: string;
}

export interface Medium {
  /** "image/png" … */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What pictures may cost; those beyond it are left out. */
export interface PictureLimits {
  readonly pictures: number;
  /** On one sheet. */
  readonly onSheet: number;
  /** Bytes of media, together. */
  readonly bytes: number;
}

/** Each further picture of a sheet makes moving the others slower: with 200 on it, a row is put in within about a second. */
const PICTURE_LIMITS: PictureLimits = { pictures: 1_000, onSheet: 200, bytes: 64 * 1024 * 1024 };

/** Reads them. Whatever the bytes are, it returns and does not throw; nothing outside of the file is looked at. */
export function readPictures(bytes: Uint8Array, limits = PICTURE_LIMITS): Result<BookPictures, FileProblem> {
  return fileResult(() => {
    const pkg = openXlsx(bytes, DEFAULT_LIMITS);
    const reader = new PictureReader(pkg, limits);
    const sheets = findWorkbookParts(pkg).sheets.map(({ part }) => reader.onSheet(part));
    return { sheets, media: reader.media, hasOthers: reader.hasOthers() };
  });
}

class PictureReader {
  readonly media = new Map<string, Medium>();
  private readonly unusable = new Set<string>();
  /** Relationships to pictures that are shown, or are not meant to be. */
  private readonly settled = new Set<string>();
  private isShort = false;
  private count = 0;
  private onThisSheet = 0;
  private bytes = 0;

  constructor(
    private readonly pkg: Package,
    private readonly limits: PictureLimits,
  ) {}

  onSheet(sheet: string): Picture[] {
    this.onThisSheet = 0;
    const drawings = this.attempt(() => readRelationships(this.pkg, sheet), []).filter(({ type }) => type === "drawing");
    return drawings.flatMap(({ part }) => {
      const links = new Map(this.attempt(() => readRelationships(this.pkg, part), []).map((link) => [link.id, link]));
      return this.attempt(() => readDrawnPictures(this.pkg, part), []).flatMap((drawn) => this.pictureOf(drawn, part, links) ?? []);
    });
  }

  /** Whether anything in the file leads to a picture that is not shown. */
  hasOthers(): boolean {
    const files = this.pkg.names().filter((name) => /(^|\/)_rels\/[^/]*\.rels$/i.test(name));
    return (
      files.some((file) => {
        const owner = file.replace(/_rels\/([^/]*)\.rels$/i, "$1");
        const links = this.attempt(() => readLinks(this.pkg, file), []);
        return links.some(({ id, type }) => type === "image" && !this.settled.has(settledKey(owner, id)));
      }) || this.isShort
    );
  }

  private pictureOf(drawn: DrawnPicture, part: string, links: ReadonlyMap<string, Relationship>): Picture | null {
    const { isHidden, placement } = drawn;
    const medium = isHidden || !placement ? null : this.mediumOf(links.get(drawn.links[0] ?? ""));
    if (isHidden || medium !== null) for (const id of drawn.links) this.settled.add(settledKey(part, id));
    else this.isShort = true;
    if (!placement || medium === null) return null;
    this.count += 1;
    this.onThisSheet += 1;
    return { ...placement, medium };
  }

  private mediumOf(link: Relationship | undefined): string | null {
    const isFull = this.count >= this.limits.pictures || this.onThisSheet >= this.limits.onSheet;
    if (!link || isFull) return null;
    const key = partKey(link.part);
    if (!this.media.has(key) && !this.unusable.has(key)) {
      const medium = this.attempt(() => this.readMedium(link.part), null);
      if (medium) this.media.set(key, medium);
      else this.unusable.add(key);
    }
    return this.media.has(key) ? key : null;
  }

  private readMedium(part: string): Medium | null {
    const size = this.pkg.entry(part)?.size ?? 0;
    if (this.bytes + size > this.limits.bytes) return null;
    const bytes = this.pkg.read(part);
    const type = pictureType(bytes);
    if (type === null) return null;
    this.bytes += size;
    return { type, bytes };
  }

  /** A part that is damaged or missing costs its pictures, not the workbook. */
  private attempt<T>(work: () => T, otherwise: T): T {
    const result = fileResult(work);
    if (result.ok) return result.value;
    this.isShort = true;
    return otherwise;
  }
}

const settledKey = (part: string, id: string): string => `${partKey(part)} ${id}`;
