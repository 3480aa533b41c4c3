import { portableCodec } from "../../xlsx/codec";
import { DEFAULT_LIMITS } from "../../xlsx/limits";
import { openXlsx } from "../../xlsx/open";
import { partKey } from "../../xlsx/package";
import { fileResult } from "../../xlsx/problem";

/** Parts of things that lie over the cells; of those the grid draws pictures only. */
const DRAWN = [
  { what: "图表", parts: /^xl\/(charts\/chart|chartsheets\/)/ },
  { what: "批注", parts: /^xl\/(comments|threadedcomments)/ },
] as const;

/** How much of the pictures of a file the grid shows; a file without pictures shows them all. */
export type PicturesSeen = "all" | "some" | "none";

const UNSEEN_PICTURES: Readonly<Record<PicturesSeen, readonly string[]>> = { all: [], some: ["部分图片"], none: ["图片"] };

/** What an .xlsx file holds that the grid does not show. Saving leaves it as it is. */
export function unseenIn(bytes: Uint8Array, pictures: PicturesSeen): string[] {
  const names = fileResult(() => openXlsx(bytes, DEFAULT_LIMITS, portableCodec).names());
  if (!names.ok) return [];
  const others = DRAWN.filter(({ parts }) => names.value.some((name) => parts.test(partKey(name)))).map(({ what }) => what);
  return [...UNSEEN_PICTURES[pictures], ...others];
}
