import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";

const ROWS = "[data-row]";
const STEPS = {
  vertical: { ArrowDown: 1, ArrowUp: -1 },
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
} as const satisfies Record<string, Readonly<Record<string, number>>>;

/**
 * One tab stop for a whole list: the arrow keys, Home and End move between its rows, Tab leaves it (roving tabindex).
 *
 * A row that had the focus and is gone, because the user settled it, hands the focus to the one that took its place, unless the user is
 * in the sheet: the focus is never taken from there.
 *
 * @param keys the rows' keys, in order
 * @returns `listProps` for the element around the rows; a row is an element with its key as `data-row`, and with tabIndex 0 where its key
 * is `stop`, −1 elsewhere
 */
export function useRowKeys<T extends HTMLElement>(keys: readonly string[], direction: keyof typeof STEPS = "vertical") {
  const list = useRef<T>(null);
  const focused = useRef<number | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const stop = current !== null && keys.includes(current) ? current : (keys[0] ?? null);

  useEffect(() => {
    if (focused.current === null || !document.hasFocus() || document.activeElement !== document.body) return;
    const rows = list.current?.querySelectorAll<HTMLElement>(ROWS);
    rows?.[Math.min(focused.current, rows.length - 1)]?.focus();
  }, [keys]);

  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(ROWS) ?? [])];
    const at = rows.indexOf(event.target as HTMLElement);
    const to = at < 0 ? undefined : rows[goal(event.key, at, rows.length, STEPS[direction])];
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  const onFocus = ({ target }: FocusEvent) => {
    const key = target instanceof HTMLElement ? target.dataset["row"] : undefined;
    if (key === undefined) return;
    focused.current = keys.indexOf(key);
    setCurrent(key);
  };
  const onBlur = () => {
    focused.current = null;
  };

  return { listProps: { ref: list, onKeyDown, onFocus, onBlur }, stop };
}

/** The row to go to; −1 when the key does not move. */
function goal(key: string, at: number, count: number, steps: Readonly<Record<string, number>>): number {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  return step === undefined ? -1 : at + step;
}
