import type { TextFormat } from "../../session/results";
import { results as texts } from "../../texts/results";

export const FORMATS: readonly TextFormat[] = ["markdown", "json"];

const FILES: Readonly<Record<TextFormat, { readonly extension: string; readonly type: string }>> = {
  markdown: { extension: "md", type: "text/markdown" },
  json: { extension: "json", type: "application/json" },
};

/** Offers a text as a file; whether the host lets it through is not told. */
export function saveFile(text: string, format: TextFormat): void {
  const { extension, type } = FILES[format];
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${texts.texts.fileName}.${extension}`;
  link.click();
  URL.revokeObjectURL(address);
}
