import fc from "fast-check";
import { firstFrom, Follower } from "../../src/core/ascending";

test("the first number not below another is found as by looking at all, in whatever order it is asked for", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40)), fc.array(fc.integer({ min: -1, max: 42 })), (numbers, wanted) => {
      const ascending = [...numbers].sort((a, b) => a - b);
      const follower = new Follower([...new Set(ascending)]);
      for (const number of wanted) {
        const below = ascending.filter((each) => each < number);
        expect(firstFrom(ascending, number)).toBe(below.length);
        expect(follower.firstFrom(number)).toBe(new Set(below).size);
      }
    }),
    { seed: 3, numRuns: 500 },
  );
});
