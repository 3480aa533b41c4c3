import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Settings } from "../core/settings";

/** What Office itself looks like, where a shell knows it. */
export type OfficeTheme = "light" | "dark";

/** Office's own faces first, then what Chinese Windows, macOS and Linux have: without them a Latin font would choose the Chinese one at random. */
const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

const fonts = { fontFamilyBase: FONTS, fontFamilyNumeric: FONTS };

const THEMES: Readonly<Record<OfficeTheme | "high-contrast", Theme>> = {
  light: { ...webLightTheme, ...fonts },
  dark: { ...webDarkTheme, ...fonts },
  "high-contrast": { ...teamsHighContrastTheme, ...fonts },
};

export interface PaneTheme {
  readonly theme: Theme;
  /** How the browser draws what is its own: lists, sliders, scroll bars. */
  readonly colorScheme: OfficeTheme;
}

/**
 * The theme that was chosen; otherwise Office's, otherwise the system's. A system with forced colours (Windows high contrast) puts its own
 * in place of the theme's, whichever it is.
 */
export function useTheme(chosen: Settings["theme"], officeTheme: OfficeTheme | null): PaneTheme {
  const system = useSyncExternalStore(watchSystem, systemTheme);
  const name = chosen === "office" ? (officeTheme ?? system) : chosen;
  return { theme: THEMES[name], colorScheme: name === "light" ? "light" : "dark" };
}

const DARK = "(prefers-color-scheme: dark)";

/** A view that cannot tell counts as light. */
function query(): MediaQueryList | null {
  return typeof window.matchMedia === "function" ? window.matchMedia(DARK) : null;
}

function systemTheme(): OfficeTheme {
  return query()?.matches ? "dark" : "light";
}

function watchSystem(onChange: () => void): () => void {
  const list = query();
  list?.addEventListener("change", onChange);
  return () => list?.removeEventListener("change", onChange);
}
