import type { Command } from "./command";

/** Ribbon 检查: reviews, and changes nothing. The pane opens first: it is where the findings are. */
export const check: Command = async ({ session, showPane }) => {
  await showPane();
  await session.check();
};
