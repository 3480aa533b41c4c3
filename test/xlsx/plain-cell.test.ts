import fc from "fast-check";
import { cellsOf } from "../support/packages";

const attribute = (name: string, values: readonly string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values).map((value) => ` ${name}="${value}"`) }, fc.constant(""));

const CONTENTS = [
  ...[
    "</c>",
    "/>",
    "><v>1</v></c>",
    "><v>0</v></c>",
    "><v> 2 </v></c>",
    "><v></v></c>",
    "><v/></c>",
    "><v>-1.5E-3</v></c>",
    "><v>1&lt;2</v></c>",
  ],
  ...["><v>甲\r\n乙</v></c>", "><v>a>b</v></c>", "><is><t>甲</t></is></c>", "><is><t> 甲 </t></is></c>", "><v>_x0041_</v></c>"],
  ...[
    '><is><t xml:space="preserve"> 甲 </t></is></c>',
    "><is><r><t>甲</t></r></is></c>",
    "><f>A1</f><v>3</v></c>",
    "><v>1</v><!-- --></c>",
  ],
];

const cell = fc
  .tuple(
    fc.constantFrom("A1", "B1", "C1", "AA1", "b1", "$D$1", "A01", "XFD1"),
    attribute("s", ["0", "1", "2", "x", ""]),
    attribute("t", ["s", "n", "b", "e", "str", "inlineStr", "d", "z"]),
    fc.constantFrom(...CONTENTS),
  )
  .map(([r, s, t, content]) => ({ tag: `<c r="${r}"${s}${t}`, content: content === "</c>" ? "></c>" : content }));

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const PARTS = {
  "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>零</t></si><si><t>一</t></si></sst>`,
  "xl/styles.xml": `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
};

/** What comes of it, or how it is refused. */
function outcomeOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
}

test("cells read the same whether they look as most programs write them or not", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      const sheet = (space: string): unknown => {
        // a space before the tag's end means nothing, and no program writes it
        const xml = cells.map(({ tag, content }) => tag + space + content).join("");
        return outcomeOf(() => cellsOf(`<row r="1">${xml}</row>`, PARTS));
      };
      expect(sheet("")).toEqual(sheet(" "));
    }),
    { numRuns: 400, seed: 1 },
  );
});
