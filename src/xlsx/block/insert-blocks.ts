import { rangeToA1, toA1 } from "../../core/a1";
import { cellRange } from "../../core/areas";
import { blockContent, isBlank, OWN } from "../../core/block-content";
import type { InsertedBlock } from "../../core/edits";
import type { Result } from "../../core/host-port";
import { freeGround } from "../../core/insertion/ground";
import { inTheWay, targetNotEmpty } from "../../core/insertion/target";
import type { SheetPlan } from "../../core/sheet-plan";
import type { CellRange, SheetSnapshot } from "../../core/workbook";
import { patchLayout } from "../layout/patch-layout";
import { MAX_ROWS } from "../limits";
import { decodePart } from "../part-text";
import type { CellPatch } from "../patch/patch";
import { patchFile } from "../patch/patch-xlsx";
import { readCellStyles } from "../presentation/cell-styles";
import type { CellStyle } from "../presentation/presentation";
import { SheetLayout } from "../presentation/sheet-layout";
import { fileResult, FileTrouble } from "../problem";
import { WorkbookFile } from "../workbook-file";
import type { SheetPart } from "../workbook-parts";
import { claimedAreas, ruledAreas } from "./claims";
import { heldStyles } from "./held-styles";
import { partOf } from "./part-of";
import { plannedLayout, rowChanges } from "./planned-layout";
import { Standing } from "./standing";
import { verifyBlocks } from "./verify-blocks";

export interface InsertedBlocks {
  readonly bytes: Uint8Array;
  /** In the order of the plans, as the journal remembers them. */
  readonly blocks: readonly InsertedBlock[];
}

/**
 * Makes plans on a sheet that is there; refused ("target-not-empty") where anything stands in the way. As in Excel, the sheet's own matters stay
 * as they are: column widths, page, frozen rows, filter. Of the file only the sheet and the style sheet change, and in the workbook's part the
 * flag that formulas are to be calculated. The result is read back and compared.
 */
export function insertBlocks(bytes: Uint8Array, sheet: string, plans: readonly SheetPlan[]): Result<InsertedBlocks> {
  const result = fileResult((): Result<InsertedBlocks> => {
    const file = new WorkbookFile(bytes);
    const part = partOf(file, sheet);
    const before = file.sheet(part);
    if (before.protected) throw new FileTrouble("sheet-protected", sheet);
    const grounds = groundsOf(file, part, before, plans);
    if (!grounds.ok) return grounds;

    const filled = patchFile(file, { edits: plans.flatMap((plan) => contents(sheet, plan)), marks: null });
    const laid = patchLayout(
      filled.bytes,
      grounds.value.map(({ plan, standing }) => plannedLayout(sheet, plan, standing)),
    );
    if (!laid.ok) return laid;
    const again = new WorkbookFile(laid.value);
    const after = again.sheet(partOf(again, sheet));
    verifyBlocks(before, after, {
      ranges: plans.map(({ range }) => range),
      cells: plans.flatMap(({ cells }) => cells),
      merges: plans.flatMap(({ merges }) => merges),
      results: filled.recalculated,
    });
    const blocks = grounds.value.map(({ plan: { range }, own }): InsertedBlock => {
      return { sheet, range: rangeToA1(range), ownSheet: false, content: `${blockContent(after.cells, range)}${OWN}${own}` };
    });
    return { ok: true, value: { bytes: laid.value, blocks } };
  });
  return result.ok ? result.value : result;
}

/** A place for a plan that is free, and what has to be remembered of it. */
interface Place {
  readonly plan: SheetPlan;
  readonly standing: Standing;
  /** A Ground with HeldStyles, as JSON. */
  readonly own: string;
}

function groundsOf(file: WorkbookFile, sheet: SheetPart, before: SheetSnapshot, plans: readonly SheetPlan[]): Result<Place[]> {
  const obstacle = inTheWay(before, plans);
  if (obstacle) return { ok: false, problem: obstacle };
  const { pkg, parts } = file;
  const { part } = sheet;
  const { text } = decodePart(pkg.read(part), part);
  const taken = { claimed: claimedAreas(pkg, part), ruled: ruledAreas(text, part) };
  const styles = readCellStyles(pkg, parts);
  const places: Place[] = [];
  for (const plan of plans) {
    const standing = new Standing(text, part, plan.range, styles);
    const rows = rowChanges(plan, standing).map(({ row }) => row);
    const ground = freeGround(standing.facts(taken, rows));
    if (!ground) {
      const others = [...taken.claimed, ...taken.ruled, ...dressed(file, sheet, styles)];
      return { ok: false, problem: targetNotEmpty(before, plan.range, others.filter(isPlace)) };
    }
    places.push({ plan, standing, own: JSON.stringify({ ...ground, held: heldStyles(standing) }) });
  }
  return { ok: true, value: places };
}

/** Whole columns do not push a proposal to the end of the sheet. */
const isPlace = ({ bottom }: CellRange): boolean => bottom < MAX_ROWS - 1;

/** Cells with lines or a fill. */
function dressed(file: WorkbookFile, sheet: SheetPart, styles: readonly CellStyle[]): CellRange[] {
  const layout = new SheetLayout(sheet.name, file.pkg.limits);
  file.sheet(sheet, layout);
  return layout.result().cells.flatMap(({ style, ...cell }) => {
    const { fill, borders = {} } = styles[style] ?? {};
    return fill !== undefined || Object.keys(borders).length > 0 ? [cellRange(cell)] : [];
  });
}

function contents(sheet: string, { cells }: SheetPlan): CellPatch[] {
  return cells
    .filter((cell) => !isBlank(cell))
    .map(({ row, column, value, formula = null }) => ({ sheet, cell: toA1(row, column), before: null, after: value, formula }));
}
