import type { InsertedBlock } from "../../core/edits";
import type { Located } from "../memory";
import type { Step } from "../write";

/** Something that is to be made: sheets from plans, blocks, a copy. */
export interface Making {
  /** Where Ziping's data stand in this batch. */
  readonly part: Located;
  /** What is made, with the content that it is to have. */
  readonly blocks: readonly InsertedBlock[];
  /** What may be found of it before it is finished, under whatever name. */
  readonly underWay: readonly InsertedBlock[];
  readonly steps: readonly Step[];
  /** Asks for what the finishing steps depend on, in the same round trip as the steps; absent when there is nothing more to do. */
  readonly finish?: (context: Excel.RequestContext) => () => readonly Step[];
}
