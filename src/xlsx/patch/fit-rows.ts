import { Cursor } from "../sheet-cells";
import { flag, type Attributes } from "../xml";
import { parsePositions, type OpenTag, type PositionHandlers } from "../xml-positions";
import type { WorkbookFile } from "../workbook-file";
import { Draft } from "./draft";
import { spliced, type Splice } from "./splice";
import { withAttributes } from "./xml-text";

/**
 * The file without the stored heights of some rows, by sheet: Excel, which had fitted them to their text, fits them anew when it opens the file. Heights
 * that were set by hand stay.
 *
 * @throws FileTrouble when a sheet cannot be read
 */
export function fitRows(file: WorkbookFile, rows: ReadonlyMap<string, ReadonlySet<number>>): Uint8Array {
  const draft = new Draft(file.pkg);
  for (const { name, part } of file.parts.sheets) {
    const wanted = rows.get(name);
    if (!wanted) continue;
    const text = draft.text(part);
    const heights = new StoredHeights(text, wanted);
    parsePositions(text, part, [heights]);
    draft.write(part, spliced(text, heights.splices));
  }
  return draft.bytes();
}

class StoredHeights implements PositionHandlers {
  readonly splices: Splice[] = [];
  private readonly cursor = new Cursor();

  constructor(
    private readonly source: string,
    private readonly wanted: ReadonlySet<number>,
  ) {}

  open(name: string, { r, ht, customHeight }: Attributes, parent: string | undefined, { start, end }: OpenTag): void {
    if (name !== "row" || parent !== "sheetData") return;
    this.cursor.startRow(r);
    if (ht === undefined || flag(customHeight) || !this.wanted.has(this.cursor.row)) return;
    this.splices.push({ start, end, text: withAttributes(this.source.slice(start, end), { ht: null }) });
  }
}
