import fc from "fast-check";
import { cellSplices } from "../../../src/xlsx/patch/cell-splices";
import { CellMap } from "../../../src/xlsx/patch/cell-map";
import { CellSet } from "../../../src/xlsx/patch/cell-set";
import { Outline } from "../../../src/xlsx/patch/outline";
import { WorkbookFile } from "../../../src/xlsx/workbook-file";
import { parsePositions } from "../../../src/xlsx/xml-positions";
import { worksheet, xlsx } from "../../support/packages";
import { SHEET_PART } from "../../support/patching";

/** Rows as programs write them, and rows in which the end of the row is not where it seems, or in which there is more to see than plain cells. */
const ROWS: readonly ((row: number) => string)[] = [
  (r) => `<row r="${r}"><c r="A${r}"><v>1</v></c><c r="B${r}" s="1"/><c r="D${r}" t="b"><v>1</v></c></row>`,
  (r) => `<row r="${r}" spans="1:3" ht="24"><c r="B${r}" t="str"><v>甲</v></c></row>`,
  (r) => `<row r="${r}"/>`,
  (r) => `<row r="${r}"></row>`,
  (r) => `<row r="${r}"> <c r="A${r}"><v>1</v></c> <c r="C${r}"/> </row>`,
  (r) => `<row r="${r}"><!-- </row><row r="2"> --><c r="A${r}"><v>1</v></c></row>`,
  (r) => `<row r="${r}"><c r="A${r}"><v>1</v></c><!-- </row> --><c r="C${r}"><v>1</v></c></row>`,
  (r) => `<row r="${r}"><c r="A${r}"/><?p </row>?><c r="C${r}"/></row>`,
  (r) => `<row r="${r}"><c r="A${r}"><v>1</v></c></row >`,
  (r) => `<row r="${r}"><c><v>1</v></c><c><v>2</v></c></row>`,
  () => `<row><c><v>1</v></c></row>`,
  (r) => `<row><c r="A${r + 3}"><v>1</v></c></row>`,
  (r) => `<row r="${r}"><c r="A${r}"><f t="shared" ref="A${r}:A9" si="0">B${r}+1</f><v>1</v></c></row>`,
  (r) => `<row r="${r}"><c r="A${r}"><f t="shared" si="0"/><v>1</v></c><c r="B${r}"/></row>`,
  (r) => `<row r="${r}"><c r="B${r}"/><c r="C${r}"><f t="array" ref="C${r}:C${r + 1}">B1</f><v>1</v></c></row>`,
  (r) => `<row r="${r}"><c r="A${r}"><v>1</v><extLst><row/></extLst></c><c r="B${r}"/></row>`,
];

const sheetOf = (rows: readonly number[]): string => worksheet(rows.map((kind, i) => ROWS[kind]?.(i + 1) ?? "").join(""));

function foundIn(text: string, places: readonly { row: number; column: number }[], otherRows: readonly number[] | null): unknown {
  const [outline, map] = [new Outline(), new CellMap(new CellSet(places), otherRows)];
  parsePositions(text, SHEET_PART, [outline, map]);
  const splices = cellSplices(
    text,
    outline,
    map,
    places.map((place) => ({ ...place, value: 5, formula: null })),
  );
  return { splices, arrays: map.arrays, next: Array.from({ length: 14 }, (_, row) => map.startOfNextRow(row)) };
}

/** What the first reading of a sheet says of its rows. */
function otherRowsOf(text: string): readonly number[] {
  const file = new WorkbookFile(xlsx({ [SHEET_PART]: text }));
  const [sheet] = file.parts.sheets;
  if (!sheet) throw new Error("no sheet");
  file.sheet(sheet);
  return file.otherRows(sheet) ?? [];
}

test("the same is found whether rows are passed over at once or cell by cell", () => {
  const place = fc.record({ row: fc.nat(9), column: fc.nat(3) });
  const places = fc.uniqueArray(place, { selector: ({ row, column }) => `${row} ${column}`, minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.nat(ROWS.length - 1), { minLength: 1, maxLength: 8 }), places, (rows, wanted) => {
      const text = sheetOf(rows);
      expect(foundIn(text, wanted, otherRowsOf(text))).toEqual(foundIn(text, wanted, null));
    }),
    { numRuns: 1500, seed: 1 },
  );
});

test("plain rows are passed over, others are not", () => {
  expect(otherRowsOf(sheetOf(ROWS.map((_, kind) => kind)))).toEqual([4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
});
