import { createContext, type SessionParts } from "./context";
import { followingActions } from "./following";
import { preferenceActions } from "./preferences";
import { scoringActions } from "./scoring";
import { showingActions } from "./showing";
import { writingActions } from "./writing";

const QUIET_MILLISECONDS = 300;

/**
 * What pane and ribbon can do with the open workbook, and what came of it. Knows no framework and no host but the port.
 *
 * A group of actions is a file of its own over the context, and a line here. One action at a time: another one asked for meanwhile is
 * ignored. No action rejects; trouble is `state.problem`.
 */
export function createSession(parts: SessionParts) {
  const context = createContext(parts);
  const scoring = scoringActions(context);
  return {
    subscribe: context.subscribe,
    getSnapshot: context.get,
    ...scoring,
    ...writingActions(context, scoring),
    ...followingActions(context, parts.quietMilliseconds ?? QUIET_MILLISECONDS),
    ...showingActions(context),
    ...preferenceActions(context),
  };
}

export type Session = ReturnType<typeof createSession>;
