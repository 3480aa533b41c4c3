/** What a benchmark found: one line of the output, "name value unit". */
export interface Figure {
  /** Lower case, words joined by hyphens. */
  readonly name: string;
  readonly value: number;
  /** "ms", "kB-gzip", "%", "x" for a ratio, a plural noun for a count. */
  readonly unit: string;
}

export function print({ name, value, unit }: Figure): void {
  process.stdout.write(`${name} ${rounded(value)} ${unit}\n`);
}

/** Four significant digits: more would be noise. Whole numbers stay whole. */
function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}

/** One line that overwrites itself, on a terminal only. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
