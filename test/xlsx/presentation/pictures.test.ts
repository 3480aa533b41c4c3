import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPictures, type BookPictures, type PictureLimits } from "../../../src/xlsx/presentation/pictures";
import { relationships, worksheet, xlsx, type Parts } from "../../support/packages";

const fixture = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../../files", name)));

function picturesOf(bytes: Uint8Array, limits?: PictureLimits): BookPictures {
  const read = readPictures(bytes, limits);
  if (!read.ok) throw new Error(read.problem.details);
  return read.value;
}

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]);
const EMF = Uint8Array.from([1, 0, 0, 0, 88, 0, 0, 0]);

const corner = (name: string, column: number | string, row: number, [x, y] = [0, 0]): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${x}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${y}</xdr:rowOff></xdr:${name}>`;
const pic = (link: string, { crop = "", frame = "", name = "" } = {}): string =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图" ${name}/></xdr:nvPicPr><xdr:blipFill><a:blip ${link}/>${crop}</xdr:blipFill>` +
  `<xdr:spPr><a:xfrm ${frame}><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm></xdr:spPr></xdr:pic>`;
const twoCells = (content: string, editAs = "", to = corner("to", 3, 4)): string =>
  `<xdr:twoCellAnchor ${editAs}>${corner("from", 1, 2, [9525, 19050])}${to}${content}<xdr:clientData/></xdr:twoCellAnchor>`;

/** A workbook whose sheet has this drawing, with a PNG as r1, a JPEG as r2 and an EMF as r3. */
function drawn(anchors: string, others: Parts = {}): Uint8Array {
  return xlsx({
    "xl/worksheets/sheet1.xml": worksheet("", '<drawing r:id="r1" xmlns:r="x"/>'),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(["r1", "drawing", "../drawings/drawing1.xml"]),
    "xl/drawings/drawing1.xml": `<xdr:wsDr ${NAMESPACES}>${anchors}</xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": relationships(["r1", "image", "../media/a.png"], ["r2", "image", "/xl/media/b.bin"]),
    "xl/media/a.png": PNG,
    "xl/media/b.bin": JPEG,
    "xl/media/c.emf": EMF,
    ...others,
  });
}
const BOTH = twoCells(pic('r:embed="r1"')) + twoCells(pic('r:embed="r2"'));

test("pictures that XlsxWriter wrote: where they lie, how they are cut and turned, and what they show", () => {
  const { sheets, media, hasOthers } = picturesOf(fixture("pictures.xlsx"));
  const [first = [], far = [], metafiles] = sheets;
  expect(first.map(({ anchor }) => anchor)).toMatchObject([
    { kind: "two-cells", from: { row: 1, column: 1, rowOffset: 5, columnOffset: 10 }, to: { row: 3, column: 2 }, follows: "both" },
    { kind: "one-cell", from: { row: 1, column: 4, rowOffset: 0, columnOffset: 0 }, size: { width: 80, height: 40 } },
    { kind: "absolute", left: 600, top: 20, size: { width: 80, height: 40 } },
    { kind: "two-cells", follows: "position" },
    { kind: "two-cells", follows: "both" },
    { kind: "two-cells", from: { row: 9, column: 7 }, follows: "nothing" },
  ]);
  expect(first.map(({ crop }) => crop.left)).toEqual([0, 0, 0, 0.5, 0, 0]);
  expect(first.map(({ angle }) => angle)).toEqual([0, 0, 0, 0, 180, 0]);
  expect(far).toMatchObject([{ anchor: { from: { row: 299, column: 2 } }, medium: first[0]?.medium }]);
  expect([...media].map(([name, { type }]) => [name, type])).toEqual([
    ["xl/media/image1.png", "image/png"],
    ["xl/media/image2.jpeg", "image/jpeg"],
    ["xl/media/image3.gif", "image/gif"],
    ["xl/media/image4.png", "image/png"],
  ]);
  // An enhanced metafile, which no browser draws.
  expect(metafiles).toEqual([]);
  expect(hasOthers).toBe(true);
});

test("the logo of the rich workbook is found; the picture in its header is one of the others", () => {
  const { sheets, media, hasOthers } = picturesOf(fixture("rich.xlsx"));
  expect(sheets.map(({ length }) => length)).toEqual([1, 0, 0, 0, 0]);
  expect(sheets[0]?.[0]?.anchor).toEqual({
    kind: "two-cells",
    from: { row: 1, column: 13, rowOffset: 0, columnOffset: 0 },
    to: { row: 3, column: 13, rowOffset: 0, columnOffset: 40 },
    follows: "nothing",
  });
  expect([...media.keys()]).toEqual(["xl/media/image1.png"]);
  expect(hasOthers).toBe(true);
});

test("a workbook without pictures has no others either; one that shows them all neither", () => {
  expect(picturesOf(xlsx({}))).toEqual({ sheets: [[]], media: new Map(), hasOthers: false });
  const { sheets, hasOthers } = picturesOf(drawn(BOTH));
  expect(sheets[0]?.map(({ medium }) => medium)).toEqual(["xl/media/a.png", "xl/media/b.bin"]);
  expect(hasOthers).toBe(false);
});

test("turned, flipped and cropped pictures, in either way of writing shares", () => {
  const frame = 'rot="-5400000" flipH="1" flipV="true"';
  const crop = '<a:srcRect l="25000" t="-10000" r="12.5%"/>';
  const [picture] = picturesOf(drawn(twoCells(pic('r:embed="r1"', { frame, crop })))).sheets[0]!;
  expect(picture).toMatchObject({
    angle: 270,
    flipped: { horizontally: true, vertically: true },
    crop: { left: 0.25, top: -0.1, right: 0.125, bottom: 0 },
  });
  const [whole] = picturesOf(drawn(twoCells(pic('r:embed="r1"', { crop: '<a:srcRect l="60000" r="60000"/>' })))).sheets[0]!;
  expect(whole?.crop).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
});

test.each([
  [
    "a metafile",
    twoCells(pic('r:embed="r3"')),
    { "xl/drawings/_rels/drawing1.xml.rels": relationships(["r3", "image", "../media/c.emf"]) },
  ],
  ["a part that is missing", twoCells(pic('r:embed="r1"')), { "xl/media/a.png": null }],
  ["a relationship that is missing", twoCells(pic('r:embed="r9"')), {}],
  ["no data at all", twoCells(pic("")), {}],
  ["a picture elsewhere", twoCells(pic('r:link="r1"')), { "xl/drawings/_rels/drawing1.xml.rels": relationships() }],
  [
    "data elsewhere",
    twoCells(pic('r:embed="r1"')),
    {
      "xl/drawings/_rels/drawing1.xml.rels": relationships(["r1", "image", "https://example.com/a.png"]).replace(
        'a.png"',
        'a.png" TargetMode="External"',
      ),
    },
  ],
  [
    "a path that leads out of the file",
    twoCells(pic('r:embed="r1"')),
    { "xl/drawings/_rels/drawing1.xml.rels": relationships(["r1", "image", "../../../../etc/passwd"]) },
  ],
  ["a picture of a group", twoCells(`<xdr:grpSp>${pic('r:embed="r1"')}</xdr:grpSp>`), {}],
  ["no cell", twoCells(pic('r:embed="r1"'), "", corner("to", "NaN", 4)), {}],
  ["a cell beyond the last", twoCells(pic('r:embed="r1"'), "", corner("to", 3, 1_048_576)), {}],
  ["a negative cell", twoCells(pic('r:embed="r1"'), "", corner("to", -1, 4)), {}],
  ["no size", `<xdr:oneCellAnchor>${corner("from", 1, 2)}<xdr:ext cx="0" cy="9525"/>${pic('r:embed="r1"')}</xdr:oneCellAnchor>`, {}],
  ["no place", `<xdr:absoluteAnchor><xdr:pos x="x"/><xdr:ext cx="1" cy="1"/>${pic('r:embed="r1"')}</xdr:absoluteAnchor>`, {}],
  ["no anchor", pic('r:embed="r1"'), {}],
  ["a drawing that is no XML", "<xdr:twoCellAnchor>", {}],
  ["a drawing that is missing", "", { "xl/drawings/drawing1.xml": null }],
  [
    "a fill of a shape",
    `<xdr:twoCellAnchor>${corner("from", 1, 2)}<xdr:sp><xdr:spPr><a:blipFill><a:blip r:embed="r1"/></a:blipFill></xdr:spPr></xdr:sp></xdr:twoCellAnchor>`,
    {},
  ],
])("%s: no picture, the workbook opens, and it is known that there is one", (_what, anchors, parts) => {
  const { sheets, hasOthers } = picturesOf(drawn(anchors, parts));
  expect(sheets).toEqual([[]]);
  expect(hasOthers).toBe(true);
});

test("a hidden picture is not shown and not missed", () => {
  const only = { "xl/drawings/_rels/drawing1.xml.rels": relationships(["r1", "image", "../media/a.png"]) };
  expect(picturesOf(drawn(twoCells(pic('r:embed="r1"', { name: 'hidden="1"' })), only))).toMatchObject({ sheets: [[]], hasOthers: false });
});

test("of what only newer programs understand, what older ones show instead is shown", () => {
  const choice = (what: string) => `<mc:Choice Requires="x">${twoCells(what)}</mc:Choice>`;
  const anchors = `<mc:AlternateContent>${choice(pic('r:embed="r2"'))}<mc:Fallback>${BOTH}</mc:Fallback></mc:AlternateContent>`;
  expect(picturesOf(drawn(anchors)).sheets[0]?.map(({ medium }) => medium)).toEqual(["xl/media/a.png", "xl/media/b.bin"]);
});

test("a vector picture beside the pixels that stand for it is not missed", () => {
  const both = pic('r:embed="r1"').replace(
    "</xdr:blipFill>",
    '<a:ext uri="x"><asvg:svgBlip xmlns:asvg="y" r:embed="r2"/></a:ext></xdr:blipFill>',
  );
  const { sheets, hasOthers } = picturesOf(drawn(twoCells(both)));
  expect(sheets[0]).toHaveLength(1);
  expect(hasOthers).toBe(false);
});

test.each([
  ["pictures", { pictures: 1, onSheet: 9, bytes: 100 }],
  ["pictures on a sheet", { pictures: 9, onSheet: 1, bytes: 100 }],
  ["bytes", { pictures: 9, onSheet: 9, bytes: PNG.length + 1 }],
])("beyond so many %s they are left out, and known to be", (_what, limits) => {
  const { sheets, hasOthers } = picturesOf(drawn(BOTH), limits);
  expect(sheets[0]?.map(({ medium }) => medium)).toEqual(["xl/media/a.png"]);
  expect(hasOthers).toBe(true);
});

test("what is no workbook is a problem, not an exception", () => {
  expect(readPictures(fixture("legacy.xls"))).toMatchObject({ ok: false, problem: { code: "legacy-xls" } });
});
