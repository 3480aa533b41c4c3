import { createRoot } from "react-dom/client";
import { Pane } from "./pane";
import type { Session } from "./session/session";
import type { OfficeTheme } from "./theme";

/** Shows the pane in an element. */
export function renderPane(element: HTMLElement, session: Session, officeTheme: OfficeTheme | null = null): void {
  createRoot(element).render(<Pane session={session} officeTheme={officeTheme} />);
}
