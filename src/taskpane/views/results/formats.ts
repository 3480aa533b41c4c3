import type { TextFormat } from "../../session/results";

export const FORMATS: readonly TextFormat[] = ["markdown", "json"];

export const FILES: Readonly<Record<TextFormat, { readonly extension: string; readonly type: string }>> = {
  markdown: { extension: "md", type: "text/markdown" },
  json: { extension: "json", type: "application/json" },
};
