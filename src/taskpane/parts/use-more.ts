import { useState } from "react";

/** Shows the first `size` of many items, and `size` more each time it is asked. */
export function useMore<T>(items: readonly T[], size: number) {
  const [limit, setLimit] = useState(size);
  return {
    shown: items.length > limit ? items.slice(0, limit) : items,
    left: Math.max(0, items.length - limit),
    next: Math.min(size, Math.max(0, items.length - limit)),
    more: () => setLimit(limit + size),
  };
}
