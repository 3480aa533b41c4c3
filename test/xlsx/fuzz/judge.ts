import { toA1 } from "../../../src/core/a1";
import type { WorkbookSnapshot } from "../../../src/core/workbook";
import { DEFAULT_LIMITS } from "../../../src/xlsx/limits";
import { Package } from "../../../src/xlsx/package";
import type { CellPatch, XlsxPatch } from "../../../src/xlsx/patch/patch";
import { patchFile } from "../../../src/xlsx/patch/patch-xlsx";
import { readPictures } from "../../../src/xlsx/presentation/pictures";
import { fileResult } from "../../../src/xlsx/problem";
import { readXlsx } from "../../../src/xlsx/reader";
import { WorkbookFile } from "../../../src/xlsx/workbook-file";
import { findWorkbookParts } from "../../../src/xlsx/workbook-parts";
import type { Random } from "../../bench/perturb/random";
import { differingParts, pieces } from "../../support/parts";

/** How a mutated file went: written and nothing else touched, refused (with the problem's code), or wrong. */
export type Verdict =
  | { readonly kind: "written" }
  | { readonly kind: "refused"; readonly code: string; readonly details: string }
  | { readonly kind: "wrong"; readonly what: string };

/** Reads a file and its pictures and, where it can be read, patches some of its cells; never throws. */
export function judge(bytes: Uint8Array, random: Random): Verdict {
  try {
    const read = readXlsx(bytes, { presentation: true });
    if (!read.ok) return { kind: "refused", code: read.problem.code, details: read.problem.details ?? "" };
    const pictures = readPictures(bytes);
    if (!pictures.ok) return { kind: "wrong", what: `no pictures though it can be read: ${pictures.problem.details ?? ""}` };
    const patch = patchFor(read.value.snapshot, random);
    const result = fileResult(() => patchFile(new WorkbookFile(bytes), patch));
    if (!result.ok) return { kind: "refused", code: `write-${result.problem.code}`, details: result.problem.details ?? "" };
    const results = result.value.recalculated.map(({ sheet, row, column }) => ({ sheet, cell: toA1(row, column) }));
    const what = differenceOutside(bytes, result.value.bytes, { ...patch, results }, read.value.snapshot);
    return what === null ? { kind: "written" } : { kind: "wrong", what };
  } catch (error) {
    return { kind: "wrong", what: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const TEXTS = ["=1+1", " 甲 ", "", "_x0041_", "<b>", "\ud83d"];

function patchFor({ sheets }: WorkbookSnapshot, random: Random): XlsxPatch {
  const edits = new Map<string, CellPatch>();
  const marks: { sheet: string; cell: string; formula: string }[] = [];
  for (let n = Math.min(sheets.length, 1) * random.int(1, 6); n > 0; n--) {
    const sheet = random.pick(sheets);
    if (sheet.protected) continue;
    const known = sheet.cells.length > 0 && random.chance(0.7) ? random.pick(sheet.cells) : null;
    const [row, column] = known ? [known.row, known.column] : [random.int(0, 30), random.int(0, 12)];
    const cell = toA1(row, column);
    const before = sheet.cells.find((candidate) => candidate.row === row && candidate.column === column)?.value ?? null;
    edits.set(`${sheet.name} ${cell}`, {
      ...{ sheet: sheet.name, cell, before },
      after: random.chance(0.6) ? random.int(0, 1000) / 10 : random.pick(TEXTS),
      ...(random.chance(0.3) && { numberFormat: random.pick(["0.00%", "0.0_ ", "General"]) }),
      ...(random.chance(0.15) && { formula: "=1+1" }),
    });
    if (random.chance(0.3)) marks.push({ sheet: sheet.name, cell, formula: `=AND(N("ziping")=0,${cell}="")` });
  }
  const userData = random.chance(0.3) ? '<ziping xmlns="urn:ziping:user-data" version="1">{}</ziping>' : undefined;
  return { edits: [...edits.values()], marks: random.chance(0.7) ? marks : null, ...(userData !== undefined && { userData }) };
}

/** A patch with the formulas that came to something else. */
type Written = XlsxPatch & { readonly results: readonly { readonly sheet: string; readonly cell: string }[] };

/** What differs that should not, worked out from the bytes and texts of the parts and not by the product's own means; null: nothing. */
function differenceOutside(before: Uint8Array, after: Uint8Array, patch: Written, old: WorkbookSnapshot): string | null {
  const parts = findWorkbookParts(new Package(before, DEFAULT_LIMITS));
  const touched = new Set([...patch.edits, ...patch.results, ...(patch.marks ?? [])].map(({ sheet }) => sheet));
  const sheets = parts.sheets.filter(({ name }) => touched.has(name));
  const isConcerned = (part: string): boolean => {
    const is = (name: string | null): boolean => name?.toLowerCase() === part.replace(/\\/g, "/").toLowerCase();
    if (sheets.some((sheet) => is(sheet.part)) || [parts.workbook, parts.styles, parts.calcChain].some(is)) return true;
    return /^(\[content_types\]\.xml|customxml\/.*|.*_rels\/workbook\.xml\.rels|xl\/styles\d*\.xml)$/i.test(part);
  };
  const stray = differingParts(before, after).find((part) => !isConcerned(part));
  if (stray !== undefined) return `part ${stray} differs`;
  for (const { name, part } of sheets) {
    const cells = [...patch.edits, ...patch.results].filter(({ sheet }) => sheet === name).map(({ cell }) => cell);
    const [was, is] = [before, after].map((bytes) => decoded(new Package(bytes, DEFAULT_LIMITS).read(part)));
    const lost = was !== undefined && is !== undefined ? lostPiece(was, is, cells) : null;
    if (lost !== null) return `${name}: ${lost}`;
  }
  return differentCell(old, after, patch);
}

const decoded = (bytes: Uint8Array): string => new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);

/** A piece of the old text that is gone and did not belong to an edited cell, to its row's tag, or to a shared formula. */
function lostPiece(was: string, is: string, cells: readonly string[]): string | null {
  const left = new Map<string, number>();
  for (const piece of pieces(is)) left.set(piece, (left.get(piece) ?? 0) + 1);
  const edited = new Set(
    cells.flatMap((cell) =>
      [...was.matchAll(new RegExp(`<[\\w:]*c\\s[^>]*r\\s*=\\s*["']\\$?${cell}["'][^>]*?(?:/>|>.*?</[\\w:]*c\\s*>)`, "gsi"))].flatMap(
        ([xml]) => pieces(xml),
      ),
    ),
  );
  for (const piece of pieces(was)) {
    const count = (left.get(piece) ?? 0) - 1;
    left.set(piece, count);
    if (count >= 0 || edited.has(piece)) continue;
    const isCellWithout = /^<[\w:]*c[\s/>]/.test(piece) && !/\sr\s*=/.test(piece);
    const mayGo =
      isCellWithout || /^<[\w:]*(row|sheetData|dimension|worksheet|f|v|t|is)[\s/>]|^<[/!]/.test(piece) || !piece.startsWith("<");
    if (!mayGo) return piece;
  }
  return null;
}

function differentCell(old: WorkbookSnapshot, after: Uint8Array, { edits, results }: Written): string | null {
  const read = readXlsx(after);
  if (!read.ok) return `cannot be read any more: ${read.problem.details ?? ""}`;
  const facts = ({ sheets }: WorkbookSnapshot): Map<string, string> =>
    new Map(
      sheets.flatMap(({ name, cells }, i) =>
        cells
          .filter(({ value, formula }) => value !== null || formula !== undefined)
          .map(({ row, column, value, formula }) => [`${i} ${name} ${toA1(row, column)}`, JSON.stringify([value, formula])] as const),
      ),
    );
  const [was, is] = [facts(old), facts(read.value.snapshot)];
  const edited = new Set([...edits, ...results].map(({ sheet, cell }) => `${sheet} ${cell}`));
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    if (was.get(key) !== is.get(key) && !edited.has(key.slice(key.indexOf(" ") + 1)))
      return `${key}: ${was.get(key) ?? ""} → ${is.get(key) ?? ""}`;
  }
  return null;
}
