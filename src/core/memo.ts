/**
 * Remembers the results of a pure function of a text: tables repeat their labels and phrases over and over. Forgets everything at
 * `limit` entries, so that memory stays bounded; long texts are not remembered.
 */
export function memo<T>(compute: (text: string) => T, limit = 4000, longest = 80): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size >= limit) known.clear();
    known.set(text, value);
    return value;
  };
}
