import type { CellStyle } from "../host/cell-style";

/** Pixels per point. */
const SCALE = 96 / 72;
const PADDING = 6;
const LINE = 1.35;

/** Width of a line in ems: Chinese characters take a whole one, others about half. */
const ems = (line: string): number => 0.55 * line.length + 0.45 * (line.match(/[\u2e80-\uffff]/g)?.length ?? 0);

/** Estimated width of a text on one line each, in pixels. */
export function fittingWidth(text: string, { fontSize, indent }: CellStyle): number {
  const widest = Math.max(...text.split("\n").map(ems));
  return Math.ceil(widest * fontSize * SCALE) + PADDING + indent * 9;
}

/** Estimated height of a text in a column of this width, in pixels. */
export function fittingHeight(text: string, width: number, { fontSize, wrap }: CellStyle): number {
  const perLine = Math.max(1, (width - PADDING) / (fontSize * SCALE));
  const lines = wrap ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(ems(line) / perLine)), 0) : 1;
  return Math.ceil(lines * fontSize * SCALE * LINE) + 4;
}
