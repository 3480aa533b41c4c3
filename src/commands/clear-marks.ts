import { quietly } from "./command";

/** Ribbon 清除标记. */
export const clearMarks = quietly((session) => session.clearMarks());
