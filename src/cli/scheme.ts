import type { Result } from "../core/host-port";
import { readScheme } from "../core/scoring/scheme-file";
import { SCHEMES, schemeNamed, type Scheme } from "../core/scoring/schemes";
import type { CliIo } from "./io";
import { TEXTS } from "./texts";

/** What `--scheme` names: a built-in scheme, or the text of a JSON file with one of the user's own. Plain data: it is sent to workers. */
export type SchemeChoice = { readonly name: string } | { readonly file: string };

/** Null without the option; otherwise the choice, or one Chinese line that says what is wrong. */
export function chosenScheme(name: string | undefined, readFile: CliIo["readFile"]): Result<SchemeChoice | null, string> {
  if (name === undefined) return { ok: true, value: null };
  if (name === "auto" || schemeNamed(name)) return { ok: true, value: { name } };
  if (!name.toLowerCase().endsWith(".json")) {
    const names = ["auto", ...SCHEMES.map((scheme) => scheme.name)];
    return { ok: false, problem: TEXTS.usage.unknownScheme(name, names.join("、")) };
  }
  const bytes = readFile(name);
  if (!bytes.ok) return { ok: false, problem: TEXTS.problemOf(name, bytes.problem.message) };
  const file = new TextDecoder().decode(bytes.value);
  const scheme = readScheme(file);
  return scheme.ok ? { ok: true, value: { file } } : { ok: false, problem: TEXTS.problemOf(name, scheme.problem.join("")) };
}

/** The scheme as the core takes it. */
export function schemeOf(choice: SchemeChoice): string | Scheme {
  if ("name" in choice) return choice.name;
  const scheme = readScheme(choice.file);
  if (!scheme.ok) throw new Error("the scheme file was read before");
  return scheme.value;
}
