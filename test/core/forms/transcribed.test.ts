import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { review } from "../../../src/core/review";
import { workbookOf } from "../../support/tables";
import { expectedReading, KINDS, reading, type Transcribed } from "../../support/transcribed";

/** Real tables, transcribed; they live beside the project and are read only where they exist. */
const FOLDER = join(__dirname, "../../../../shared/forms");

/** Years that the contract takes from the form alone: that of 28 stands in its page's title only. */
const WITHOUT_YEAR = ["28.json"];
const ALL = 10;

const present = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith(".json")) : [];
const when = present.length > 0 ? describe : describe.skip;

when("transcribed tables", () => {
  test("are at hand", () => {
    expect(present).toHaveLength(ALL);
  });

  test.each(present)("%s: every expected field is read exactly", (file) => {
    const table = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Transcribed;
    const [form, ...others] = review(workbookOf({ [file]: table })).forms;
    expect(others).toEqual([]);
    expect(form?.kind).toBe(KINDS[table.kind]);
    expect(form?.year).toBe(WITHOUT_YEAR.includes(file) ? null : Number(table.year));
    expect(form?.amountUnit).toBe(table.amount_unit || null);
    const found = reading(form!, table);
    const staff = found.values[0]?.[0] ?? null;
    const expected = expectedReading(table);
    expect(found).toEqual({ ...expected, values: expected.values.map(([name, value]) => [name ?? staff, value]) });
  });
});
