import fc from "fast-check";
import { changedRows } from "../../../src/xlsx/patch/changed-rows";
import type { PatchedSheet } from "../../../src/xlsx/patch/sheet-patch";
import { Verification } from "../../../src/xlsx/patch/verification";
import { pack } from "../../../src/xlsx/patch/zip-writer";
import { WorkbookFile } from "../../../src/xlsx/workbook-file";
import { styleSheet, worksheet, xlsx } from "../../support/packages";
import { edit, patched, SHEET_PART } from "../../support/patching";

const STYLES = { "xl/styles.xml": styleSheet('<xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="2"/>') };

const row = (r: number, cells: string): string => `<row r="${r}" spans="1:4">${cells}</row>`;
const ROWS: readonly ((r: number) => string)[] = [
  (r) => row(r, `<c r="A${r}"><v>1</v></c><c r="B${r}" s="1"/><c r="D${r}" t="b"><v>1</v></c>`),
  (r) => row(r, `<c r="B${r}" t="str"><v>甲</v></c>`),
  (r) => `<row r="${r}"/>`,
  (r) => row(r, `<c r="A${r}"><v>1</v></c><c r="A${r}"><v>2</v></c>`),
  (r) => row(r, `<c><v>1</v></c><c s="2"><v>2</v></c>`),
  (r) => row(r, `<!-- </row> --><c r="C${r}"><v>1</v></c>`),
  () => "",
];

/** Ways in which what was written could have gone wrong. */
const TAMPERED: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace("<v>1</v>", "<v>3</v>"),
  (text) => text.replace('s="1"', 's="2"'),
  (text) => text.replace(/<row[^>]*\/>/, ""),
  (text) => text.replace(/<row [^/]*<\/row>/, ""),
  (text) => text.replace("</sheetData>", row(30, '<c r="A30"><v>1</v></c>') + "</sheetData>"),
  (text) => text.replace("<sheetData>", `<sheetData>${row(1, '<c r="D1"><v>1</v></c>')}`),
  (text) => text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
  (text) => text.replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
];

const MARK = { sheet: "表", cell: "C1", code: "deviation-missing", compareWith: ["A1"] } as const;

test("what is compared by changed rows is judged as what is compared whole", () => {
  const values = fc.uniqueArray(fc.record({ row: fc.nat(7), column: fc.nat(3) }), {
    selector: ({ row: r, column }) => `${r} ${column}`,
    maxLength: 4,
  });
  let known = 0;
  fc.assert(
    fc.property(
      fc.array(fc.nat(ROWS.length - 1), { minLength: 1, maxLength: 6 }),
      values,
      fc.nat(TAMPERED.length - 1),
      fc.boolean(),
      (kinds, places, tampering, isMarked) => {
        const before = xlsx({ ...STYLES, [SHEET_PART]: worksheet(kinds.map((kind, i) => ROWS[kind]?.(i + 1) ?? "").join("")) });
        const file = new WorkbookFile(before);
        const [sheet] = file.parts.sheets;
        if (!sheet) throw new Error("no sheet");
        const held = file.sheet(sheet);
        const edits = places.map((place) => {
          const was = held.cells.find((cell) => cell.row === place.row && cell.column === place.column)?.value ?? null;
          return edit(`${"ABCD".charAt(place.column)}${place.row + 1}`, 5, { before: was });
        });
        const written = edits.map((patch, i) => ({
          cell: patch.cell,
          ...(places[i] ?? { row: 0, column: 0 }),
          value: patch.after,
          formula: null,
        }));
        const [was, is] = [before, patched(before, { edits, marks: isMarked ? [MARK] : null })].map((bytes) =>
          new TextDecoder().decode(new WorkbookFile(bytes).pkg.read(SHEET_PART)),
        ) as [string, string];
        const text = TAMPERED[tampering]?.(is) ?? is;
        if (changedRows(was, text)) known += 1;
        const verdict = (textBefore: string): string => {
          try {
            const sheetNow: PatchedSheet = { sheet, written, formulasGone: [], results: [] };
            new Verification(file).sheet(sheetNow, textBefore, pack(new TextEncoder().encode(text), file.pkg.codec), file.context.formats);
            return "as it is to be";
          } catch (error) {
            return String(error);
          }
        };
        // Of a text without rows nothing can be told: the whole is compared.
        expect(verdict(was)).toBe(verdict(""));
        if (text === is) expect(verdict(was)).toBe("as it is to be");
      },
    ),
    { numRuns: 2000, seed: 5 },
  );
  expect(known).toBeGreaterThan(500);
});

const SHEET = worksheet([1, 2, 3].map((r) => row(r, `<c r="A${r}"><v>${r}</v></c>`)).join(""), "<pageMargins/>");

test("rows that stand as they stood are left out, marks that were added too", () => {
  const now = SHEET.replace("<v>2</v>", "<v>5</v>").replace("</sheetData>", `${row(7, '<c r="B7"/>')}</sheetData>`);
  const mark = (cell: string): string =>
    `<conditionalFormatting sqref="${cell}"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(A1&lt;&gt;"",1)</formula></cfRule></conditionalFormatting>`;
  const left = changedRows(SHEET, now.replace("</sheetData>", `</sheetData>${mark("C1")}${mark("C2")}`));
  expect([...(left?.rows ?? [])]).toEqual([1, 6]);
  expect(left?.text).toBe(worksheet(row(2, '<c r="A2"><v>5</v></c>') + row(7, '<c r="B7"/>'), "<pageMargins/>"));
  // Beside one that stood there.
  const marked = SHEET.replace("</sheetData>", `</sheetData>${mark("C1")}`);
  expect(changedRows(marked, SHEET.replace("</sheetData>", `</sheetData>${mark("C1")}${mark("C2")}`))?.rows.size).toBe(0);
  expect(changedRows(marked, SHEET)).toBeNull();
});

test.each([
  ["a row is gone", SHEET.replace(/<row r="2".*?<\/row>/, "")],
  ["rows changed places", SHEET.replace('r="1"', 'r="2"')],
  ["a row has no number", SHEET.replace('<row r="2"', "<row")],
  ["something else changed", SHEET.replace("<pageMargins/>", '<pageMargins left="1"/>')],
  ["it holds a comment", SHEET.replace("</sheetData>", "</sheetData><!-- -->")],
  ["it is prefixed", SHEET.replace("<sheetData>", "<x:sheetData>")],
  ["it breaks off", SHEET.slice(0, SHEET.indexOf("</row>") + 20)],
])("where %s, the look of the text tells nothing", (_, now) => {
  expect(changedRows(SHEET, now)).toBeNull();
});
