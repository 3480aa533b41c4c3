/** Lines that a text takes in a column, about: a Chinese character is two of the standard font's characters wide. */
export function linesOf(text: string, columnWidth: number): number {
  const perLine = Math.max(2, Math.floor(columnWidth) - 1);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / perLine)), 0);
}

/** In widths of a digit. */
function widthOf(text: string): number {
  const narrow = text.match(/[\x20-\x7e]/g)?.length ?? 0;
  return 2 * text.length - narrow;
}
