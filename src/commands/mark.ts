import { quietly } from "./command";

/** Ribbon 标记缺少的偏差分析: the marks stand in the sheet; the pane says how many there are. */
export const mark = quietly((session) => session.mark(), "tell");
