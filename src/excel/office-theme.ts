/** Whether Office itself is dark; null where it does not say (Excel on the web) or says something else than a colour. */
export function officeTheme(): "light" | "dark" | null {
  // the types promise it, Excel on the web leaves it out
  const context: Partial<Pick<Office.Context, "officeTheme">> = Office.context;
  return themeOf(context.officeTheme?.bodyBackgroundColor ?? "");
}

/** By the brightness of a background, "#RRGGBB" (ITU-R BT.601). */
export function themeOf(background: string): "light" | "dark" | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background.trim());
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
