/** Worked out when it is first asked for, and never again. */
export function once<T>(make: () => T): () => T {
  let pending: (() => T) | null = make;
  let made: T | undefined;
  return () => {
    if (pending) {
      made = pending();
      // what it was made from is let go
      pending = null;
    }
    return made as T;
  };
}
