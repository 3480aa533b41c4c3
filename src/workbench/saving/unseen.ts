import { portableCodec } from "../../xlsx/codec";
import { DEFAULT_LIMITS } from "../../xlsx/limits";
import { openXlsx } from "../../xlsx/open";
import { partKey } from "../../xlsx/package";
import { fileResult } from "../../xlsx/problem";

/** Parts of things that lie over the cells; the grid draws cells only. */
const DRAWN = [
  { what: "图片", parts: /^xl\/media\// },
  { what: "图表", parts: /^xl\/(charts\/chart|chartsheets\/)/ },
  { what: "批注", parts: /^xl\/(comments|threadedcomments)/ },
] as const;

/** What an .xlsx file holds that the grid does not show. Saving leaves it as it is. */
export function unseenIn(bytes: Uint8Array): string[] {
  const names = fileResult(() => openXlsx(bytes, DEFAULT_LIMITS, portableCodec).names());
  if (!names.ok) return [];
  return DRAWN.filter(({ parts }) => names.value.some((name) => parts.test(partKey(name)))).map(({ what }) => what);
}
