import { isMarkFormula } from "../../../src/core/marks";
import { readMarks } from "../../../src/xlsx/marks";
import { textOf } from "../../support/parts";
import { relationships, styleSheet, worksheet, xlsx, type Parts } from "../../support/packages";
import { patched, SHEET_PART } from "../../support/patching";

const at = (...cells: readonly string[]) => cells.map((cell) => ({ sheet: "表", cell, formula: `=AND(N("ziping")=0,TRIM(${cell})<"x")` }));
const file = (sheet: string, parts: Parts = {}) => xlsx({ "xl/styles.xml": styleSheet("<xf/>"), ...parts, [SHEET_PART]: sheet });
const rule = (cell: string, priority: number, dxf = 0): string =>
  `<conditionalFormatting sqref="${cell}"><cfRule type="expression" dxfId="${dxf}" priority="${priority}">` +
  `<formula>AND(N("ziping")=0,TRIM(${cell})&lt;"x")</formula></cfRule></conditionalFormatting>`;
const USERS =
  '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" priority="4" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>';

test("marks stand behind the user's formats, where the format wants them, and below them in rank", () => {
  const sheet = (formats: string): string =>
    worksheet("", `<mergeCells/>${formats}<dataValidations/><extLst><ext><x14:cfRule xmlns:x14="x" priority="6"/></ext></extLst>`);
  expect(textOf(patched(file(sheet(USERS)), { marks: at("I1", "I2") }), SHEET_PART)).toBe(sheet(USERS + rule("I1", 7) + rule("I2", 8)));
  expect(textOf(patched(file(sheet("")), { marks: at("I1") }), SHEET_PART)).toBe(sheet(rule("I1", 7)));
});

test("marks replace the earlier ones; those that stand already are not touched, nor are the user's", () => {
  const both = patched(file(worksheet("", USERS)), { marks: at("I1", "I2") });
  expect(textOf(patched(both, { marks: at("I2", "I3") }), SHEET_PART)).toBe(worksheet("", USERS + rule("I2", 6) + rule("I3", 7)));
  expect(textOf(patched(both, { marks: [] }), SHEET_PART)).toBe(worksheet("", USERS));
  expect(patched(both, { marks: at("I2", "I1") })).toBe(both);
  expect(patched(both, { marks: null })).toBe(both);
});

test("a mark that another program joined with a rule of the user's is taken out of it", () => {
  const ours = '<cfRule type="expression" priority="1"><formula>AND(N(&quot;ziping&quot;)=0,TRIM($B$4)="")</formula></cfRule>';
  const users = '<cfRule type="expression" priority="2"><formula>A1=1</formula></cfRule>';
  const block = (rules: string): string => `<conditionalFormatting sqref="B4:B6 C9">${rules}</conditionalFormatting>`;
  const joined = file(worksheet("", block(ours + users)));
  expect(readMarks(joined)).toEqual({ ok: true, value: [{ sheet: "表", cell: "B4", formula: '=AND(N("ziping")=0,TRIM($B$4)="")' }] });
  expect(textOf(patched(joined, { marks: [] }), SHEET_PART)).toBe(worksheet("", block(users)));
});

test("a mark of the review is written with the formula that finds it again", () => {
  const bytes = patched(file(worksheet("")), { marks: [{ sheet: "表", cell: "I3", code: "deviation-copies", compareWith: ["D3"] }] });
  const marks = readMarks(bytes);
  if (!marks.ok) throw new Error(marks.problem.details);
  expect(marks.value.map(({ sheet, cell, formula }) => [sheet, cell, isMarkFormula(formula)])).toEqual([["表", "I3", true]]);
});

describe("the look of marks", () => {
  const stylesOf = (styles: string | null, parts: Parts = {}): string =>
    textOf(patched(file(worksheet(""), { ...parts, "xl/styles.xml": styles }), { marks: at("I1") }), "xl/styles.xml");
  const LOOK = /<dxf><fill>.*<\/dxf>/;

  test("stands behind the others, once", () => {
    const styles = (looks: string): string => `<styleSheet xmlns="m"><cellXfs/><dxfs count="1"><dxf/>${looks}</dxfs><extLst/></styleSheet>`;
    const after = stylesOf(styles(""));
    expect(after.replace(LOOK, "")).toBe(styles("").replace('count="1"', 'count="2"'));
    expect(stylesOf(after)).toBe(after);
    expect(textOf(patched(file(worksheet(""), { "xl/styles.xml": after }), { marks: at("I1") }), SHEET_PART)).toContain('dxfId="1"');
  });

  test("gets its list where there is none or an empty one", () => {
    const inside = (list: string): string => `<styleSheet xmlns="m"><cellXfs/><cellStyles/>${list}<tableStyles/></styleSheet>`;
    expect(stylesOf(inside("")).replace(LOOK, "")).toBe(inside('<dxfs count="1"></dxfs>'));
    expect(stylesOf(inside('<dxfs count="0" />')).replace(LOOK, "")).toBe(inside('<dxfs count="1"></dxfs>'));
    expect(stylesOf('<styleSheet xmlns="m"/>').replace(LOOK, "")).toBe('<styleSheet xmlns="m"><dxfs count="1"></dxfs></styleSheet>');
  });

  test("has the style sheet's prefix", () => {
    expect(stylesOf('<x:styleSheet xmlns:x="m"><x:dxfs/></x:styleSheet>')).toMatch(
      /^<x:styleSheet xmlns:x="m"><x:dxfs count="1"><x:dxf><x:fill><x:patternFill /,
    );
  });

  test("gets a style sheet where there is none, linked and declared in the file's dialect", () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const links = relationships(["r1", "worksheet", "worksheets/sheet1.xml"]).replace(
      /http:\/\/schemas[^"]*relationships\/worksheet/,
      `${strict}/worksheet`,
    );
    const bytes = patched(
      file(worksheet(""), {
        "xl/styles.xml": null,
        "xl/_rels/workbook.xml.rels": links,
        "[Content_Types].xml": '<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/></Types>',
      }),
      { marks: at("I1") },
    );
    expect(textOf(bytes, "xl/styles.xml")).toMatch(/^<\?xml[^>]*>\n<styleSheet xmlns="http.*<cellXfs count="1">.*<dxfs count="1"><dxf>/);
    expect(textOf(bytes, "xl/_rels/workbook.xml.rels")).toContain(`<Relationship Id="rId2" Type="${strict}/styles" Target="styles.xml"/>`);
    expect(textOf(bytes, "[Content_Types].xml")).toContain(
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
    );
  });
});
