import type { ProjectList } from "../../../core/templates/project-list";
import { readProjectList } from "../../../core/templates/project-list";
import type { WantedForm } from "../../session/insertions";

/** What the user filled in; "" is left open. */
export interface Asked {
  readonly kind: string;
  readonly year: string;
  readonly unitName: string;
  readonly projectName: string;
  readonly rows: number;
  /** "" for the one of the settings. */
  readonly scheme: string;
  /** A form for each project of the list. */
  readonly several: boolean;
  readonly list: string;
}

/** The one form of which there are several in a workbook, one a project. */
export const OF_PROJECTS = "project-self-evaluation";

/** Forms without indicators: no scheme says anything of them. */
export const WITHOUT_SCHEME: ReadonlySet<string> = new Set([
  "base-data",
  "government-fund-expenditure",
  "state-capital-expenditure",
  "social-insurance-expenditure",
]);

export const NOTHING_ASKED: Asked = {
  kind: OF_PROJECTS,
  year: "",
  unitName: "",
  projectName: "",
  rows: 1,
  scheme: "",
  several: false,
  list: "",
};

/** The pasted list as it is understood; null where one form is asked for. */
export function readProjects({ kind, several, list }: Asked): ProjectList | null {
  return kind === OF_PROJECTS && several ? readProjectList(list) : null;
}

export function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text.trim());
}

/** The forms asked for; null while something that was typed is no answer. */
export function wantedForms(asked: Asked, list: ProjectList | null): WantedForm[] | null {
  const { kind, year, unitName, projectName, rows, scheme } = asked;
  if (year.trim() !== "" && !isYear(year)) return null;
  const common: WantedForm = {
    kind,
    rowsPerLevel2: rows,
    ...(year.trim() === "" ? {} : { year: Number(year) }),
    ...(unitName.trim() === "" ? {} : { unitName: unitName.trim() }),
    ...(scheme === "" || WITHOUT_SCHEME.has(kind) ? {} : { scheme }),
  };
  if (!list) return [kind === OF_PROJECTS ? { ...common, projectName: projectName.trim() } : common];
  return list.projects.map(({ name, budget }) => ({ ...common, projectName: name, ...(budget === null ? {} : { budget }) }));
}
