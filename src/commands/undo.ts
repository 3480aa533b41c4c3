import type { Command } from "./command";

/** Ribbon 撤销评分: takes the newest write-back back; the pane opens and says what was restored. */
export const undo: Command = async ({ session, showPane }) => {
  await showPane();
  await session.undo();
};
