import { InterceptorEffectEnum } from "@univerjs/core";
import type { ICellRenderContext, Worksheet } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { extrasOf } from "../engine/sheet-extras";
import { linkOf } from "../engine/univer-cells";
import { parseArea, splitAddress } from "../host/area";
import type { SheetEngine } from "../host/engine";
import type { Grid } from "./create-grid";

/** What is drawn over a cell, and answers the pointer there. */
interface Sign {
  drawWith(canvas: CanvasRenderingContext2D, info: ICellRenderContext): void;
  readonly isHit?: () => boolean;
  readonly onPointerDown?: (info: ICellRenderContext) => void;
}

/** Side of the arrow's box, in pixels. */
const BOX = 15;
const GAP = 2;

const FILTER_ARROW: Sign = {
  drawWith(canvas, { primaryWithCoord: place }) {
    const { endX, endY } = place.isMergedMainCell ? place.mergeInfo : place;
    const [left, top] = [endX - BOX - GAP, endY - BOX - GAP];
    canvas.save();
    canvas.fillStyle = "#ffffff";
    canvas.strokeStyle = "#8a8886";
    canvas.fillRect(left, top, BOX, BOX);
    canvas.strokeRect(left, top, BOX, BOX);
    canvas.fillStyle = "#424242";
    canvas.beginPath();
    canvas.moveTo(left + 4, top + 6);
    canvas.lineTo(left + BOX - 4, top + 6);
    canvas.lineTo(left + BOX / 2, top + 10);
    canvas.fill();
    canvas.restore();
  },
};

/** A click leads to a place of this workbook; addresses elsewhere are not opened: nothing here uses the network. */
const linkFollower = (engine: SheetEngine): Sign => ({
  drawWith: () => undefined,
  isHit: () => true,
  onPointerDown: ({ worksheet, row, col, subUnitId }: ICellRenderContext) => {
    const target = linkOf(worksheet.getCellRaw(row, col))?.target;
    if (!target || !("documentReference" in target)) return;
    const { sheet: name, cells } = splitAddress(target.documentReference.replace(/^#/, ""));
    const sheet = name === null ? subUnitId : engine.sheets().find((candidate) => candidate.name === name)?.id;
    const area = parseArea(cells);
    // After the grid has dealt with the click itself, which selects the clicked cell.
    if (sheet !== undefined && area) setTimeout(() => engine.select(sheet, area));
  },
});

function hasFilterArrow(worksheet: Worksheet, row: number, column: number): boolean {
  const area = extrasOf(worksheet.getCustomMetadata()).setup.filter?.area;
  return area !== undefined && row === area.row && column >= area.column && column < area.column + area.columns;
}

/** Shows in the grid what Univer's open part has no sign for: the arrows of a filter, and where links lead. A workbook must have been opened. */
export function showCellSigns({ univer }: Grid, engine: SheetEngine): void {
  const follower = linkFollower(engine);
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { worksheet, row, col, rawData }, next) => {
        const signs: Sign[] = [];
        if (hasFilterArrow(worksheet, row, col)) signs.push(FILTER_ARROW);
        if (linkOf(rawData)) signs.push(follower);
        if (signs.length === 0) return next(cell);
        const marked = !cell || cell === rawData ? { ...rawData } : cell;
        return next({ ...marked, customRender: [...(marked.customRender ?? []), ...signs] });
      },
    });
}
