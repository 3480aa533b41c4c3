import type { Command } from "./command";

/** Ribbon 一键评分. The pane opens first, so that the user sees what is done. */
export const score: Command = async ({ session, showPane }) => {
  await showPane();
  await session.score();
};
