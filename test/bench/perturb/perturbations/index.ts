import type { Draft } from "../draft";
import type { Random } from "../random";
import { dropMerges, mergeFundsScores, repeatHeadings } from "./merges";
import { inYuan, numbersAsText, wideDigits } from "./numbers";
import { offset, placeholderRows, spacerColumn, spacerRows, subRows } from "./rows";
import { farCells, hide, reportBelow, textAbove, textBeside } from "./surroundings";
import { reword, splitLabels, wideBrackets } from "./wording";

export type Perturbation = (draft: Draft, random: Random) => void;

/** Name, how often it is applied, and what it does; in the order in which they are applied, which never changes. */
export const PERTURBATIONS: readonly (readonly [name: string, probability: number, apply: Perturbation])[] = [
  ["reword", 0.5, reword],
  ["in-yuan", 0.2, inYuan],
  ["split-labels", 0.35, splitLabels],
  ["wide-brackets", 0.2, wideBrackets],
  ["numbers-as-text", 0.2, numbersAsText],
  ["wide-digits", 0.1, wideDigits],
  ["repeat-headings", 0.1, repeatHeadings],
  ["merge-funds-scores", 0.1, mergeFundsScores],
  ["placeholder-rows", 0.2, placeholderRows],
  ["sub-rows", 0.15, subRows],
  ["drop-merges", 0.25, dropMerges],
  ["spacer-rows", 0.25, spacerRows],
  ["spacer-column", 0.15, spacerColumn],
  ["report-below", 0.3, reportBelow],
  ["text-beside", 0.1, textBeside],
  ["text-above", 0.3, textAbove],
  ["offset", 0.3, offset],
  ["far-cells", 0.1, farCells],
  ["hidden-sheet", 0.05, hide],
];
