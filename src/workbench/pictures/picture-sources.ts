import type { BookPictures, Picture } from "../../xlsx/presentation/pictures";
import { isPlain, MOST_PIXELS, redrawn } from "./redraw";

/** Addresses inside the browser under which the pictures of a workbook can be drawn. Nothing is fetched from elsewhere. */
export class PictureSources {
  private readonly urls = new Map<string, string>();
  private readonly images = new Map<string, HTMLImageElement>();

  private constructor() {}

  static async of({ media, sheets }: BookPictures): Promise<PictureSources> {
    const sources = new PictureSources();
    await Promise.all([...media].map(([name, { type, bytes }]) => sources.add(name, new Blob([new Uint8Array(bytes)], { type }))));
    // One after the other: each takes a canvas as large as the picture.
    for (const picture of sheets.flat()) await sources.addVariant(picture);
    sources.images.clear();
    return sources;
  }

  /** null: the browser cannot draw it. */
  urlOf(picture: Picture): string | null {
    return this.urls.get(keyOf(picture)) ?? null;
  }

  /** When the workbook is no longer shown. */
  dispose(): void {
    for (const url of this.urls.values()) URL.revokeObjectURL(url);
  }

  private async add(key: string, blob: Blob): Promise<void> {
    const url = URL.createObjectURL(blob);
    const image = await loaded(url);
    if (image !== null && image.naturalWidth * image.naturalHeight <= MOST_PIXELS) {
      this.images.set(key, image);
      this.urls.set(key, url);
    } else URL.revokeObjectURL(url);
  }

  private async addVariant(picture: Picture): Promise<void> {
    const [key, original] = [keyOf(picture), this.images.get(picture.medium)];
    if (!original || this.urls.has(key)) return;
    const blob = await redrawn(original, picture);
    if (blob) this.urls.set(key, URL.createObjectURL(blob));
  }
}

/** Pictures that look the same share a key; that of the medium is for those that show it as it is. */
function keyOf(picture: Picture): string {
  const { medium, crop, angle, flipped } = picture;
  return isPlain(picture) ? medium : JSON.stringify([medium, crop, angle, flipped]);
}

function loaded(url: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(image.naturalWidth > 0 ? image : null);
    image.onerror = () => resolve(null);
    image.src = url;
  });
}
