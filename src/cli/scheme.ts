import type { Result } from "../core/host-port";
import { readScheme } from "../core/scoring/scheme-file";
import { SCHEMES, schemeNamed, type Scheme } from "../core/scoring/schemes";
import type { CliIo } from "./io";
import { TEXTS } from "./texts";

/** What `--scheme` names: a built-in scheme, or a JSON file with one of the user's own; otherwise one Chinese line that says what is wrong. */
export function chosenScheme(name: string, readFile: CliIo["readFile"]): Result<string | Scheme, string> {
  if (name === "auto" || schemeNamed(name)) return { ok: true, value: name };
  if (!name.toLowerCase().endsWith(".json")) {
    const names = ["auto", ...SCHEMES.map((scheme) => scheme.name)];
    return { ok: false, problem: TEXTS.usage.unknownScheme(name, names.join("、")) };
  }
  const bytes = readFile(name);
  if (!bytes.ok) return { ok: false, problem: TEXTS.problemOf(name, bytes.problem.message) };
  const scheme = readScheme(new TextDecoder().decode(bytes.value));
  return scheme.ok ? scheme : { ok: false, problem: TEXTS.problemOf(name, scheme.problem.join("")) };
}
