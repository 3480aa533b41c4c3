import { portableCodec, type Codec } from "../../src/xlsx/codec";
import { DEFAULT_LIMITS } from "../../src/xlsx/limits";
import { Package } from "../../src/xlsx/package";
import { xlsx } from "../support/packages";

const MEGABYTE = 1024 * 1024;

/** How often each part was inflated once they all have been read so many times. */
function inflations(sizes: readonly number[], times: number): number[] {
  const counts = new Map<number, number>();
  const codec: Codec = {
    ...portableCodec,
    inflate: (data, size) => {
      counts.set(size, (counts.get(size) ?? 0) + 1);
      return portableCodec.inflate(data, size);
    },
  };
  const parts = Object.fromEntries(sizes.map((size, i) => [`custom/${i}.txt`, "x".repeat(size)]));
  const pkg = new Package(xlsx(parts), DEFAULT_LIMITS, codec);
  for (let time = 0; time < times; time++) {
    for (const [i, size] of sizes.entries()) expect(Buffer.compare(pkg.read(`custom/${i}.txt`), Buffer.alloc(size, "x"))).toBe(0);
  }
  return sizes.map((size) => counts.get(size) ?? 0);
}

test("a part that is read twice is inflated once, and nothing is kept after that", () => {
  expect(inflations([100, 2000], 1)).toEqual([1, 1]);
  expect(inflations([100, 2000], 2)).toEqual([1, 1]);
  expect(inflations([100, 2000], 3)).toEqual([2, 2]);
});

test("large parts are not kept, and not too many", () => {
  expect(inflations([100, MEGABYTE + 1], 2)).toEqual([1, 2]);
  const sizes = Array.from({ length: 36 }, (_, i) => MEGABYTE - i);
  const counts = inflations(sizes, 2);
  expect(counts.slice(0, 32)).toEqual(Array.from({ length: 32 }, () => 1));
  expect(counts.slice(33)).toEqual([2, 2, 2]);
});
