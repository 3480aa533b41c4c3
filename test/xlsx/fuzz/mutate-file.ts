import { unzipSync, zipSync, type Zippable } from "fflate";
import type { Random } from "../../bench/perturb/random";
import { mutateXml } from "./mutate-xml";

/** A changed copy of a workbook: of its bytes, or of the text of its parts. */
export function mutateFile(bytes: Uint8Array, random: Random): Uint8Array {
  return random.chance(0.25) ? mutateBytes(bytes, random) : mutateParts(bytes, random);
}

function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  if (random.chance(0.15)) return copy.subarray(0, random.int(0, copy.length));
  // The directory and the headers are where most changes would otherwise miss.
  const directory = copy.length - Math.min(copy.length, 4000);
  for (let n = random.int(1, 6); n > 0; n--) {
    const at = random.int(random.chance(0.5) ? directory : 0, copy.length - 1);
    if (random.chance(0.8)) copy[at] = random.int(0, 255);
    else copy.copyWithin(at, random.int(0, copy.length - 1), random.int(0, copy.length - 1));
  }
  return copy;
}

function mutateParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts: Zippable = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels|vml)$/.test(name));
  // Sheets, styles and the workbook are what the patcher writes to.
  const central = names.filter((name) => /sheet\d|styles|workbook|Types|calcChain|sharedStrings/.test(name));
  for (let n = random.int(1, 2); n > 0; n--) {
    const name = random.pick(random.chance(0.85) ? central : names);
    const part = parts[name];
    if (!(part instanceof Uint8Array)) continue;
    if (random.chance(0.04)) {
      Reflect.deleteProperty(parts, name);
      continue;
    }
    let text = new TextDecoder().decode(part);
    for (let m = random.int(1, 2); m > 0; m--) text = mutateXml(text, random);
    parts[name] = random.chance(0.03) ? utf16(text) : new TextEncoder().encode(text);
  }
  return zipSync(parts, { level: random.chance(0.5) ? 0 : 1 });
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
}
