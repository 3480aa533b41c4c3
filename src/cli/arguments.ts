import type { Result } from "../core/host-port";
import type { CliIo } from "./io";
import { chosenScheme, type SchemeChoice } from "./scheme";
import type { ScoreCommand } from "./score";
import { parseTemplate, type TemplateCommand } from "./template-arguments";
import { TEXTS } from "./texts";
import { OPTIONS, parseStrictly, type Values, wholeNumber, wrong } from "./values";

export type Command =
  | { readonly name: "help" }
  | { readonly name: "checks" }
  | ({ readonly name: "score" } & ScoreCommand)
  | ({ readonly name: "template" } & TemplateCommand);

type Option = keyof typeof OPTIONS;

const FOR_ALL: readonly Option[] = ["help"];
const OF_COMMAND: Readonly<Record<string, readonly Option[]>> = {
  score: ["json", "all-years", "formulas", "confirm-proposed", "scheme", "write", "out", "force", "summary", "jobs"],
  template: ["year", "unit", "rows", "scheme", "out", "force"],
  checks: [],
};

/** What was typed after the program's name, understood; otherwise one Chinese line that says what is wrong. */
export function parseCommand(argv: readonly string[], readFile: CliIo["readFile"]): Result<Command, string> {
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [name, ...rest] = positionals;
  if (values.help) return { ok: true, value: { name: "help" } };
  if (name === undefined) return wrong(TEXTS.usage.noCommand);
  const allowed = OF_COMMAND[name];
  if (!allowed) return wrong(TEXTS.usage.unknownCommand(name));
  const foreign = (Object.keys(values) as Option[]).find((option) => !allowed.includes(option) && !FOR_ALL.includes(option));
  if (foreign !== undefined) return wrong(TEXTS.usage.notFor(name, `--${foreign}`));
  if (name === "checks") return rest.length === 0 ? { ok: true, value: { name } } : wrong(TEXTS.usage.tooMany(name));
  const scheme = chosenScheme(values.scheme, readFile);
  if (!scheme.ok) return scheme;
  if (name === "template") {
    const template = parseTemplate(rest, values, scheme.value);
    return template.ok ? { ok: true, value: { name, ...template.value } } : template;
  }
  const score = parseScore(rest, values, scheme.value);
  return score.ok ? { ok: true, value: { name: "score", ...score.value } } : score;
}

const MOST_JOBS = 64;

function parseScore(inputs: readonly string[], values: Values, scheme: SchemeChoice | null): Result<ScoreCommand, string> {
  if (inputs.length === 0) return wrong(TEXTS.usage.noFile);
  const { out, force, summary } = values;
  if (out === "") return wrong(TEXTS.usage.blank("--out"));
  if (values.write !== true && out !== undefined) return wrong(TEXTS.usage.needs("--out", "--write"));
  if (values.write !== true && force === true && summary === undefined) return wrong(TEXTS.usage.needs("--force", "--write"));
  if (summary !== undefined && !summary.toLowerCase().endsWith(".xlsx")) return wrong(TEXTS.usage.notXlsxName("--summary"));
  const jobs = values.jobs === undefined ? null : wholeNumber(values.jobs, MOST_JOBS);
  if (values.jobs !== undefined && jobs === null) return wrong(TEXTS.usage.outOfRange("--jobs", 1, MOST_JOBS));
  return {
    ok: true,
    value: {
      inputs,
      json: values.json ?? false,
      rules: {
        scheme,
        allYears: values["all-years"] ?? false,
        formulas: values.formulas ?? false,
        confirmProposed: values["confirm-proposed"] ?? false,
      },
      write: values.write === true ? { out: out ?? null } : null,
      force: force ?? false,
      summary: summary ?? null,
      jobs,
    },
  };
}

function parse(argv: readonly string[]): Result<ReturnType<typeof parseStrictly>, string> {
  try {
    return { ok: true, value: parseStrictly(argv) };
  } catch (error) {
    const option = argv.find((argument) => argument.startsWith("-") && !isKnown(argument));
    if (option !== undefined) return wrong(TEXTS.usage.unknownOption(option));
    // Known options only: then one of them lacks its value or has one too many.
    return wrong(TEXTS.usage.badValue(/--[\w-]+/.exec(String(error))?.[0]));
  }
}

function isKnown(argument: string): boolean {
  const name = argument.replace(/=.*/s, "");
  return ["-h", "-o", "--"].includes(name) || Object.keys(OPTIONS).some((option) => name === `--${option}`);
}
