import type { CellRange, SheetSnapshot } from "../../core/workbook";
import type { Codec } from "../codec";
import { Package } from "../package";
import { decodePart } from "../part-text";
import { fileResult, FileTrouble } from "../problem";
import { readSheetBy, SheetReader, type SheetContext } from "../sheet";
import { CellBudget } from "../sheet-cells";
import { readFormats } from "../styles";
import type { WorkbookFile } from "../workbook-file";
import { findWorkbookParts, type SheetPart } from "../workbook-parts";
import { parsePart, parseText, type XmlHandlers } from "../xml";
import { DEFLATED, entryData } from "../zip-directory";
import { CellCheck } from "./cell-check";
import { changedRows } from "./changed-rows";
import type { PatchedSheet } from "./sheet-patch";
import type { Packed } from "./zip-writer";

/**
 * Reads back what was written: every edited cell holds what it was to hold, every formula that comes to something else that, and every other cell
 * what it held. A sheet of which nothing more will change can be compared before the others are done; whether it lies in the file like that, and
 * cell styles mean there what they meant before, is looked at in the end.
 */
export class Verification {
  private readonly compared = new Map<SheetPart, Packed>();
  /** Number formats by style with which the last sheet was compared; styles are only added. */
  private formats: Formats;

  constructor(private readonly file: WorkbookFile) {
    this.formats = file.context.formats;
  }

  /**
   * Compares a sheet of which nothing more will change, and whose cells had only styles that were there.
   *
   * @param was the text of its part before
   * @param packed as it is to lie in the file
   * @param formats number format by cell style, by now
   * @throws FileTrouble "not-verified"
   */
  sheet(patched: PatchedSheet, was: string, packed: Packed, formats: Formats): void {
    asVerification(() => {
      const { part } = patched.sheet;
      const { text } = decodePart(unpacked(packed, part, this.file.pkg.codec), part);
      this.meanTheSame(formats);
      if (!this.isAsMeantByRows(patched, was, text)) {
        this.compare(patched, (reader) => parseText(text, part, reader), formats);
      }
      this.compared.set(patched.sheet, packed);
    });
  }

  /**
   * Compares the sheets that may have changed until the end, and looks at the whole.
   *
   * @param sheets those that were not compared yet
   * @throws FileTrouble "not-verified"
   */
  finish(bytes: Uint8Array, sheets: readonly PatchedSheet[]): void {
    asVerification(() => {
      const pkg = new Package(bytes, this.file.pkg.limits, this.file.pkg.codec);
      const { styles } = findWorkbookParts(pkg);
      const formats = readFormats(pkg, styles);
      if (this.compared.size > 0) this.meanTheSame(formats);
      for (const [{ part }, packed] of this.compared) if (!liesIn(pkg, part, packed)) throw new FileTrouble("not-verified", part);
      for (const patched of sheets) {
        this.compare(patched, (reader) => parsePart(pkg, patched.sheet.part, reader), formats);
      }
    });
  }

  /** @throws FileTrouble unless each style means what it meant when sheets were compared */
  private meanTheSame(formats: Formats): void {
    if (formats === this.formats) return;
    const changed = this.formats.findIndex((format, style) => format !== formats[style]);
    if (changed >= 0) throw new FileTrouble("not-verified", `style ${changed}`);
    this.formats = formats;
  }

  /** Whether a sheet is as it is to be by the rows whose text changed; false where they do not tell. */
  private isAsMeantByRows(patched: PatchedSheet, was: string, is: string): boolean {
    const { sheet } = patched;
    const changed = this.file.otherRows(sheet)?.length === 0 ? changedRows(was, is) : null;
    if (!changed) return false;
    const before = this.file.sheet(sheet);
    const cells = before.cells.filter(({ row }) => changed.rows.has(row));
    const parse: Parse = (reader) => parseText(changed.text, sheet.part, reader);
    const difference = fileResult(() => this.differenceIn(patched, { ...before, cells }, parse, this.formats));
    return difference.ok && difference.value === null;
  }

  private compare(patched: PatchedSheet, parse: Parse, formats: Formats): void {
    const difference = this.differenceIn(patched, this.file.sheet(patched.sheet), parse, formats);
    if (difference !== null) throw new FileTrouble("not-verified", `${patched.sheet.name}!${difference}`);
  }

  /** The first thing that is not as it is to be; null: there is none. */
  private differenceIn(patched: PatchedSheet, before: SheetSnapshot, parse: Parse, formats: Formats): string | null {
    const check = new CellCheck(before.cells, patched, new CellBudget(this.file.pkg.limits));
    const reader = new SheetReader(this.reading(formats), check);
    parse(reader);
    const different = check.isInOrder ? check.finish(reader.inheritedFormat()) : this.differenceWhenSorted(patched, before, parse, formats);
    if (different !== null) return different;
    if (reader.isProtected !== before.protected) return "protection";
    return areSame(reader.merges(), before.merges) ? null : "merges";
  }

  /** For a sheet whose cells stand in no order: they are gathered first. */
  private differenceWhenSorted(patched: PatchedSheet, before: SheetSnapshot, parse: Parse, formats: Formats): string | null {
    const check = new CellCheck(before.cells, patched, new CellBudget(this.file.pkg.limits));
    const { cells } = readSheetBy(parse, patched.sheet, this.reading(formats)).snapshot;
    for (const { row, column, value, formula, format } of cells) check.add(row, column, value, formula, format);
    return check.finish();
  }

  /** Nothing of what is read is kept, and it is no more than was read before. */
  private reading(formats: Formats): SheetContext {
    return { ...this.file.context, formats, budget: new CellBudget(this.file.pkg.limits) };
  }
}

type Parse = (reader: XmlHandlers) => void;
type Formats = SheetContext["formats"];

/** What could be read before and cannot be read any more is no damage of the user's file. */
function asVerification(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof FileTrouble && error.problem.code !== "not-verified") throw new FileTrouble("not-verified", error.message);
    throw error;
  }
}

/** A part's content, read back as from a file. */
function unpacked({ data, size, crc }: Packed, part: string, codec: Codec): Uint8Array {
  const content = codec.inflate(data, size);
  if (content.length !== size || codec.crc32(content) !== crc) throw new FileTrouble("damaged", `${part}: wrong size or checksum`);
  return content;
}

/** Whether a part lies in a package as it was packed. */
function liesIn(pkg: Package, part: string, { data, size, crc }: Packed): boolean {
  const entry = pkg.entry(part);
  if (entry?.method !== DEFLATED || entry.size !== size || entry.crc !== crc) return false;
  const standing = entryData(pkg.bytes, entry);
  if (standing.length !== data.length) return false;
  for (let i = 0; i < data.length; i++) if (standing[i] !== data[i]) return false;
  return true;
}

function areSame(some: readonly CellRange[], others: readonly CellRange[]): boolean {
  const isSame = (a: CellRange, b: CellRange | undefined): boolean =>
    a.top === b?.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
  return some.length === others.length && some.every((range, i) => isSame(range, others[i]));
}
