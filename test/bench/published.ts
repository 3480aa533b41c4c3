import { existsSync, readdirSync, readFileSync } from "node:fs";
import { review } from "../../src/core/review";
import { fixture, FIXTURES, readingOf, reviewOfFixture } from "../support/fixtures";
import { workbookOf } from "../support/tables";
import { expectedReading, reading, type Transcribed } from "../support/transcribed";
import type { Figure } from "./figures";
import { Tally } from "./perturb/tally";

/** Transcribed tables that lie beside the project on some machines. */
const TRANSCRIBED = "../shared/forms";

/** Recognition of the project's own fixtures, and of published tables where they are at hand. */
export function publishedFigures(): Figure[] {
  const fixtures = new Tally();
  for (const name of FIXTURES) {
    const table = fixture(name);
    const reviewed = reviewOfFixture(table);
    for (const [index, expected] of table.expected.entries()) {
      const form = reviewed.forms[index];
      add(fixtures, "fixture", expected, form && readingOf(form));
    }
    for (const { cell, after } of reviewed.edits) if (table.edits[cell] !== after) fixtures.wrongCells++;
  }
  return [...fixtures.figures("fixtures"), ...transcribedFigures()];
}

function transcribedFigures(): Figure[] {
  if (!existsSync(TRANSCRIBED)) return [];
  const tally = new Tally();
  for (const file of readdirSync(TRANSCRIBED).filter((name) => name.endsWith(".json"))) {
    const table = JSON.parse(readFileSync(`${TRANSCRIBED}/${file}`, "utf8")) as Transcribed;
    const [form] = review(workbookOf({ [file]: table })).forms;
    const found = form && reading(form, table);
    // The name of the staff's row is not transcribed.
    const staff = found?.values[0]?.[0] ?? null;
    const expected = expectedReading(table);
    add(tally, file, { ...expected, values: expected.values.map(([name, value]) => [name ?? staff, value]) }, found);
  }
  return tally.figures("published").filter(({ name }) => /-forms(?:-exact|-abstained|-wrong)?$|-fields-exact$/.test(name));
}

function add(tally: Tally, layout: string, expected: unknown, found: unknown): void {
  const wanted = leavesOf(expected);
  const read = found === undefined ? new Map<string, string>() : leavesOf(found);
  const right = [...wanted].filter(([path, value]) => read.get(path) === value).length;
  const isExact = right === wanted.size && read.size === wanted.size;
  const outcome = isExact ? "exact" : found === undefined ? "abstained" : "wrong";
  tally.addForm({ layout, outcome, fields: wanted.size, right, differences: [], missedCells: [] });
}

/** Every field of a reading by its path: "indicators.3.weight". */
function leavesOf(value: unknown, path = ""): Map<string, string> {
  if (typeof value !== "object" || value === null) return new Map([[path, String(value)]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leavesOf(inner, path === "" ? key : `${path}.${key}`)]));
}
