import type { PluginCtor } from "@univerjs/core";
import {
  DrawingRenderService,
  IDrawingManagerService,
  UniverDocsDrawingPlugin,
  UniverDrawingPlugin,
  UniverDrawingUIPlugin,
  UniverSheetsDrawingPlugin,
  UniverSheetsDrawingUIPlugin,
} from "@univerjs/preset-sheets-drawing";

/** Draws pictures that the pointer passes through: what is clicked is the cell beneath. */
class StillRenderer extends DrawingRenderService {
  override async renderImages(
    ...given: Parameters<DrawingRenderService["renderImages"]>
  ): ReturnType<DrawingRenderService["renderImages"]> {
    const images = await super.renderImages(...given);
    for (const image of images ?? []) image.evented = false;
    return images;
  }
}

/**
 * Univer's pictures over the cells, to look at. They cannot be selected, moved, pasted or inserted: it would not be in the saved file. They go
 * where rows and columns go, as far as Univer moves them.
 */
class StillPicturesPlugin extends UniverSheetsDrawingUIPlugin {
  override onStarting(): void {
    super.onStarting();
    this._injector.replace([DrawingRenderService, { useClass: StillRenderer }]);
    this._injector.get(IDrawingManagerService).setDrawingEditable(false);
  }

  /** Here Univer would take pictures along when cells are copied, and from the clipboard. */
  override onReady(): void {}

  /** Here it would offer menus for a picture. */
  override onSteady(): void {}
}

export const PICTURE_PLUGINS: readonly PluginCtor[] = [
  UniverDrawingPlugin,
  UniverDocsDrawingPlugin,
  UniverDrawingUIPlugin,
  UniverSheetsDrawingPlugin,
  StillPicturesPlugin,
];
