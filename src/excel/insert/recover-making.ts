import { changedInBlock } from "../../core/block-content";
import { blockRange } from "../../core/insertion/block-range";
import { findEntry } from "../journal";
import type { Memory } from "../memory";
import type { Run } from "../queue";
import type { Making } from "./making";
import { queueRemoval, requestBlocks, requestMade, type StandingBlock } from "./standing-content";

export type MakingRecovered =
  /** Everything was applied, and only the reply lost. */
  | { readonly kind: "complete"; readonly standing: readonly StandingBlock[] }
  /** Nothing was made, or it is gone again. */
  | { readonly kind: "unchanged" | "restored" }
  /** Excel stays silent. */
  | { readonly kind: "pending" };

/** After an error while something was made: looks how far it came, and takes away again what is half made. */
export async function recoverMaking(run: Run, memory: Memory, id: string, { blocks, underWay }: Making): Promise<MakingRecovered> {
  try {
    return await run(async (context): Promise<MakingRecovered> => {
      const found = memory.locate(context);
      const collectHalfMade = requestBlocks(context, underWay);
      await context.sync();
      const { data } = await found();
      const entry = findEntry(data.journal, id);
      if (entry && entry.pending !== true) {
        const collectMade = requestMade(context, blocks);
        await context.sync();
        return { kind: "complete", standing: collectMade() };
      }

      const left = removable(collectHalfMade());
      if (left.length === 0) return { kind: "unchanged" };
      for (const block of left) queueRemoval(context, block);
      await context.sync();
      return { kind: "restored" };
    });
  } catch {
    return { kind: "pending" };
  }
}

/** What of it is there, and holds nothing that is not ours. The same place may be listed with several contents: each cell holds one of them. */
function removable(standing: readonly StandingBlock[]): StandingBlock[] {
  const place = ({ block: { sheet, range } }: StandingBlock) => `${range}!${sheet}`;
  const byPlace = new Map(standing.map((each) => [place(each), each]));
  return [...byPlace.values()].filter((each) => {
    const { block, cells } = each;
    const contents = standing.filter(({ block: { range } }) => range === block.range).map((other) => other.block.content);
    return cells !== null && changedInBlock(contents, blockRange(block), cells, true).length === 0;
  });
}
