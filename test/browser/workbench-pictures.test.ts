import { readFileSync } from "node:fs";
import { join } from "node:path";
import { differingParts } from "../support/parts";
import { closeBrowser, openWorkbench, type Scene } from "./open-workbench";

/** Pictures of plain colours in each kind of anchor: see test/files/make-pictures.py. */
const PICTURES = readFileSync(join(__dirname, "../files/pictures.xlsx"));
const RED = [192, 0, 0] as const;
const GREEN = [33, 115, 70] as const;
const BLUE = [0, 0, 192] as const;
const YELLOW = [255, 192, 0] as const;
type Colour = readonly [red: number, green: number, blue: number];

/** Left, top, right and bottom, in pixels from the corner of the grid. */
type Box = readonly [number, number, number, number];

/** Headings, and the widths and heights of the first sheet; a default column is 59 pixels wide. */
const [HEAD, TOP, FIRST, COLUMN, ROW, FOURTH] = [46, 20, 145, 59, 20, 60];
const x = (column: number): number => HEAD + (column === 0 ? 0 : FIRST + (column - 1) * COLUMN);
const y = (row: number): number => TOP + row * ROW + (row > 3 ? FOURTH - ROW : 0);

let scene: Scene;

beforeAll(async () => {
  scene = await openWorkbench();
});

beforeEach(() => scene.page.evaluate((bytes) => window.workbench?.open(new Uint8Array(bytes), "pictures.xlsx"), [...PICTURES]));

afterEach(() => {
  expect(scene.crashes).toEqual([]);
  expect(scene.foreignRequests).toEqual([]);
});

afterAll(async () => {
  await scene.close();
  await closeBrowser();
});

const grid = () => scene.page.locator("#grid canvas[id^=univer-sheet]");

/** The patches of a colour that the grid shows, from the top and from the left; those of less than 5 × 5 pixels are letters and lines. */
async function patches(colour: Colour): Promise<Box[]> {
  const shot = await grid().screenshot({ type: "png" });
  return scene.page.evaluate(
    async ([source, [red, green, blue]]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const { width, height } = image;
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const isIn = (x: number, y: number): boolean => {
        const at = 4 * (y * width + x);
        // JPEG is not exact.
        return [red, green, blue].every((value, i) => Math.abs((data[at + i] ?? 0) - value) <= 6);
      };
      const boxes: [number, number, number, number][] = [];
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          if (!isIn(x, y) || boxes.some(([l, t, r, b]) => x >= l && x < r && y >= t && y < b)) continue;
          let [right, bottom] = [x, y];
          while (right < width && isIn(right, y)) right++;
          while (bottom < height && isIn(x, bottom)) bottom++;
          boxes.push([x, y, right, bottom]);
        }
      return boxes.filter(([l, t, r, b]) => r - l > 5 && b - t > 5);
    },
    [`data:image/png;base64,${shot.toString("base64")}`, colour] as const,
  );
}

/** Pictures are drawn when the browser has decoded them, and edges fall between pixels. */
async function expectPatches(colour: Colour, expected: readonly Box[]): Promise<void> {
  const deadline = Date.now() + 5_000;
  let found = await patches(colour);
  const isClose = (): boolean =>
    found.length === expected.length &&
    found.every((box, i) => box.every((value, side) => Math.abs(value - (expected[i]?.[side] ?? NaN)) <= 1));
  while (!isClose() && Date.now() < deadline) {
    await scene.page.waitForTimeout(50);
    found = await patches(colour);
  }
  if (!isClose()) expect(found).toEqual(expected);
}

const status = () => scene.page.locator("#status-state").innerText();

/** The left half of a picture and the right one. */
const halves = (left: number, top: number, right: number, bottom: number): [Box, Box] => {
  const middle = (left + right) / 2;
  return [
    [left, top, middle, bottom],
    [middle, top, right, bottom],
  ];
};

/** It goes and grows with its cells: red and green. */
const BOTH = halves(x(1) + 10, y(1) + 5, x(2) + 26, y(3) + 5);
/** Upside down: green and red. */
const TURNED = halves(x(4), y(9), x(5) + 16, y(11));
/** Its green half only. */
const CROPPED: Box = [x(1), y(9), x(2) + 16, y(11)];
const ONE_CELL: Box = [x(4), y(1), x(4) + 80, y(1) + 40];
const ABSOLUTE: Box = [HEAD + 600, TOP + 20, HEAD + 680, TOP + 60];
/** Between two cells in the file, and to stay where it is. */
const TIED: Box = [x(7), y(9), x(8) + 16, y(11)];

const lower = ([left, top, right, bottom]: Box, by: number): Box => [left, top + by, right, bottom + by];
const longer = ([left, top, right, bottom]: Box, by: number): Box => [left, top, right, bottom + by];

test("pictures are shown where the file has them, cut and turned as it says; the status bar names the one that cannot be drawn", async () => {
  await expectPatches(RED, [BOTH[0], TURNED[1]]);
  await expectPatches(GREEN, [BOTH[1], CROPPED, TURNED[0]]);
  await expectPatches(BLUE, [ONE_CELL, TIED]);
  await expectPatches(YELLOW, [ABSOLUTE]);
  expect(await status()).toBe("就绪；文件中的部分图片在这里不显示，保存时原样保留");
});

/** The pane's own office.js: what an add-in can do to the grid. */
const inExcel = (work: (sheet: Excel.Worksheet) => void): Promise<void> => {
  const frame = scene.page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
  if (!frame) throw new Error("The pane is not loaded.");
  return frame.evaluate(
    `Excel.run(async (context) => { (${String(work)})(context.workbook.worksheets.getFirst()); await context.sync(); })`,
  );
};

/** A place over the picture at B2, in pixels of the page. */
async function onPicture(): Promise<{ x: number; y: number }> {
  const corner = (await grid().boundingBox())!;
  return { x: corner.x + x(1) + 30, y: corner.y + y(1) + 12 };
}

/** What 保存 would hand over. */
async function saved(): Promise<Uint8Array> {
  const bytes = await scene.page.evaluate(() => window.workbench?.save());
  if (!bytes) throw new Error(await notice());
  return Uint8Array.from(bytes);
}

const notice = () => scene.page.locator("#notice-text").innerText();

test("pictures are to look at: what is clicked is the cell beneath, and nothing moves, opens, deletes or undoes one", async () => {
  const { page } = scene;
  const { x: left, y: top } = await onPicture();
  await page.mouse.click(left, top);
  expect(await page.evaluate(() => window.workbench?.activeCell())).toEqual({ sheet: "图", cell: "B2" });
  await page.keyboard.press("Delete");
  await page.keyboard.press("ArrowRight");
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + 100, top + 100, { steps: 5 });
  await page.mouse.up();
  await page.mouse.dblclick(left, top);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await page.mouse.click(left - 120, top + 300);
  await expectPatches(GREEN, [BOTH[1], CROPPED, TURNED[0]]);
  expect(Buffer.compare(await saved(), PICTURES)).toBe(0);
});

test("what is typed is saved, and the pictures' parts are as they were", async () => {
  await scene.page.evaluate(() => window.workbench?.setCell("图", "B2", "甲"));
  const bytes = await saved();
  expect(differingParts(PICTURES, bytes)).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(await scene.page.locator("#notice").isHidden()).toBe(true);
});

test("rows that are put in and taken out move the pictures that go with their cells, and stretch those that grow with them", async () => {
  await inExcel((sheet) => sheet.getRange("1:2").insert("Down"));
  await expectPatches(RED, [lower(BOTH[0], 2 * ROW), lower(TURNED[1], 2 * ROW)]);
  await expectPatches(BLUE, [lower(ONE_CELL, 2 * ROW), TIED]);
  await expectPatches(YELLOW, [ABSOLUTE]);
  await inExcel((sheet) => sheet.getRange("5:5").insert("Down"));
  await inExcel((sheet) => sheet.getRange("1:2").delete("Up"));
  await expectPatches(RED, [longer(BOTH[0], ROW), lower(TURNED[1], ROW)]);
  await expectPatches(GREEN, [longer(BOTH[1], ROW), lower(CROPPED, ROW), lower(TURNED[0], ROW)]);
});

test("a wider column takes pictures along; of one that stays, but whose cells in the file do not, saving says that it is elsewhere there", async () => {
  await inExcel((sheet) => (sheet.getRange("C:C").format.columnWidth = 75));
  const wider = 100 - COLUMN;
  const aside = ([left, top, right, bottom]: Box): Box => [left + wider, top, right + wider, bottom];
  await expectPatches(RED, [BOTH[0], aside(TURNED[1])]);
  await expectPatches(BLUE, [aside(ONE_CELL), TIED]);
  await expectPatches(YELLOW, [ABSOLUTE]);
  expect(differingParts(PICTURES, await saved())).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(await notice()).toContain("以下改动没有写进文件：“图”的图片。");
});

test("another sheet that was looked at and a row elsewhere that became higher leave the pictures where the file has them", async () => {
  for (const sheet of ["远处", "图"]) await scene.page.evaluate((name) => window.workbench?.showSheet(name), sheet);
  await expectPatches(BLUE, [ONE_CELL, TIED]);
  await inExcel((sheet) => (sheet.getRange("20:20").format.rowHeight = 33));
  expect(differingParts(PICTURES, await saved())).toEqual(["xl/worksheets/sheet1.xml"]);
  expect(await scene.page.locator("#notice").isHidden()).toBe(true);
});

test("a copied sheet shows the pictures; saving says that the file's copy has none", async () => {
  await inExcel((sheet) => sheet.copy("End"));
  await scene.page.evaluate(() => window.workbench?.showSheet("图 (2)"));
  await expectPatches(YELLOW, [ABSOLUTE]);
  const parts = differingParts(PICTURES, await saved());
  expect(parts).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/worksheets/sheet4.xml"]);
  expect(await notice()).toContain("以下改动没有写进文件：“图 (2)”的图片。");
});

test("a sheet is as long as its pictures need, and shows its own only", async () => {
  await scene.page.evaluate(() => window.workbench?.showSheet("远处"));
  await expectPatches(YELLOW, []);
  await inExcel((sheet) => sheet.getNext().getRange("C300").select());
  let red: Box[] = [];
  while (red.length === 0) red = await patches(RED);
  const green = await patches(GREEN);
  expect([red.length, green.length]).toEqual([1, 1]);
  expect(red[0]?.[0]).toBe(HEAD + 2 * COLUMN);
  expect(Math.abs((red[0]?.[2] ?? 0) - (green[0]?.[0] ?? 0))).toBeLessThanOrEqual(1);
});
