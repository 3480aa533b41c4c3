import type { InsertedBlock } from "../../core/edits";
import { mentionsSheet } from "../../core/mentions";
import { addedSince, requestThings } from "./things";

/**
 * Asks which sheets that were made hold something by now that nobody but the user can have put there, or are named in the workbook; call what
 * it returns after `context.sync()`. Each comes with the reason why it has to stay.
 *
 * @param blocks only those that are a sheet of their own are looked at; the sheets must be there
 */
export function requestAdded(context: Excel.RequestContext, blocks: readonly InsertedBlock[]): () => Map<InsertedBlock, string> {
  const own = blocks.filter(({ ownSheet }) => ownSheet);
  const counts = own.map((block) => ({ block, collect: requestThings(context.workbook.worksheets.getItem(block.sheet)) }));
  const { names } = context.workbook;
  if (own.length > 0) names.load("items/name,items/formula");
  return () =>
    new Map(
      counts.flatMap(({ block, collect }): [InsertedBlock, string][] => {
        const added = addedSince(block, collect());
        if (added.length > 0) return [[block, `后来在这张表上加了${added.join("、")}，没有删除；如不再需要，请自行删除这张表。`]];
        const name = names.items.find(({ formula }) => typeof formula === "string" && mentionsSheet(formula, block.sheet));
        return name ? [[block, `名称“${name.name}”引用了这张表，没有删除；如不再需要，请自行删除这张表。`]] : [];
      }),
    );
}
