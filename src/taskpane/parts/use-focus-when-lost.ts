import { type RefObject, useEffect } from "react";

/**
 * Moves the focus to an element when something changed and the focused control went away with it (撤销 after undoing), so that a keyboard
 * user does not start from the top. Never takes the focus from the sheet: only when the pane itself has it.
 */
export function useFocusWhenLost(target: RefObject<HTMLElement | null>, change: unknown): void {
  useEffect(() => {
    if (change && document.hasFocus() && (document.activeElement === document.body || !document.activeElement)) target.current?.focus();
  }, [target, change]);
}
