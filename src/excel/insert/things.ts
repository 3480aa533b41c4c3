import { OWN } from "../../core/block-content";
import type { InsertedBlock } from "../../core/edits";
import { isSupported } from "../requirements";

/** What stands on a sheet beside cells: how many of each kind, as far as this Excel lets one see it. */
export type Things = Readonly<Record<string, number>>;

interface Kind {
  readonly member: "charts" | "shapes" | "tables" | "pivotTables" | "slicers" | "comments" | "notes" | "names";
  readonly name: string;
  /** API set from which on they can be counted, where it is above the lowest that the add-in runs on. */
  readonly set?: string;
}

const KINDS: readonly Kind[] = [
  { member: "charts", name: "图表" },
  { member: "shapes", name: "图片或形状" },
  { member: "tables", name: "表格" },
  { member: "pivotTables", name: "数据透视表" },
  { member: "slicers", name: "切片器" },
  { member: "comments", name: "批注" },
  { member: "notes", name: "批注", set: "1.18" },
  { member: "names", name: "名称" },
];

/** Asks what stands on a sheet that is there; call what it returns after `context.sync()`. */
export function requestThings(sheet: Excel.Worksheet): () => Things {
  const counts = KINDS.filter(({ member, set }) => (set === undefined || isSupported(set)) && member in sheet).map(({ member }) => ({
    member,
    count: (sheet as unknown as Readonly<Record<string, { getCount(): OfficeExtension.ClientResult<number> }>>)[member]?.getCount(),
  }));
  return () => Object.fromEntries(counts.flatMap(({ member, count }) => (count && count.value > 0 ? [[member, count.value]] : [])));
}

/** What a block's content says of its sheet besides cells, with what was there when it was made. */
export function withThings({ content }: Pick<InsertedBlock, "content">, things: Things): string {
  const [cells = ""] = content.split(OWN);
  return Object.keys(things).length === 0 ? cells : `${cells}${OWN}${JSON.stringify({ things })}`;
}

/** Chinese names of what was put onto the sheet since it was made. */
export function addedSince({ content }: Pick<InsertedBlock, "content">, now: Things): string[] {
  const [, own] = content.split(OWN);
  const then = thingsIn(own);
  return [...new Set(KINDS.filter(({ member }) => (now[member] ?? 0) > (then[member] ?? 0)).map(({ name }) => name))];
}

function thingsIn(own: string | undefined): Things {
  try {
    return (JSON.parse(own ?? "{}") as { readonly things?: Things }).things ?? {};
  } catch {
    return {};
  }
}
