import { TEMPLATES } from "../core/templates";
import { newWorkbook } from "../xlsx/insert/new-workbook";
import type { CliIo } from "./io";
import { schemeOf } from "./scheme";
import type { TemplateCommand } from "./template-arguments";
import { TEXTS } from "./texts";

/** `ziping template`: writes a blank form as a workbook of its own. Returns the exit status. */
export function template({ kind, year, unit, rows, scheme, out, force }: TemplateCommand, io: CliIo): number {
  const form = TEMPLATES.find((each) => each.kind === kind);
  if (!form) throw new Error(`no template ${kind}`);
  const plan = form.plan({ year, unitName: unit, projectName: "", rowsPerLevel2: rows, scheme: schemeOf(scheme) });
  const written = io.writeFile(out, newWorkbook([plan]), { replace: force });
  if (written.ok) {
    io.out(`${TEXTS.templateWritten(form.title, out)}\n`);
    return 0;
  }
  io.err(`${TEXTS.problemOf(out, written.problem.message + written.problem.remedy)}\n`);
  return 2;
}
