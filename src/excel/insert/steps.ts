import type { SheetPlan } from "../../core/sheet-plan";
import type { Step } from "../write";
import { contentSteps, linkSteps, mergeSteps } from "./contents";
import { lookSteps } from "./looks";
import { filterSteps, pageSteps } from "./page";
import { heightSteps, widthSteps } from "./sizes";
import { validationSteps } from "./validations";

/** What is made in a sheet. The sheet's own matters (column widths, page, frozen rows, filter) only where it is made for the plan. */
export function planSteps(sheet: string, plan: SheetPlan, own: { readonly digit: number } | null): Step[] {
  return [
    ...mergeSteps(sheet, plan),
    ...linkSteps(sheet, plan),
    ...lookSteps(sheet, plan),
    ...(own ? [...widthSteps(sheet, plan, own.digit), ...pageSteps(sheet, plan)] : []),
    ...validationSteps(sheet, plan),
    ...contentSteps(sheet, plan),
    ...heightSteps(sheet, plan, own !== null),
    ...(own ? filterSteps(sheet, plan) : []),
  ];
}
