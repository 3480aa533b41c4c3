import { type Theme, webLightTheme } from "@fluentui/react-components";

/** Office's own faces first, then what Chinese Windows, macOS and Linux have: without them a Latin font would choose the Chinese one at random. */
const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

export const lightTheme: Theme = { ...webLightTheme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS };
