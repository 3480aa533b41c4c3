import { createContext, useContext } from "react";
import type { Session } from "../session/session";

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** The session of the pane; only inside it. */
export function useSessionActions(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("used outside the pane");
  return session;
}
