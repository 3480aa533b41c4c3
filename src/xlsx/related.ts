import type { Package } from "./package";
import { readRelationships } from "./relationships";
import { type Attributes, parsePart } from "./xml";

/**
 * The attributes of elements in the parts that a sheet is related to.
 *
 * @param wanted name of the element, by the type of the relationship
 * @throws FileTrouble when a part cannot be read
 */
export function relatedElements(pkg: Package, sheet: string, wanted: Readonly<Record<string, string>>): Attributes[] {
  return readRelationships(pkg, sheet).flatMap(({ type, part }) => {
    const element = wanted[type];
    if (element === undefined || !pkg.has(part)) return [];
    const found: Attributes[] = [];
    parsePart(pkg, part, {
      open(name, attributes) {
        if (name === element) found.push(attributes);
      },
    });
    return found;
  });
}
