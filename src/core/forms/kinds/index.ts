import { departmentSelfEvaluation } from "./department-self-evaluation";
import type { FormKind } from "./kind";
import { projectSelfEvaluation } from "./project-self-evaluation";

/** Every kind of form that is anchored by heads of indicators; the first that fits decides. */
export const SELF_EVALUATION_KINDS: readonly FormKind[] = [departmentSelfEvaluation, projectSelfEvaluation];
