import type { SheetPlan } from "../../core/sheet-plan";
import type { Step } from "../write";
import { rangeOf, sheetStep } from "./range-step";

/** Points: 0.6 and 0.75 inches, as in the forms that the ministries publish. */
const MARGINS = { side: 43.2, topAndBottom: 54, header: 21.6 };

/** How a sheet of its own is printed, and what stays in view: A4, as wide as the page, in the middle, as many pages as it takes. */
export function pageSteps(sheet: string, { page, freeze }: SheetPlan): Step[] {
  const print = sheetStep(sheet, 4000, ({ pageLayout }) => {
    pageLayout.orientation = page.landscape ? "Landscape" : "Portrait";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = MARGINS.side;
    pageLayout.rightMargin = MARGINS.side;
    pageLayout.topMargin = MARGINS.topAndBottom;
    pageLayout.bottomMargin = MARGINS.topAndBottom;
    pageLayout.headerMargin = MARGINS.header;
    pageLayout.footerMargin = MARGINS.header;
    if (page.titleRows) pageLayout.setPrintTitleRows(`$${page.titleRows.top + 1}:$${page.titleRows.bottom + 1}`);
  });
  return [print, ...(freeze && freeze.rows + freeze.columns > 0 ? [freezeStep(sheet, freeze)] : [])];
}

function freezeStep(sheet: string, { rows, columns }: NonNullable<SheetPlan["freeze"]>): Step {
  return {
    weight: 900,
    queue: (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem(sheet);
      if (columns === 0) freezePanes.freezeRows(rows);
      else if (rows === 0) freezePanes.freezeColumns(columns);
      else freezePanes.freezeAt(rangeOf(context, sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
    },
  };
}

/** After the contents: Excel looks at them. */
export function filterSteps(sheet: string, { filter }: SheetPlan): Step[] {
  if (!filter) return [];
  const step: Step = {
    weight: 1200,
    queue: (context) => context.workbook.worksheets.getItem(sheet).autoFilter.apply(rangeOf(context, sheet, filter)),
  };
  return [step];
}
