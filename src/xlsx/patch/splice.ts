/** A piece of a text that is replaced; everything outside the pieces stays as it is. */
export interface Splice {
  readonly start: number;
  /** The first character that stays; equal to `start` where something is only put in. */
  readonly end: number;
  readonly text: string;
}

/** Those at one place are put in in the order given. @throws Error when two overlap: then they were worked out wrongly */
export function spliced(text: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of inOrder) {
    if (start < at || end < start) throw new Error(`splices overlap at ${start}`);
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
