/** Merged areas can be read from this set on: Excel 2021, LTSC 2024, Microsoft 365 (Windows, Mac, web). */
const LOWEST_SET = "1.13";

/**
 * Whether this Excel offers everything that the adapter uses. False also where the page is not running inside Excel at all.
 *
 * @param set an API set above the lowest, for what is used only where it is there
 */
export function isSupported(set: string = LOWEST_SET): boolean {
  if (typeof Office === "undefined" || typeof Excel === "undefined") return false;
  const { context } = Office as { readonly context?: { readonly requirements?: Office.RequirementSetSupport } };
  return context?.requirements?.isSetSupported("ExcelApi", set) ?? false;
}
