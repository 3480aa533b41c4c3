import { readZipDirectory } from "../../src/xlsx/zip-directory";
import { unzipSync } from "fflate";

/** Names of the parts that two archives have different bytes for: content, compressed bytes, local header or time; and those that one lacks. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [rawParts(before), rawParts(after)];
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return names.filter((name) => !a.has(name) || !b.has(name) || Buffer.compare(a.get(name)!, b.get(name)!) !== 0).sort();
}

/** Each part from its local header to the next one's. */
function rawParts(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = [...readZipDirectory(bytes)].sort((a, b) => a.offset - b.offset);
  const directory = Math.min(...entries.map(({ record }) => record.start));
  return new Map(entries.map(({ name, offset }, i) => [name, bytes.subarray(offset, entries[i + 1]?.offset ?? directory)]));
}

export function textOf(bytes: Uint8Array, part: string): string {
  const content = unzipSync(bytes)[part];
  if (!content) throw new Error(`no part ${part}`);
  return new TextDecoder().decode(content);
}

/** The elements and texts of a part in order, one a line; independent of the product's parser, for parts without comments and CDATA. */
export function pieces(xml: string): string[] {
  return xml.split(/(<[^>]*>)/).filter((piece) => piece !== "");
}

/** A worksheet's text without the cells at these addresses. */
export function withoutCells(xml: string, cells: readonly string[]): string {
  return cells.reduce((text, cell) => text.replace(new RegExp(`<c r="${cell}"(?: [^>]*?)?(?:/>|>.*?</c>)`, "s"), ""), xml);
}
