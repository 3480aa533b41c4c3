/** Where each item of a long list begins, from measured heights and, until measured, estimates. */
export class Offsets {
  readonly #tops: Float64Array;

  constructor(heights: readonly number[]) {
    this.#tops = new Float64Array(heights.length + 1);
    for (let index = 0; index < heights.length; index++) this.#tops[index + 1] = (this.#tops[index] ?? 0) + (heights[index] ?? 0);
  }

  /** Pixels from the list's top. */
  top(index: number): number {
    return this.#tops[Math.min(Math.max(index, 0), this.#tops.length - 1)] ?? 0;
  }

  get total(): number {
    return this.top(this.#tops.length - 1);
  }

  /** The item at a distance from the list's top; the first or last where it lies outside. */
  at(distance: number): number {
    let low = 0;
    let high = Math.max(0, this.#tops.length - 2);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.top(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
