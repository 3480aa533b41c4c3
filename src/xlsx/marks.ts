import type { PlacedMark } from "../core/edits";
import type { Result } from "../core/host-port";
import { DEFAULT_LIMITS, type XlsxLimits } from "./limits";
import { openXlsx } from "./open";
import { MarkRules } from "./patch/mark-rules";
import { decodePart } from "./part-text";
import { fileResult, type FileProblem } from "./problem";
import { findWorkbookParts } from "./workbook-parts";
import { parsePositions } from "./xml-positions";

/** Ziping's marks as they stand in a file, for taking a write-back back. */
export function readMarks(bytes: Uint8Array, limits: XlsxLimits = DEFAULT_LIMITS): Result<PlacedMark[], FileProblem> {
  return fileResult(() => {
    const pkg = openXlsx(bytes, limits);
    return findWorkbookParts(pkg).sheets.flatMap(({ name, part }) => {
      const { text } = decodePart(pkg.read(part), part);
      if (!MarkRules.mayStandIn(text)) return [];
      const rules = new MarkRules();
      parsePositions(text, part, [rules]);
      return rules.found(name);
    });
  });
}
