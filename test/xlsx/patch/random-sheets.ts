import fc from "fast-check";
import { toA1 } from "../../../src/core/a1";
import type { CellValue } from "../../../src/core/workbook";
import type { CellPatch } from "../../../src/xlsx/patch/patch";
import { styleSheet, worksheet, xlsx } from "../../support/packages";
import { SHEET_PART } from "../../support/patching";

/** A file of one sheet, what it holds, and edits of it. */
export interface RandomCase {
  readonly bytes: Uint8Array;
  /** By A1 address. */
  readonly held: ReadonlyMap<string, CellValue>;
  readonly edits: readonly CellPatch[];
}

const ROWS = 7;
const COLUMNS = 5;
const position = fc.record({ row: fc.nat(ROWS), column: fc.nat(COLUMNS) });
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom("=1+1", " 前后 ", "_x0041_", "一\n二", "<b>&amp;", "🙂", "\ud83d", "]]>"),
);
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const value = fc.oneof(number, text, fc.boolean());

const escaped = (raw: string): string => raw.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A cell as some program might write it; plain texts only, because what XML cannot hold is the patcher's own affair. */
const stored: fc.Arbitrary<{ readonly held: CellValue; readonly type: string; readonly inner: string }> = fc.oneof(
  number.map((held) => ({ held, type: "", inner: `<v>${held}</v>` })),
  fc
    .constantFrom("甲", "得分", "a b", "<乙>&")
    .chain((held) =>
      fc.constantFrom(
        { held, type: ' t="str"', inner: `<v>${escaped(held)}</v>` },
        { held, type: ' t="inlineStr"', inner: `<is><r><t>${escaped(held)}</t></r></is>` },
      ),
    ),
  fc.boolean().map((held) => ({ held, type: ' t="b"', inner: `<v>${held ? 1 : 0}</v>` })),
  fc.constantFrom(
    { held: null, type: "", inner: "" },
    { held: 7, type: "", inner: '<f t="shared" ref="A1:F9" si="0">$A$9+1</f><v>7</v>' },
    { held: 8, type: "", inner: '<f t="shared" si="0"/><v>8</v>' },
    { held: 9, type: ' cm="1"', inner: "<f>SUM($A$1:$B$2)</f><v>9</v>" },
  ),
);

export const randomCase: fc.Arbitrary<RandomCase> = fc
  .record({
    cells: fc.uniqueArray(fc.record({ at: position, stored, style: fc.boolean(), addressed: fc.boolean() }), {
      selector: ({ at }) => `${at.row} ${at.column}`,
      maxLength: 20,
    }),
    edits: fc.uniqueArray(
      fc.record({ at: position, after: fc.option(value, { freq: 8 }), format: fc.option(fc.constantFrom("0.00%", "0.0", "@")) }),
      {
        selector: ({ at }) => `${at.row} ${at.column}`,
        maxLength: 8,
      },
    ),
    emptyRows: fc.array(fc.nat(ROWS + 2)),
    space: fc.constantFrom("", "\n  ", "<!-- c -->"),
  })
  .map(({ cells, edits, emptyRows, space }) => {
    const rows = [...new Set([...cells.map(({ at }) => at.row), ...emptyRows])].sort((a, b) => a - b);
    const xml = rows.map((row, index) => {
      const inRow = cells.filter(({ at }) => at.row === row).sort((a, b) => a.at.column - b.at.column);
      const rowAddress = rows[index - 1] === row - 1 || (index === 0 && row === 0) ? "" : ` r="${row + 1}"`;
      const inner = inRow.map(({ at, stored: { type, inner: content }, style, addressed }, i) => {
        const follows = at.column === (inRow[i - 1]?.at.column ?? -1) + 1;
        const address = follows && !addressed ? "" : ` r="${toA1(at.row, at.column)}"`;
        const open = `<c${address}${style ? ' s="1"' : ""}${type}`;
        return content === "" ? `${open}/>` : `${open}>${content}</c>`;
      });
      return inner.length === 0 ? `<row${rowAddress}/>` : `<row${rowAddress}>${inner.join(space)}</row>`;
    });
    const held = new Map(cells.map(({ at, stored: { held: was } }) => [toA1(at.row, at.column), was]));
    return {
      bytes: xlsx({ [SHEET_PART]: worksheet(xml.join(space)), "xl/styles.xml": styleSheet('<xf/><xf numFmtId="2"/>') }),
      held,
      edits: edits.map(({ at, after, format }) => {
        const cell = toA1(at.row, at.column);
        return { sheet: "表", cell, before: held.get(cell) ?? null, after, ...(format !== null && { numberFormat: format }) };
      }),
    };
  });
