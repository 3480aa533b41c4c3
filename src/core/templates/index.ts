import { departmentSelfEvaluation } from "./department-self-evaluation";
import { projectSelfEvaluation } from "./project-self-evaluation";
import type { Template } from "./template";

/** Every form that can be inserted, in the order of the menu: a new one is a new file, and its entry here. */
export const TEMPLATES: readonly Template[] = [projectSelfEvaluation, departmentSelfEvaluation];
