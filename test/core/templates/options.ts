import { review } from "../../../src/core/review";
import type { Review } from "../../../src/core/shape";
import type { SheetPlan } from "../../../src/core/sheet-plan";
import { TEMPLATES } from "../../../src/core/templates";
import type { TemplateOptions } from "../../../src/core/templates/template";
import type { SheetSnapshot } from "../../../src/core/workbook";
import { sheetFrom } from "./sheets";

export const PLAIN: TemplateOptions = { year: 2024, unitName: "市路灯所", projectName: "路灯改造", scheme: "auto" };

/** What may be asked for. */
export const OPTIONS: readonly (readonly [string, TemplateOptions])[] = [
  ["with everything given", PLAIN],
  ["with nothing given", { year: null, unitName: "", projectName: "", scheme: "auto" }],
  ["with two rows a heading", { ...PLAIN, rowsPerLevel2: 2 }],
  ["with ten rows a heading", { ...PLAIN, rowsPerLevel2: 10 }],
  ["with 20 marks for the rate", { ...PLAIN, scheme: "hubei-20-80" }],
  ["somewhere in the sheet", { ...PLAIN, origin: { row: 6, column: 3 } }],
  ["with a budget", { ...PLAIN, budget: "94.8" }],
];

export const planOf = (kind: string, options: TemplateOptions): SheetPlan => TEMPLATES.find((each) => each.kind === kind)!.plan(options);
export const blank = (kind: string, options: TemplateOptions): SheetSnapshot => sheetFrom(planOf(kind, options));
export const read = (sheet: SheetSnapshot): Review => review({ sheets: [sheet] });
