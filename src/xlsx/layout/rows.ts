import { outlineOf, appended } from "../patch/outline";
import { WORKSHEET } from "../patch/element-order";
import { spliced, type Splice } from "../patch/splice";
import { withAttributes } from "../patch/xml-text";
import { Cursor } from "../sheet-cells";
import { parsePositions } from "../xml-positions";

/** How high a row is to be. */
export interface RowChange {
  readonly row: number;
  /** Points; null: as high as its text. */
  readonly height: number | null;
  /** Whether the height stays when the text grows. */
  readonly fixed: boolean;
  readonly hidden: boolean;
}

/** A worksheet's text with other rows; their cells stay as they are. */
export function withRows(original: string, part: string, changes: readonly RowChange[]): string {
  if (changes.length === 0) return original;
  const { text, outline } = outlineOf(original, part);
  const missing = new Map(changes.map((change) => [change.row, change]));
  const splices: Splice[] = [];
  /** Rows that have no element yet, by the place where they belong. */
  const additions = new Map<number, RowChange[]>();
  const cursor = new Cursor();
  parsePositions(text, part, [
    {
      open: (name, { r }, parent, { start, end }) => {
        if (name !== "row" || parent !== "sheetData") return;
        cursor.startRow(r);
        for (const change of [...missing.values()].filter(({ row }) => row < cursor.row)) {
          missing.delete(change.row);
          additions.set(start, [...(additions.get(start) ?? []), change]);
        }
        const change = missing.get(cursor.row);
        if (!change) return;
        missing.delete(cursor.row);
        splices.push({ start, end, text: sized(text.slice(start, end), change) });
      },
    },
  ]);
  const newRow = (change: RowChange): string => sized(`<${outline.prefix}row r="${change.row + 1}"/>`, change);
  const inOrder = (rows: Iterable<RowChange>): string =>
    [...rows]
      .sort((a, b) => a.row - b.row)
      .map(newRow)
      .join("");
  for (const [start, rows] of additions) splices.push({ start, end: start, text: inOrder(rows) });
  const rest = inOrder(missing.values());
  const data = outline.child("sheetData");
  if (rest !== "" && data) splices.push(...appended(text, data, rest));
  else if (rest !== "")
    splices.push(outline.insertion(WORKSHEET, "sheetData", `<${outline.prefix}sheetData>${rest}</${outline.prefix}sheetData>`));
  return spliced(text, splices);
}

const sized = (tag: string, { height, fixed, hidden }: RowChange): string =>
  withAttributes(tag, {
    ht: height === null ? null : String(height),
    customHeight: height !== null && fixed ? "1" : null,
    hidden: hidden ? "1" : null,
  });
