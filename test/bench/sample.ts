import { review } from "../../src/core/review";
import { readWorkbook } from "../support/read-sheets";
import type { Figure } from "./figures";
import { warmed } from "./timing";

/** The core alone on the sample workbook, already read. */
export function sampleFigures(): Figure[] {
  const workbook = readWorkbook("assets/sample.xlsx");
  return [{ name: "review-sample", value: warmed(() => review(workbook), 100), unit: "ms" }];
}
