import { parseRange, rangeToA1, toA1 } from "../../core/a1";
import { isBlank } from "../../core/block-content";
import type { InsertedBlock } from "../../core/edits";
import type { Result } from "../../core/host-port";
import { type Ground, groundOf } from "../../core/insertion/ground";
import { blockRange } from "../../core/insertion/block-range";
import type { CellRange, SheetSnapshot } from "../../core/workbook";
import { areasOf, cellRange, cellsIn, contains } from "../../core/areas";
import { type BlankCell, withBlanks } from "../layout/blank-cells";
import { styleWith } from "../layout/cell-look";
import { withLinks } from "../layout/links";
import { withMerges } from "../layout/merges";
import { type RowChange, withRows } from "../layout/rows";
import { type ValidationChanges, withValidations } from "../layout/validations";
import { readMarks } from "../marks";
import { Draft } from "../patch/draft";
import { patchFile } from "../patch/patch-xlsx";
import type { PatchedFile } from "../patch/patching";
import { Styles } from "../patch/styles-part";
import { readCellStyles } from "../presentation/cell-styles";
import { ValidationReader } from "../presentation/validation-rules";
import { fileResult, type FileProblem } from "../problem";
import { shiftFormula } from "../shared-formula";
import { WorkbookFile } from "../workbook-file";
import { parsePositions } from "../xml-positions";
import { type HeldStyles, stylesByCell } from "./held-styles";
import { groundChange, looksLike } from "./look";
import { partOf } from "./part-of";
import { Standing } from "./standing";
import { verifyBlocks } from "./verify-blocks";

/**
 * Clears a block that insertBlocks or Excel made, where it stands now, and gives its cells and rows the look that they had. Whether anything was
 * typed into it since is the caller's matter (see planRemoval). The result is read back and compared.
 */
export function removeBlock(bytes: Uint8Array, block: InsertedBlock): Result<Uint8Array, FileProblem> {
  return fileResult(() => {
    const range = blockRange(block);
    const file = new WorkbookFile(bytes);
    const before = file.sheet(partOf(file, block.sheet));
    const cleared = withoutContents(file, before, range);
    const result = withoutLooks(new WorkbookFile(cleared.bytes), block, range);
    const again = new WorkbookFile(result);
    verifyBlocks(before, again.sheet(partOf(again, block.sheet)), {
      ranges: [range],
      cells: [],
      merges: [],
      results: cleared.recalculated,
    });
    return result;
  });
}

/** Without Ziping's marks on them either: a blank cell would be marked for good. */
function withoutContents(file: WorkbookFile, { name, cells }: SheetSnapshot, range: CellRange): PatchedFile {
  const edits = cells.flatMap((cell) => {
    if (isBlank(cell) || !contains(range, cellRange(cell))) return [];
    return [{ sheet: name, cell: toA1(cell.row, cell.column), before: cell.value, after: null }];
  });
  const marks = readMarks(file.pkg.bytes);
  const all = marks.ok ? marks.value : [];
  const staying = all.filter(({ sheet, cell }) => {
    const at = parseRange(cell);
    return sheet !== name || at === null || !contains(range, at);
  });
  return patchFile(file, { edits, marks: staying.length < all.length ? staying : null });
}

function withoutLooks({ pkg, parts }: WorkbookFile, block: InsertedBlock, range: CellRange): Uint8Array {
  const { part } = partOf({ parts }, block.sheet);
  const draft = new Draft(pkg);
  const styles = new Styles(draft, parts);
  const ground: Partial<Ground> & { readonly held?: HeldStyles } = groundOf(block);
  const original = draft.text(part);
  const known = readCellStyles(pkg, parts);
  const standing = new Standing(original, part, range, known);
  let made: string | null = null;
  const make = (): string => (made ??= String(styleWith(styles.open(), 0, groundChange(ground))));
  const held = stylesByCell(ground.held ?? {}, range);
  const blanks = cellsIn(range).map(({ row, column }): BlankCell => {
    const own = held(row, column);
    if (own !== null && known[Number(own)] && looksLike(standing.style(own), ground)) return { row, column, style: own };
    return { row, column, style: looksLike(standing.inheritedLook(row, column), ground) ? null : make() };
  });

  let text = withMerges(original, part, { added: [], removed: mergesIn(original, part, range) });
  text = withValidations(text, part, ruleChanges(original, part, range));
  text = withLinks(text, part, { added: [], cleared: [range] });
  text = withRows(text, part, heightChanges(ground, range, standing));
  draft.write(part, withBlanks(text, part, blanks));
  styles.save();
  return draft.bytes();
}

function mergesIn(text: string, part: string, range: CellRange): CellRange[] {
  const merges: CellRange[] = [];
  parsePositions(text, part, [
    {
      open: (name, { ref = "" }, parent) => {
        const area = name === "mergeCell" && parent === "mergeCells" ? parseRange(ref) : null;
        if (area && contains(range, area)) merges.push(area);
      },
    },
  ]);
  return merges;
}

/** Rules of the block alone go; Excel may have joined them with equal ones elsewhere, which stay. */
function ruleChanges(text: string, part: string, range: CellRange): ValidationChanges {
  const reader = new ValidationReader();
  parsePositions(text, part, [reader]);
  const changed = reader.rules.flatMap(({ rule }, index) => {
    const areas = areasOf(rule.areas);
    const rest = areas.filter((area) => !contains(range, area));
    return rest.length < areas.length ? [{ index, rule, first: areas[0], rest }] : [];
  });
  return {
    removed: changed.map(({ index }) => index),
    added: changed.flatMap(({ rule, first, rest }) => {
      const [next] = rest;
      if (!first || !next) return [];
      // A rule's formulas are those of its first cell.
      const shifted = (formula: string): string =>
        formula.startsWith('"') ? formula : shiftFormula(formula, next.top - first.top, next.left - first.left);
      return [{ ...rule, areas: rest.map(rangeToA1).join(" "), formula1: shifted(rule.formula1), formula2: shifted(rule.formula2) }];
    }),
  };
}

function heightChanges({ heights }: Partial<Ground>, { top, bottom }: CellRange, standing: Standing): RowChange[] {
  if (!Array.isArray(heights)) return [];
  return (heights as NonNullable<Ground["heights"]>).flatMap(({ row, points, fits = false }) => {
    if (!Number.isInteger(row) || row < 0 || top + row > bottom) return [];
    return [{ row: top + row, height: points, fixed: !fits, hidden: standing.row(top + row).hidden }];
  });
}
