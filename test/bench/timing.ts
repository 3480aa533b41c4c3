export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

/** Milliseconds of one run. */
export function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Median milliseconds of several runs, after as many that only warm the compiler up. */
export function warmed(work: () => unknown, runs: number): number {
  for (let run = 0; run < runs; run++) work();
  return median(Array.from({ length: runs }, () => timed(work)));
}
