import fc from "fast-check";
import { toA1 } from "../../../src/core/a1";
import type { SheetSnapshot } from "../../../src/core/workbook";
import { readXlsx } from "../../../src/xlsx/reader";
import { differingParts, pieces, textOf } from "../../support/parts";
import { patched, SHEET_PART } from "../../support/patching";
import { randomCase } from "./random-sheets";

const RUNS = { numRuns: 300, seed: 5 };

function factsOf(bytes: Uint8Array): Record<string, Pick<SheetSnapshot["cells"][number], "value" | "formula">> {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(result.problem.details);
  const cells = result.value.snapshot.sheets[0]!.cells.filter((cell) => cell.value !== null || cell.formula !== undefined);
  return Object.fromEntries(cells.map(({ row, column, value, formula }) => [toA1(row, column), { value, formula }]));
}

test("whatever the sheet and the edits: the edited cells hold their values, the others their values and formulas", () => {
  fc.assert(
    fc.property(randomCase, ({ bytes, edits }) => {
      const out = patched(bytes, { edits });
      const expected = new Map(Object.entries(factsOf(bytes)));
      for (const { cell, after } of edits) {
        if (after === null || after === "") expected.delete(cell);
        else expected.set(cell, { value: Object.is(after, -0) ? 0 : after, formula: undefined });
      }
      expect(factsOf(out)).toEqual(Object.fromEntries(expected));
    }),
    RUNS,
  );
});

test("whatever the sheet and the edits: the same bytes each time, nothing left to do, and only the parts concerned differ", () => {
  fc.assert(
    fc.property(randomCase, ({ bytes, edits }) => {
      const out = patched(bytes, { edits });
      expect(Buffer.compare(patched(bytes, { edits }), out)).toBe(0);
      expect(patched(out, { edits: edits.map((edit) => ({ ...edit, before: edit.after })) })).toBe(out);
      const concerned = ["xl/styles.xml", "xl/workbook.xml", SHEET_PART];
      expect(differingParts(bytes, out).filter((part) => !concerned.includes(part))).toEqual([]);
    }),
    RUNS,
  );
});

test("whatever the sheet: no element goes but those of edited cells and of shared formulas", () => {
  fc.assert(
    fc.property(randomCase, ({ bytes, edits, held }) => {
      const [before, after] = [pieces(textOf(bytes, SHEET_PART)), pieces(textOf(patched(bytes, { edits }), SHEET_PART))];
      const rest = new Map<string, number>();
      for (const piece of after) rest.set(piece, (rest.get(piece) ?? 0) + 1);
      const gone = before.filter((piece) => {
        const left = (rest.get(piece) ?? 0) - 1;
        rest.set(piece, left);
        return left < 0;
      });
      const cellsGone = gone.filter((piece) => piece.startsWith("<c")).length;
      expect(cellsGone).toBeLessThanOrEqual(edits.filter(({ cell }) => held.has(cell)).length);
      expect(gone.filter((piece) => piece.startsWith("<row")).every((piece) => piece.endsWith("/>"))).toBe(true);
    }),
    RUNS,
  );
});
