import { expectFlag, expectNumber, expectText } from "../arguments";
import type { Arguments } from "../arguments";
import { MAX_COLUMNS, MAX_ROWS } from "../area";
import type { Area } from "../area";
import { invalidArgument, itemNotFound, notImplemented } from "../errors";
import type { ObjectOf, Session } from "../objects";
import { givenRange, raise, rangeAt, rangeByAddress } from "../places";
import type { HeaderFooterPart, PageSetup } from "../sheet-setup";
import type { Scalar, TypeTable } from "../table";

type Sheet = { readonly sheet: string };

const pageOf = ({ sheet }: Sheet, { engine }: Session): PageSetup => engine.setup(sheet).page;

function change({ sheet }: Sheet, part: Partial<PageSetup>, { engine }: Session): void {
  const setup = engine.setup(sheet);
  engine.setSetup(sheet, { ...setup, page: { ...setup.page, ...part } });
}

/** A property of the page set-up that reads and writes like one field. */
function field<K extends keyof PageSetup>(key: K, expect: (value: unknown) => PageSetup[K]): Scalar<Sheet> {
  return {
    get: (sheet, session) => pageOf(sheet, session)[key],
    set: (sheet, value, session) => change(sheet, { [key]: expect(value) }, session),
  };
}

const oneOf =
  <T extends string>(...values: readonly T[]) =>
  (value: unknown): T =>
    values.find((item) => item === value) ?? raise(invalidArgument());

/** Paper by its name in Office.js; the names are Excel's, the list is what a county office prints on. */
const PAPERS = ["A3", "A4", "A4Small", "A5", "B4", "B5", "Letter", "Legal", "Folio", "Tabloid"] as const;

/** Points; Excel takes no negative ones and none beyond 49 inches. */
function expectMargin(value: unknown): number {
  const points = expectNumber(value);
  return points >= 0 && points <= 49 * 72 ? points : raise(invalidArgument());
}

type Side = keyof PageSetup["margins"];

const margin = (side: Side): Scalar<Sheet> => ({
  get: (sheet, session) => pageOf(sheet, session).margins[side],
  set: (sheet, value, session) => change(sheet, { margins: { ...pageOf(sheet, session).margins, [side]: expectMargin(value) } }, session),
});

const wholeWithin = (value: unknown, least: number, most: number): number | null => {
  if (value === undefined || value === null) return null;
  const number = expectNumber(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : raise(invalidArgument());
};

/** Pages to fit or a scale, not both. */
function expectZoom(value: unknown): PageSetup["zoom"] {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const given = value as Readonly<Record<string, unknown>>;
  const zoom = {
    scale: wholeWithin(given["scale"], 10, 400),
    horizontalFitToPages: wholeWithin(given["horizontalFitToPages"], 1, 32_767),
    verticalFitToPages: wholeWithin(given["verticalFitToPages"], 1, 32_767),
  };
  const fits = zoom.horizontalFitToPages !== null || zoom.verticalFitToPages !== null;
  if (fits === (zoom.scale !== null)) throw invalidArgument();
  return zoom;
}

const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const SIDES: readonly Side[] = ["top", "bottom", "left", "right", "header", "footer"];

function setMargins(sheet: Sheet, args: Arguments, session: Session): void {
  const unit = UNITS[args.text(0)] ?? raise(invalidArgument());
  const given = args.raw(1);
  if (typeof given !== "object" || given === null) throw invalidArgument();
  const margins = { ...pageOf(sheet, session).margins };
  for (const side of SIDES) {
    const value = (given as Readonly<Record<string, unknown>>)[side];
    if (value !== undefined) margins[side] = expectMargin(expectNumber(value) * unit);
  }
  change(sheet, { margins }, session);
}

/** The print area: a range, several of one sheet, or their address. */
function givenAreas({ sheet }: Sheet, args: Arguments, session: Session): Area[] {
  const several = args.object(0, "RangeAreas");
  if (several) return [...several.areas];
  const range = args.object(0, "Range");
  if (range) return [range.area];
  return args
    .text(0)
    .split(",")
    .map((address) => rangeByAddress(session, sheet, address.trim()).area);
}

function titles(sheet: Sheet, args: Arguments, session: Session): Area {
  const range = givenRange(session, args, 0, sheet.sheet) ?? raise(invalidArgument());
  return range.sheet === sheet.sheet ? range.area : raise(invalidArgument());
}

const rangeOrNull = ({ sheet }: Sheet, area: Area | null): ObjectOf<"Range"> | null => area && rangeAt(sheet, area);

function printArea(sheet: Sheet, session: Session): ObjectOf<"RangeAreas"> | null {
  const { printArea: areas } = pageOf(sheet, session);
  return areas.length > 0 ? { type: "RangeAreas", sheet: sheet.sheet, areas } : null;
}

export const pageLayout: TypeTable<"PageLayout"> = {
  scalars: {
    Orientation: field("orientation", oneOf("Portrait", "Landscape")),
    PaperSize: field("paperSize", oneOf(...PAPERS)),
    Zoom: field("zoom", expectZoom),
    CenterHorizontally: field("centerHorizontally", expectFlag),
    CenterVertically: field("centerVertically", expectFlag),
    PrintGridlines: field("printGridlines", expectFlag),
    PrintHeadings: field("printHeadings", expectFlag),
    BlackAndWhite: field("blackAndWhite", expectFlag),
    PrintOrder: field("printOrder", oneOf("DownThenOver", "OverThenDown")),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  navigations: { HeadersFooters: ({ sheet }) => ({ type: "HeaderFooterGroup", sheet }) },
  methods: {
    SetPrintArea: (sheet, args, session) => change(sheet, { printArea: givenAreas(sheet, args, session) }, session),
    SetPrintMargins: setMargins,
    SetPrintTitleRows: (sheet, args, session) => {
      const area = titles(sheet, args, session);
      change(sheet, { titleRows: { ...area, column: 0, columns: MAX_COLUMNS } }, session);
    },
    SetPrintTitleColumns: (sheet, args, session) => {
      const area = titles(sheet, args, session);
      change(sheet, { titleColumns: { ...area, row: 0, rows: MAX_ROWS } }, session);
    },
    GetPrintArea: (sheet, _, session) => printArea(sheet, session) ?? raise(itemNotFound()),
    GetPrintAreaOrNullObject: (sheet, _, session) => printArea(sheet, session),
    GetPrintTitleRows: (sheet, _, session) => rangeOrNull(sheet, pageOf(sheet, session).titleRows) ?? raise(itemNotFound()),
    GetPrintTitleRowsOrNullObject: (sheet, _, session) => rangeOrNull(sheet, pageOf(sheet, session).titleRows),
    GetPrintTitleColumns: (sheet, _, session) => rangeOrNull(sheet, pageOf(sheet, session).titleColumns) ?? raise(itemNotFound()),
    GetPrintTitleColumnsOrNullObject: (sheet, _, session) => rangeOrNull(sheet, pageOf(sheet, session).titleColumns),
  },
};

export const headerFooterGroup: TypeTable<"HeaderFooterGroup"> = {
  scalars: {
    State: {
      get: () => "Default",
      set: (_, value) => {
        if (value !== "Default") throw notImplemented("HeaderFooterGroup", `state = "${String(value)}"`);
      },
    },
    UseSheetMargins: { get: () => true },
    UseSheetScale: { get: () => true },
  },
  navigations: { DefaultForAllPages: ({ sheet }) => ({ type: "HeaderFooter", sheet }) },
};

/** Excel takes 255 characters in each part. */
const part = (key: HeaderFooterPart): Scalar<Sheet> => ({
  get: (sheet, session) => pageOf(sheet, session).headerFooter[key],
  set: (sheet, value, session) => {
    const text = expectText(value);
    if (text.length > 255) throw invalidArgument();
    change(sheet, { headerFooter: { ...pageOf(sheet, session).headerFooter, [key]: text } }, session);
  },
});

export const headerFooter: TypeTable<"HeaderFooter"> = {
  scalars: {
    LeftHeader: part("leftHeader"),
    CenterHeader: part("centerHeader"),
    RightHeader: part("rightHeader"),
    LeftFooter: part("leftFooter"),
    CenterFooter: part("centerFooter"),
    RightFooter: part("rightFooter"),
  },
};
