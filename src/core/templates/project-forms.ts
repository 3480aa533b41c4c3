import { freeSheetName, type SheetPlan } from "../sheet-plan";
import { readProjectList, type ListMistake } from "./project-list";
import { projectSelfEvaluation } from "./project-self-evaluation";
import type { TemplateOptions } from "./template";

export interface ProjectFormsOptions extends Omit<TemplateOptions, "projectName" | "budget" | "origin"> {
  /** Names of the sheets that are there. */
  readonly taken: readonly string[];
}

export interface ProjectForms {
  /** One for each project that could be read, in the order of the list; each named after its project, and no two alike. */
  readonly plans: readonly SheetPlan[];
  readonly mistakes: readonly ListMistake[];
}

/** A project form for each line of a pasted list of names and budgets (see {@link readProjectList}). */
export function projectForms(list: string, { taken, ...options }: ProjectFormsOptions): ProjectForms {
  const { projects, mistakes } = readProjectList(list);
  const names = [...taken];
  const plans = projects.map(({ name, budget }) => {
    const plan = projectSelfEvaluation.plan({ ...options, projectName: name, ...(budget === null ? {} : { budget }) });
    const sheet = freeSheetName(name, names);
    names.push(sheet);
    return { ...plan, name: sheet };
  });
  return { plans, mistakes };
}
