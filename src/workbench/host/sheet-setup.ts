import type { Area } from "./area";

/** How a sheet is printed, in the names and units of Office.js: lengths in points. */
export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string;
  /** Either a scale in per cent or pages to fit; null where it is left open. */
  readonly zoom: {
    readonly scale: number | null;
    readonly horizontalFitToPages: number | null;
    readonly verticalFitToPages: number | null;
  };
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly printOrder: "DownThenOver" | "OverThenDown";
  /** Empty: everything. */
  readonly printArea: readonly Area[];
  readonly titleRows: Area | null;
  readonly titleColumns: Area | null;
  /** Texts with Excel's codes, such as "第 &P 页，共 &N 页". */
  readonly headerFooter: Readonly<Record<HeaderFooterPart, string>>;
}

export type HeaderFooterPart = "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

/** What Excel in Chinese starts a new sheet with. */
export const NEW_PAGE: PageSetup = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  printOrder: "DownThenOver",
  printArea: [],
  titleRows: null,
  titleColumns: null,
  headerFooter: { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" },
};

/** Arrows on a header row, and the rows that they hide. */
export interface SheetFilter {
  /** The header row and the rows below it. */
  readonly area: Area;
  /** By column, counted from the area's first: the texts that stay visible. */
  readonly shown: Readonly<Record<number, readonly string[]>>;
}

/** What belongs to a sheet beside its cells, and travels with it. */
export interface SheetSetup {
  readonly page: PageSetup;
  readonly filter: SheetFilter | null;
}
