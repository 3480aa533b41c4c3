/** What one click writes into the sample's own form (填报示例), which rich.xlsx holds too: cells and values. */
export const SAMPLE_EDITS: readonly (readonly [cell: string, after: number])[] = [
  ["H5", 0.9357],
  ["I5", 9.36],
  ["H12", 7.67],
  ["H13", 6],
  ["H14", 7.84],
  ["H15", 6],
  ["H16", 8],
  ["H17", 6],
  ["H18", 7.62],
  ["H19", 10],
  ["H23", 10],
];
