import { quietly } from "./command";

/** Ribbon 导出问题清单: the list is shown, on a new sheet. */
export const exportFindings = quietly((session) => session.exportFindings());
