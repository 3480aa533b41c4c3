import type { CSSProperties } from "react";
import type { CellValue } from "../../core/workbook";
import type { Borders, BorderSide, CellStyle } from "../../xlsx/presentation/presentation";

const SIDES: readonly (readonly [BorderSide, "borderTop" | "borderRight" | "borderBottom" | "borderLeft"])[] = [
  ["top", "borderTop"],
  ["right", "borderRight"],
  ["bottom", "borderBottom"],
  ["left", "borderLeft"],
];
const WIDTHS: Readonly<Record<string, string>> = {
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
  dashed: "1px dashed",
  dotted: "1px dotted",
};

/** A cell's look as CSS. */
export function cellCss(style: CellStyle | undefined, value: CellValue): CSSProperties {
  const horizontal = style?.horizontal ?? (typeof value === "number" ? "right" : "left");
  const css: CSSProperties = {
    textAlign: horizontal === "distributed" ? "justify" : horizontal,
    verticalAlign: VERTICAL[style?.vertical ?? "bottom"],
    whiteSpace: style?.wrap ? "pre-wrap" : "pre",
  };
  if (!style) return css;
  const { font, fill, borders, indent } = style;
  return {
    ...css,
    ...bordersCss(borders),
    ...(fill === undefined ? {} : { backgroundColor: fill }),
    ...(font.color === undefined ? {} : { color: font.color }),
    ...(font.name === undefined ? {} : { fontFamily: `"${font.name.replace(/["\\]/g, "")}", "Noto Sans CJK SC", sans-serif` }),
    ...(font.size === undefined ? {} : { fontSize: `${font.size}pt` }),
    ...(font.bold ? { fontWeight: 600 } : {}),
    ...(font.italic ? { fontStyle: "italic" } : {}),
    ...(font.underline ? { textDecoration: "underline" } : font.strike ? { textDecoration: "line-through" } : {}),
    ...(indent === undefined ? {} : { paddingInlineStart: `${indent * 9 + 3}px` }),
  };
}

const VERTICAL = { top: "top", center: "middle", bottom: "bottom", justify: "top", distributed: "middle" } as const;

function bordersCss(borders: Borders): CSSProperties {
  return Object.fromEntries(
    SIDES.flatMap(([side, property]) => {
      const border = borders[side];
      return border ? [[property, `${WIDTHS[border.style] ?? "1px solid"} ${border.color ?? "#000000"}`]] : [];
    }),
  );
}
