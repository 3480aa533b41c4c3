import type { Package } from "../package";
import { parsePart, type Attributes } from "../xml";

/** The 56 colours of old files by number (8–63; 0–7 repeat 8–15), as rrggbb. */
const INDEXED =
  "000000ffffffff000000ff000000ffffff00ff00ff00ffff800000008000000080808000800080008080c0c0c08080809999ff993366ffffccccffff660066ff8080" +
  "0066ccccccff000080ff00ffffff0000ffff8000808000000080800000ff00ccffccffffccffccffff9999ccffff99cccc99ffffcc993366ff33cccc99cc00ffcc00" +
  "ff9900ff6600666699969696003366339966003300333300993300993366333399333333";

/** Files number light and dark before each other, the theme the other way round. */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** The theme's colours in the order in which styles number them, as rrggbb; none when the workbook has no theme. */
export function readTheme(pkg: Package, part: string | null): (string | undefined)[] {
  if (part === null) return [];
  const colours = new Map<string, string>();
  parsePart(pkg, part, {
    open(name, { val, lastClr }, parent) {
      if ((name === "srgbClr" || name === "sysClr") && parent !== undefined && THEME_ORDER.includes(parent) && !colours.has(parent)) {
        colours.set(parent, (name === "sysClr" ? lastClr : val) ?? "");
      }
    },
  });
  return THEME_ORDER.map((name) => colours.get(name));
}

/** A colour element's "#rrggbb"; undefined for automatic and unknown ones. */
export function colourOf({ rgb, theme, indexed, tint }: Attributes, themeColours: readonly (string | undefined)[]): string | undefined {
  const base = rgb !== undefined ? rgb.slice(-6) : theme !== undefined ? themeColours[Number(theme)] : indexedColour(indexed);
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
  return `#${tinted(base, Number(tint ?? 0))}`;
}

function indexedColour(indexed: string | undefined): string | undefined {
  const number = Number(indexed ?? 64);
  const at = (number < 8 ? number : number - 8) * 6;
  return INDEXED.slice(at, at + 6) || undefined;
}

/** Lighter (tint > 0) or darker (tint < 0); channel by channel, which for greys and most others is what the format's HLS rule gives. */
function tinted(rgb: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(rgb.slice(at, at + 2), 16);
    const shifted = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, shifted)))
      .toString(16)
      .padStart(2, "0");
  };
  return channel(0) + channel(2) + channel(4);
}
