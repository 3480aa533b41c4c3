import { useSyncExternalStore } from "react";
import type { Session } from "./session";
import type { SessionState } from "./state";

/** The session's state; the component renders anew whenever it changes. */
export function useSession(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}
