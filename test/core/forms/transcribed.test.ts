import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { review } from "../../../src/core/review";
import { workbookOf, type Table } from "../../support/tables";

/** Real tables, transcribed; they live beside the project and are read only where they exist. */
const FOLDER = join(__dirname, "../../../../shared/forms");
const LAYOUTS_READ = ["01", "seed002b", "seed002c"];

interface Transcribed extends Table {
  readonly year: string;
  readonly expected: {
    readonly funds: Readonly<Record<string, string>>;
    readonly indicators: readonly Readonly<Record<string, string | number>>[];
    readonly total: string | null;
  };
}

const present = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => LAYOUTS_READ.includes(file.replace(".json", ""))) : [];
const when = present.length > 0 ? describe : describe.skip;
const orNull = (text: string | number | null | undefined) => (text === "" || text === undefined || text === null ? null : String(text));

when("transcribed tables", () => {
  test("are at hand", () => {
    expect(present).toHaveLength(LAYOUTS_READ.length);
  });

  for (const file of present) {
    it(`${file}: every expected field is read exactly`, () => {
      const table = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Transcribed;
      const [form, ...others] = review(workbookOf({ [file]: table })).forms;
      expect(others).toEqual([]);
      expect(form?.year).toBe(Number(table.year));
      expect(form?.funds).toMatchObject({
        initialBudget: orNull(table.expected.funds["initial"]),
        budget: orNull(table.expected.funds["budget"]),
        executed: orNull(table.expected.funds["executed"]),
        weight: orNull(table.expected.funds["weight"]),
        score: { recorded: orNull(table.expected.funds["score"]) },
      });
      expect(form?.totals.recorded ?? null).toBe(orNull(table.expected.total));
      const fold = (text: string | number | null | undefined) => orNull(text)?.replace(/\s+/g, " ").trim() ?? null;
      expect(
        form?.indicators.map(({ row, level1, level1Marks, level2, name, target, actual, weight, score, deviation }) => ({
          row,
          level1,
          level1Marks,
          level2,
          name,
          target,
          actual,
          weight,
          score: score.recorded,
          deviation: deviation.text,
        })),
      ).toEqual(
        table.expected.indicators.map((each) => ({
          row: each["row"],
          level1: orNull(each["level1"]),
          level1Marks: orNull(each["level1_points"]),
          level2: orNull(each["level2"]),
          name: fold(each["level3"]),
          target: fold(each["target"]),
          actual: fold(each["actual"]),
          weight: orNull(each["weight"]),
          score: orNull(each["score"]),
          deviation: fold(each["deviation"]),
        })),
      );
    });
  }
});
