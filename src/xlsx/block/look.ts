import type { Ground, GroundLook } from "../../core/insertion/ground";
import type { LookChange } from "../layout/cell-look";
import type { CellStyle } from "../presentation/presentation";

/** Excel's names for what the format calls by its own. */
const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify", distributed: "Distributed" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom", justify: "Justify", distributed: "Distributed" } as const;
const USUAL = { points: 11, color: "#000000", horizontal: "General", vertical: "Bottom", format: "General" } as const;

export function groundLook({ font, horizontal, vertical, wrap, format = USUAL.format }: CellStyle): GroundLook {
  const { name = "", size = USUAL.points, color = USUAL.color, bold } = font;
  return {
    font: name,
    points: size,
    color: color.toUpperCase(),
    bold,
    horizontal: horizontal ? HORIZONTAL[horizontal] : USUAL.horizontal,
    vertical: vertical ? VERTICAL[vertical] : USUAL.vertical,
    wrap,
    format,
  };
}

/** Whether a style looks as the ground does, as far as that is known. */
export function looksLike(style: CellStyle, ground: Partial<Ground>): boolean {
  const look = groundLook(style);
  return (Object.keys(look) as (keyof GroundLook)[]).every((aspect) => ground[aspect] === undefined || ground[aspect] === look[aspect]);
}

const nameIn = (names: Readonly<Record<string, string>>, wanted: string | undefined): string | null =>
  Object.keys(names).find((name) => names[name] === wanted) ?? null;

/** What turns the look of cells without a style into the ground's. */
export function groundChange({ font, points, color, bold, horizontal, vertical, wrap, format }: Partial<Ground>): LookChange {
  return {
    font: {
      ...(font !== undefined && font !== "" && { name: font }),
      ...(points !== undefined && { size: points }),
      ...(color !== undefined && color !== USUAL.color && { color }),
      ...(bold !== undefined && { bold }),
    },
    ...(horizontal !== undefined && { horizontal: nameIn(HORIZONTAL, horizontal) }),
    ...(vertical !== undefined && { vertical: vertical === USUAL.vertical ? null : nameIn(VERTICAL, vertical) }),
    ...(wrap !== undefined && { wrap }),
    ...(format !== undefined && { format }),
  };
}
