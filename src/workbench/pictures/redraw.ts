import type { Placement } from "../../xlsx/presentation/picture-anchors";

/** Beyond this, drawing one picture would take more memory than a page has. */
export const MOST_PIXELS = 100_000_000;

type Look = Pick<Placement, "crop" | "angle" | "flipped">;

/** A quarter turn can be drawn into the picture itself; others need room around it and are left to the grid. */
export const isQuarterTurn = (angle: number): boolean => angle % 90 === 0;

/** Whether a picture shows all of its data, the way they are. */
export function isPlain({ crop, angle, flipped }: Look): boolean {
  const isWhole = Object.values(crop).every((part) => part === 0);
  return isWhole && (angle === 0 || !isQuarterTurn(angle)) && !flipped.horizontally && !flipped.vertically;
}

/**
 * The picture cut, flipped and given its quarter turns. Univer could do it while it draws, but forgets turns when rows are deleted, and cuts
 * elsewhere when cells become wider.
 *
 * @returns null when there is no room for it
 */
export function redrawn(image: HTMLImageElement, { crop, angle, flipped }: Look): Promise<Blob | null> {
  const { naturalWidth, naturalHeight } = image;
  const width = Math.max(1, Math.round(naturalWidth * (1 - crop.left - crop.right)));
  const height = Math.max(1, Math.round(naturalHeight * (1 - crop.top - crop.bottom)));
  if (width * height > MOST_PIXELS) return Promise.resolve(null);
  const turn = isQuarterTurn(angle) ? angle : 0;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = turn % 180 === 0 ? [width, height] : [height, width];
  const context = canvas.getContext("2d");
  if (!context) return Promise.resolve(null);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.scale(flipped.horizontally ? -1 : 1, flipped.vertically ? -1 : 1);
  context.drawImage(image, -width / 2 - naturalWidth * crop.left, -height / 2 - naturalHeight * crop.top);
  return new Promise((resolve) => canvas.toBlob(resolve));
}
