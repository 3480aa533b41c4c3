import { createRoot } from "react-dom/client";
import { Pane } from "./pane";
import type { Session } from "./session/session";

/** Shows the pane in an element. */
export function renderPane(element: HTMLElement, session: Session): void {
  createRoot(element).render(<Pane session={session} />);
}
