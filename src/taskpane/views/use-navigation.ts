import { useCallback, useRef, useState } from "react";
import { VIEWS } from "./index";
import type { ViewTarget } from "./view";

export interface Navigation {
  readonly tab: string;
  /** The page that lies over the tabs; null when none does. */
  readonly page: string | null;
  readonly target: ViewTarget | null;
  /** Changes with each opening that did not come from the tabs themselves: the focus goes along. */
  readonly arrivals: number;
  readonly open: (view: string, target?: ViewTarget) => void;
  readonly selectTab: (view: string) => void;
  readonly back: () => void;
}

/** Which view is shown. A page is left for where it was opened from, and the focus goes back to what opened it. */
export function useNavigation(): Navigation {
  const [at, setAt] = useState<{ tab: string; page: string | null; target: ViewTarget | null; arrivals: number }>({
    tab: "overview",
    page: null,
    target: null,
    arrivals: 0,
  });
  const opener = useRef<Element | null>(null);
  // Stays the same, so that what only opens views is not drawn again.
  const open = useCallback((view: string, target: ViewTarget | null = null) => {
    const isPage = VIEWS.some(({ id, place }) => id === view && place === "page");
    if (isPage) opener.current = document.activeElement;
    setAt(({ tab, arrivals }) => ({ tab: isPage ? tab : view, page: isPage ? view : null, target, arrivals: arrivals + 1 }));
  }, []);
  return {
    ...at,
    open,
    selectTab: (view) => setAt({ ...at, tab: view, page: null, target: null }),
    back: () => {
      const { current } = opener;
      opener.current = null;
      const isThere = current instanceof HTMLElement && current.isConnected;
      setAt({ ...at, page: null, target: null, arrivals: isThere ? at.arrivals : at.arrivals + 1 });
      if (isThere) current.focus();
    },
  };
}
