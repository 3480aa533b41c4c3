import { LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import drawingTexts from "@univerjs/preset-sheets-drawing/locales/zh-CN";
import { greenTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import { PICTURE_PLUGINS } from "../pictures/picture-plugins";

/** Univer itself and its programming interface. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/**
 * Starts Univer with its user interface: formula bar, grid and sheet tabs. Its own toolbar stays away: the page's ribbon shows the
 * add-in's buttons, as in Excel, and a second row of buttons would only hide them.
 *
 * Built from `@univerjs/core` and the open presets' plugins; the metapackage `@univerjs/presets` would bring closed packages.
 *
 * @param container element that the grid fills
 */
export function createGrid(container: HTMLElement): Grid {
  const univer = new Univer({
    theme: greenTheme,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreTexts, conditionalFormattingTexts, dataValidationTexts, drawingTexts) },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      disableAutoFocus: true,
      formulaBar: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true, addSheetButtonConfig: { show: false } },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  for (const plugin of PICTURE_PLUGINS) univer.registerPlugin(plugin);
  return { univer, api: FUniver.newAPI(univer) };
}
