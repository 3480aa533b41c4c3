import { DrawingTypeEnum, ICommandService } from "@univerjs/core";
import {
  DrawingApplyType,
  ImageSourceType,
  ISheetDrawingService,
  SetDrawingApplyMutation,
  SheetDrawingAnchorType,
  transformToAxisAlignPosition,
  transformToDrawingPosition,
  type IDrawingJsonUndo1,
  type ISetDrawingApplyMutationParams,
  type ISheetImage,
} from "@univerjs/preset-sheets-drawing";
import { SheetSkeletonService } from "@univerjs/sheets";
import type { FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Anchor, Spot } from "../../xlsx/presentation/picture-anchors";
import type { BookPictures, Picture } from "../../xlsx/presentation/pictures";
import type { Grid } from "../grid/create-grid";
import type { PictureState } from "../saving/book-state";
import type { PicturesSeen } from "../saving/unseen";
import { boxOf, type Box } from "./picture-boxes";
import type { PictureSources } from "./picture-sources";
import { isQuarterTurn } from "./redraw";

const FOLLOWS = {
  both: SheetDrawingAnchorType.Both,
  position: SheetDrawingAnchorType.Position,
  nothing: SheetDrawingAnchorType.None,
} as const;

/** The pictures of the workbook that is open. */
export interface ShownPictures {
  readonly seen: PicturesSeen;
  /** What a sheet's pictures are, as text to compare: how many, and where those lie that the file cannot have elsewhere by itself. */
  readonly stateOf: PictureState;
}

/**
 * Puts pictures over the cells. Rows must be as high as they are to be. Nothing of it can be undone by the user: it belongs to opening the file.
 */
export function showPictures(
  { univer }: Grid,
  workbook: FWorkbook,
  { sheets, hasOthers }: BookPictures,
  sources: PictureSources,
): ShownPictures {
  const injector = univer.__getInjector();
  const drawings = injector.get(ISheetDrawingService);
  const unitId = workbook.getId();
  const shown: Shown[] = [];
  workbook.getSheets().forEach((sheet, i) => {
    const pictures = sheets[i] ?? [];
    const subUnitId = sheet.getSheetId();
    const skeleton = injector.get(SheetSkeletonService).getSkeleton(unitId, subUnitId);
    if (pictures.length === 0 || !skeleton) return;
    skeleton.calculate();
    const images = pictures.flatMap((picture): ISheetImage[] => {
      const source = sources.urlOf(picture);
      const box = isOnGrid(picture, sheet) ? boxOf(picture, skeleton) : null;
      if (source === null || box === null) return [];
      const drawingId = `picture-${shown.length + 1}`;
      shown.push({ drawingId, isTied: isTied(picture) });
      return [imageOf(picture, box, { unitId, subUnitId, drawingId, source }, skeleton)];
    });
    if (images.length === 0) return;
    const { redo: op, objects } = drawings.getBatchAddOp(images) as IDrawingJsonUndo1;
    const params: ISetDrawingApplyMutationParams = { unitId, subUnitId, op, objects, type: DrawingApplyType.INSERT };
    injector.get(ICommandService).syncExecuteCommand(SetDrawingApplyMutation.id, params);
  });
  const tied = new Set(shown.flatMap(({ drawingId, isTied }) => (isTied ? [drawingId] : [])));
  return {
    seen: hasOthers || shown.length < sheets.flat().length ? (shown.length > 0 ? "some" : "none") : "all",
    stateOf: (sheet) =>
      Object.values(drawings.getDrawingData(unitId, sheet))
        .map(({ drawingId, sheetTransform: { from, to } }) =>
          tied.has(drawingId) ? `${spotText(from)} ${spotText(to)}` : "with its cells",
        )
        .join("\n"),
  };
}

interface Shown {
  readonly drawingId: string;
  readonly isTied: boolean;
}

/** Whether the file ties both corners to cells though the picture does not go with them: there it would, until Excel has saved it. */
const isTied = ({ anchor }: Picture): boolean => anchor.kind === "two-cells" && anchor.follows !== "both";

/** Rows that fit their text may have heights between pixels, and sums of those end in noise. */
const spotText = ({ row, rowOffset, column, columnOffset }: Spot): string =>
  `${row}+${rowOffset.toFixed(1)},${column}+${columnOffset.toFixed(1)}`;

const isOnGrid = ({ anchor }: Picture, sheet: FWorksheet): boolean =>
  anchor.kind === "absolute" || (anchor.from.row < sheet.getMaxRows() && anchor.from.column < sheet.getMaxColumns());

function imageOf(
  picture: Picture,
  box: Box,
  place: Pick<ISheetImage, "unitId" | "subUnitId" | "drawingId" | "source">,
  skeleton: Parameters<typeof transformToDrawingPosition>[1],
): ISheetImage {
  const transform = { ...box, angle: isQuarterTurn(picture.angle) ? 0 : picture.angle };
  return {
    ...place,
    drawingType: DrawingTypeEnum.DRAWING_IMAGE,
    // Univer keeps pictures by their address for ever, but not those that it asks for by an id: here the address is the id.
    imageSourceType: ImageSourceType.UUID,
    transform,
    sheetTransform: transformToDrawingPosition(transform, skeleton),
    axisAlignSheetTransform: transformToAxisAlignPosition(transform, skeleton),
    anchorType: anchorTypeOf(picture.anchor),
  };
}

function anchorTypeOf(anchor: Anchor): SheetDrawingAnchorType {
  if (anchor.kind === "two-cells") return FOLLOWS[anchor.follows];
  return anchor.kind === "one-cell" ? SheetDrawingAnchorType.Position : SheetDrawingAnchorType.None;
}
