/** Least width and height that are left for a text at the edge of the view, in pixels. */
const LEAST = { width: 120, height: 60 };

/** Lays the field over a cell, in the cell's letters; it may grow as far as the view reaches. */
export function standOver(field: HTMLElement, cell: HTMLElement): void {
  const { offsetTop, offsetLeft, offsetWidth, offsetHeight } = cell;
  const { font, textAlign } = getComputedStyle(cell);
  const { scrollLeft = 0, scrollTop = 0, clientWidth = 0, clientHeight = 0 } = field.parentElement ?? {};
  const room = {
    width: Math.max(offsetWidth, LEAST.width, scrollLeft + clientWidth - offsetLeft - 1),
    height: Math.max(offsetHeight, LEAST.height, scrollTop + clientHeight - offsetTop - 1),
  };
  Object.assign(field.style, {
    top: `${offsetTop}px`,
    left: `${offsetLeft}px`,
    minWidth: `${offsetWidth}px`,
    minHeight: `${offsetHeight}px`,
    maxWidth: `${room.width}px`,
    maxHeight: `${room.height}px`,
    font,
    textAlign: textAlign === "right" || textAlign === "center" ? textAlign : "left",
  });
  grow(field);
}

/** Makes the field as high as its text, for browsers that do not do it themselves. */
export function grow(field: HTMLElement): void {
  field.style.height = "";
  field.style.height = `${field.scrollHeight}px`;
}
