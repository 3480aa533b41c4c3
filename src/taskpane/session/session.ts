import { acceptanceActions } from "./acceptances";
import { choiceActions } from "./choices";
import { columnActions } from "./columns";
import { createContext, type SessionParts } from "./context";
import { followingActions } from "./following";
import { insertionActions } from "./insertions";
import { markingActions } from "./marking";
import { preferenceActions } from "./preferences";
import { resultActions } from "./results";
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
  const writing = writingActions(context, scoring);
  return {
    subscribe: context.subscribe,
    getSnapshot: context.get,
    ...scoring,
    ...writing,
    ...markingActions(context),
    ...acceptanceActions(context),
    ...choiceActions(context, writing.write),
    ...columnActions(context),
    ...insertionActions(context),
    ...resultActions(context),
    ...preferenceActions(context),
    ...followingActions(context, parts.quietMilliseconds ?? QUIET_MILLISECONDS),
    ...showingActions(context),
  };
}

export type Session = ReturnType<typeof createSession>;
