import { OWN } from "../../../src/core/block-content";
import { freeGround, type GroundFacts, groundOf } from "../../../src/core/insertion/ground";

const LOOK = {
  font: "宋体",
  points: 11,
  color: "#000000",
  bold: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  format: "General",
};
const FACTS: GroundFacts = { ...LOOK, isBlank: true, isClaimed: false, hasLines: false, isRuled: false, fill: "", heights: [] };

test("a blank block that looks the same all over is free, and its look is what is given back", () => {
  expect(freeGround({ ...FACTS, heights: [{ row: 1, points: 30 }] })).toEqual({ ...LOOK, heights: [{ row: 1, points: 30 }] });
  expect(freeGround({ ...FACTS, fill: "#FFFFFF", wrap: true })).toMatchObject({ wrap: true });
});

test.each<[string, Partial<GroundFacts>]>([
  ["something in it", { isBlank: false }],
  ["a merged area or a table that reaches into it", { isClaimed: true }],
  ["lines", { hasLines: true }],
  ["a rule for what may be typed", { isRuled: true }],
  ["a fill", { fill: "#FF0000" }],
  ["several fills", { fill: null }],
  ...Object.keys(LOOK).map((aspect): [string, Partial<GroundFacts>] => [`more than one ${aspect}`, { [aspect]: null }]),
])("a block with %s is not free", (_what, facts) => {
  expect(freeGround({ ...FACTS, ...facts })).toBeNull();
});

test("what a block remembers is read back; what is no such thing says nothing", () => {
  expect(groundOf({ content: `abc;;${OWN}${JSON.stringify({ ...LOOK, heights: [] })}` })).toEqual({ ...LOOK, heights: [] });
  for (const content of ["abc", `abc${OWN}{`, `abc${OWN}null`, `abc${OWN}7`]) expect(groundOf({ content })).toEqual({});
});
