import { review } from "../../../src/core/review";
import type { WorkbookSnapshot } from "../../../src/core/workbook";
import { progress, type Figure } from "../figures";
import { median, timed } from "../timing";
import { workbookOfForms } from "./forms";
import { calculationTime } from "./formulas";

/** Forms, and how often they are reviewed. */
const SIZES = [
  { count: 10, runs: 40 },
  { count: 100, runs: 15 },
  { count: 1000, runs: 5 },
];

interface Times {
  readonly review: number;
  readonly json: number;
  readonly formulas: number;
}

/** review() against reading the same cells from JSON, and against a formula engine that computes the same forms. */
export async function speedFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const perForm: number[] = [];
  warmUp();
  for (const { count, runs } of SIZES) {
    progress(`review of ${count} forms`);
    const times = await measure(workbookOfForms(count), runs);
    perForm.push(times.review / count);
    const name = `review-${count}-forms`;
    figures.push(
      { name, value: times.review, unit: "ms" },
      { name: `${name}-each`, value: times.review / count, unit: "ms" },
      { name: `${name}-json-parse`, value: times.json, unit: "ms" },
      { name: `${name}-to-json-parse`, value: times.review / times.json, unit: "x" },
      { name: `${name}-formula-engine`, value: times.formulas, unit: "ms" },
      { name: `${name}-to-formula-engine`, value: times.review / times.formulas, unit: "x" },
    );
  }
  progress("");
  const [, hundred = NaN, thousand = NaN] = perForm;
  return [...figures, { name: "review-linearity-1000-to-100-forms", value: thousand / hundred, unit: "x" }];
}

function warmUp(): void {
  const workbook = workbookOfForms(20);
  const text = JSON.stringify(workbook);
  for (let run = 0; run < 20; run++) {
    review(workbook);
    JSON.parse(text);
  }
}

async function measure(workbook: WorkbookSnapshot, runs: number): Promise<Times> {
  const text = JSON.stringify(workbook);
  const reviews: number[] = [];
  const parses: number[] = [];
  // In turns, so that a busy moment of the machine disturbs both.
  for (let run = 0; run < runs; run++) {
    reviews.push(timed(() => review(workbook)));
    parses.push(timed(() => JSON.parse(text) as unknown));
  }
  return { review: median(reviews), json: median(parses), formulas: await calculationTime(workbook) };
}
