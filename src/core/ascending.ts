/** Place of the first of ascending numbers that is not below a number; the length of the list where all are. */
export function firstFrom(ascending: readonly number[], number: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As firstFrom, for one number after the other: the next place is mostly the one before, or the one behind that. */
export class Follower {
  /** Where the last number was found. */
  place = 0;

  constructor(private readonly ascending: readonly number[]) {}

  firstFrom(number: number): number {
    const { ascending, place } = this;
    if (ascending[place] !== number) this.place = ascending[place + 1] === number ? place + 1 : firstFrom(ascending, number);
    return this.place;
  }
}
