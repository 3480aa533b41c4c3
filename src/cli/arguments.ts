import { parseArgs } from "node:util";
import type { Result } from "../core/host-port";
import type { ReviewOptions } from "../core/review";
import type { CliIo } from "./io";
import { chosenScheme } from "./scheme";
import { TEXTS } from "./texts";

export type Command =
  | { readonly name: "help" }
  | { readonly name: "checks" }
  | { readonly name: "score"; readonly files: readonly string[]; readonly json: boolean; readonly options: ReviewOptions };

/** Options of the contract that this version does not have yet: naming one is an error, never silently ignored. */
const LATER_OPTIONS = ["write", "out", "force", "summary"] as const;
const LATER_COMMANDS = ["template"];

const OPTIONS = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  "all-years": { type: "boolean" },
  formulas: { type: "boolean" },
  "confirm-proposed": { type: "boolean" },
  scheme: { type: "string" },
  write: { type: "boolean" },
  out: { type: "string" },
  force: { type: "boolean" },
  summary: { type: "string" },
} as const;

/** What was typed after the program's name, understood; otherwise one Chinese line that says what is wrong. */
export function parseCommand(argv: readonly string[], readFile: CliIo["readFile"]): Result<Command, string> {
  const wrong = (problem: string): Result<Command, string> => ({ ok: false, problem });
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [command, ...files] = positionals;
  if (values.help) return { ok: true, value: { name: "help" } };
  if (command === undefined) return wrong(TEXTS.usage.noCommand);
  if (LATER_COMMANDS.includes(command)) return wrong(TEXTS.usage.later(command));
  if (command === "checks") return files.length === 0 ? { ok: true, value: { name: "checks" } } : wrong(TEXTS.usage.tooMany(command));
  if (command !== "score") return wrong(TEXTS.usage.unknownCommand(command));
  const later = LATER_OPTIONS.find((option) => values[option] !== undefined);
  if (later !== undefined) return wrong(TEXTS.usage.later(`--${later}`));
  if (files.length === 0) return wrong(TEXTS.usage.noFile);
  const scheme = chosenScheme(values.scheme ?? "auto", readFile);
  if (!scheme.ok) return scheme;
  const options: ReviewOptions = {
    scheme: scheme.value,
    allYears: values["all-years"] ?? false,
    formulas: values.formulas ?? false,
    confirmProposed: values["confirm-proposed"] ?? false,
  };
  return { ok: true, value: { name: "score", files, json: values.json ?? false, options } };
}

const parseStrictly = (argv: readonly string[]) => parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });

function parse(argv: readonly string[]): Result<ReturnType<typeof parseStrictly>, string> {
  try {
    return { ok: true, value: parseStrictly(argv) };
  } catch (error) {
    const option = argv.find((argument) => argument.startsWith("-") && !isKnown(argument));
    if (option !== undefined) return { ok: false, problem: TEXTS.usage.unknownOption(option) };
    // Known options only: then one of them lacks its value or has one too many.
    return { ok: false, problem: TEXTS.usage.badValue(/--[\w-]+/.exec(String(error))?.[0]) };
  }
}

function isKnown(argument: string): boolean {
  const name = argument.replace(/=.*/s, "");
  return name === "-h" || name === "--" || Object.keys(OPTIONS).some((option) => name === `--${option}`);
}
