import fc from "fast-check";
import { freeSheetName } from "../../src/core/sheet-plan";

test("a name that is free stays as it is", () => expect(freeSheetName("问题清单", ["Sheet1"])).toBe("问题清单"));

test("a name that is taken is numbered, whatever its case", () => {
  expect(freeSheetName("List", ["LIST"])).toBe("List(2)");
  expect(freeSheetName("问题清单", ["问题清单", "问题清单(2)"])).toBe("问题清单(3)");
});

test("any wish becomes a name that Excel accepts and that is not taken", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.array(fc.string()), (wanted, taken) => {
      const name = freeSheetName(wanted, taken);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/);
      expect(taken.map((each) => each.toLowerCase())).not.toContain(name.toLowerCase());
    }),
  );
});
