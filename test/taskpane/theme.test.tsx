import { webDarkTheme, webLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";
import { act, renderHook } from "@testing-library/react";
import type { Settings } from "../../src/core/settings";
import { type OfficeTheme, useTheme } from "../../src/taskpane/theme";

let isSystemDark = false;
let tell: (() => void) | undefined;

beforeEach(() => {
  isSystemDark = false;
  window.matchMedia = (media: string) =>
    Object.assign(new EventTarget(), {
      media,
      get matches() {
        return isSystemDark;
      },
      addEventListener: (_type: string, listener: () => void) => void (tell = listener),
      removeEventListener: () => void (tell = undefined),
    }) as unknown as MediaQueryList;
});

const background = (theme: Settings["theme"], office: OfficeTheme | null) =>
  renderHook(() => useTheme(theme, office).theme.colorNeutralBackground1).result.current;

test("the theme that was chosen counts, whatever Office looks like", () => {
  expect(background("dark", "light")).toBe(webDarkTheme.colorNeutralBackground1);
  expect(background("light", "dark")).toBe(webLightTheme.colorNeutralBackground1);
  expect(background("high-contrast", "light")).toBe(teamsHighContrastTheme.colorNeutralBackground1);
});

test("otherwise Office's own, where it is known", () => {
  isSystemDark = true;
  expect(background("office", "light")).toBe(webLightTheme.colorNeutralBackground1);
  expect(background("office", "dark")).toBe(webDarkTheme.colorNeutralBackground1);
});

test("otherwise the system's, which is followed when it changes", () => {
  const { result } = renderHook(() => useTheme("office", null).theme.colorNeutralBackground1);
  expect(result.current).toBe(webLightTheme.colorNeutralBackground1);
  isSystemDark = true;
  act(() => tell?.());
  expect(result.current).toBe(webDarkTheme.colorNeutralBackground1);
});
