import type { Package } from "../package";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import { flag, parsePart, qualified, type Attributes } from "../xml";
import { degrees, drawingPixels, share } from "./drawing-lengths";

/** A point of the sheet: a cell (0-based) and the distance from its top left corner, in pixels. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly rowOffset: number;
  readonly columnOffset: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where something lies on the sheet; sizes are in pixels. */
export type Anchor =
  /** From one point to the other; `follows` is what becomes of it when cells are moved or resized. */
  | { readonly kind: "two-cells"; readonly from: Spot; readonly to: Spot; readonly follows: "both" | "position" | "nothing" }
  /** It goes where the cell goes and keeps its size. */
  | { readonly kind: "one-cell"; readonly from: Spot; readonly size: Size }
  | { readonly kind: "absolute"; readonly left: number; readonly top: number; readonly size: Size };

/** How a picture is placed on a sheet. */
export interface Placement {
  readonly anchor: Anchor;
  /** Shares of the picture's width and height that are cut off; below 0 they are margins. */
  readonly crop: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Degrees, clockwise, 0 ≤ angle < 360; of a picture that lies more across than upright, the anchor is that of the turned one. */
  readonly angle: number;
  readonly flipped: { readonly horizontally: boolean; readonly vertically: boolean };
}

/** A picture in a drawing. */
export interface DrawnPicture {
  /** Relationships that lead to its data: the first to what is drawn, the others to the same in other formats. Empty: none in the file. */
  readonly links: readonly string[];
  readonly isHidden: boolean;
  /** null: where it lies is not understood (it is part of a group, or the numbers make no sense). */
  readonly placement: Placement | null;
}

const ANCHORS: ReadonlySet<string | undefined> = new Set(["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"]);
const FOLLOWS = { oneCell: "position", absolute: "nothing" } as const;

/** The pictures of a drawing (a part that lies over a worksheet), from back to front. @throws FileTrouble as parsePart does */
export function readDrawnPictures(pkg: Package, part: string): DrawnPicture[] {
  const reader = new DrawingReader();
  parsePart(pkg, part, reader);
  return reader.pictures;
}

type Corner = Partial<Record<"col" | "colOff" | "row" | "rowOff", string>>;

interface OpenAnchor {
  readonly name: string;
  readonly editAs: string;
  readonly corners: { from: Corner; to: Corner };
  size: Attributes;
  position: Attributes;
}

interface OpenPicture {
  readonly isGrouped: boolean;
  isHidden: boolean;
  crop: Attributes;
  frame: Attributes;
  readonly links: string[];
}

class DrawingReader {
  readonly pictures: DrawnPicture[] = [];
  private anchor: OpenAnchor | null = null;
  private picture: OpenPicture | null = null;
  private field: { readonly corner: Corner; readonly name: keyof Corner } | null = null;
  /** Depth inside of what only newer programs understand; what older ones show instead stands behind it. */
  private skipped = 0;

  open(name: string, attributes: Attributes, parent: string | undefined): void {
    if (this.skipped > 0 || (name === "Choice" && parent === "AlternateContent")) {
      this.skipped += 1;
    } else if (ANCHORS.has(name) && (parent === "wsDr" || parent === "Fallback")) {
      this.anchor = { name, editAs: attributes.editAs ?? "", corners: { from: {}, to: {} }, size: {}, position: {} };
    } else if (name === "pic") {
      this.picture = { isGrouped: !ANCHORS.has(parent) && parent !== "Fallback", isHidden: false, crop: {}, frame: {}, links: [] };
    } else if (this.picture) {
      addToPicture(this.picture, name, attributes, parent);
    } else if (this.anchor) {
      this.addToAnchor(this.anchor, name, attributes, parent);
    }
  }

  text(text: string): void {
    if (this.field) this.field.corner[this.field.name] = (this.field.corner[this.field.name] ?? "") + text;
  }

  close(name: string): void {
    this.field = null;
    if (this.skipped > 0) this.skipped -= 1;
    else if (ANCHORS.has(name)) this.anchor = null;
    else if (name === "pic" && this.picture) {
      this.pictures.push(drawn(this.picture, this.anchor));
      this.picture = null;
    }
  }

  private addToAnchor(anchor: OpenAnchor, name: string, attributes: Attributes, parent: string | undefined): void {
    if (name === "ext" && ANCHORS.has(parent)) anchor.size = attributes;
    else if (name === "pos" && ANCHORS.has(parent)) anchor.position = attributes;
    else if ((parent === "from" || parent === "to") && (name === "col" || name === "colOff" || name === "row" || name === "rowOff"))
      this.field = { corner: anchor.corners[parent], name };
  }
}

function addToPicture(picture: OpenPicture, name: string, attributes: Attributes, parent: string | undefined): void {
  if (name === "cNvPr" && parent === "nvPicPr") picture.isHidden = flag(attributes.hidden);
  else if (name === "srcRect" && parent === "blipFill") picture.crop = attributes;
  else if (name === "xfrm" && parent === "spPr") picture.frame = attributes;
  else if (name === "blip" || name === "svgBlip") {
    // Data that is only linked lies elsewhere and is not fetched.
    const link = qualified(attributes, "embed");
    if (link !== undefined && link !== "") picture.links.push(link);
  }
}

function drawn({ isGrouped, isHidden, crop, frame, links }: OpenPicture, open: OpenAnchor | null): DrawnPicture {
  const anchor = isGrouped || open === null ? null : anchorOf(open);
  if (anchor === null) return { links, isHidden, placement: null };
  const [left, top, right, bottom] = [share(crop.l), share(crop.t), share(crop.r), share(crop.b)];
  // Nothing would be left of it.
  const isCropped = left + right < 1 && top + bottom < 1;
  return {
    links,
    isHidden,
    placement: {
      anchor,
      crop: isCropped ? { left, top, right, bottom } : { left: 0, top: 0, right: 0, bottom: 0 },
      angle: degrees(frame.rot),
      flipped: { horizontally: flag(frame.flipH), vertically: flag(frame.flipV) },
    },
  };
}

function anchorOf({ name, editAs, corners, size: { cx, cy }, position }: OpenAnchor): Anchor | null {
  const from = spotOf(corners.from);
  const size = { width: drawingPixels(cx), height: drawingPixels(cy) };
  if (name === "twoCellAnchor") {
    const to = spotOf(corners.to);
    const follows = editAs === "oneCell" || editAs === "absolute" ? FOLLOWS[editAs] : "both";
    return from && to ? { kind: "two-cells", from, to, follows } : null;
  }
  if (!(size.width > 0 && size.height > 0)) return null;
  if (name === "oneCellAnchor") return from && { kind: "one-cell", from, size };
  const [left, top] = [drawingPixels(position.x), drawingPixels(position.y)];
  return left >= 0 && top >= 0 ? { kind: "absolute", left, top, size } : null;
}

function spotOf({ col, row, colOff, rowOff }: Corner): Spot | null {
  const [column, line] = [Number(col ?? NaN), Number(row ?? NaN)];
  const isCell = Number.isInteger(column) && column >= 0 && column < MAX_COLUMNS && Number.isInteger(line) && line >= 0 && line < MAX_ROWS;
  return isCell ? { row: line, column, rowOffset: offset(rowOff), columnOffset: offset(colOff) } : null;
}

/** Some writers let pictures begin a little before their cell. */
function offset(written: string | undefined): number {
  const pixels = drawingPixels(written);
  return Number.isNaN(pixels) ? 0 : Math.max(0, pixels);
}
