import { makeStyles } from "@fluentui/react-components";
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { rowIn } from "../row-in";
import { goal } from "./goal";
import { ListWindow } from "./list-window";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  item: { position: "absolute", left: 0, right: 0 },
});

export interface VirtualItem {
  /** Stays the same as long as the item does. */
  readonly key: string;
  /** Rows are what the arrow keys go to; headings are not. */
  readonly isRow: boolean;
  /** Height before it was measured, in pixels. */
  readonly height: number;
}

interface VirtualListProps<T extends VirtualItem> {
  readonly label: string;
  readonly items: readonly T[];
  /** Items are mounted in steps of so many, and so many more on either side than can be seen: few where each is large. */
  readonly step?: number;
  /** What is inside the list item. A row holds one element with the item's key as `data-row` and the given tabIndex. */
  readonly render: (item: T, tabIndex: 0 | -1) => ReactNode;
}

/**
 * A list of any length, of which only what is in view is mounted. Its rows are one tab stop: the arrow keys, Page Up, Page Down, Home and End
 * move between them, Tab leaves them. An item that has the focus stays mounted wherever the list is scrolled to; a row that is gone hands the
 * focus to the one that took its place, unless the user is in the sheet.
 */
export function VirtualList<T extends VirtualItem>({ label, items, step = 8, render }: VirtualListProps<T>) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  /** Where among the rows the focus is; null once it left the list. */
  const held = useRef<number | null>(null);
  const [view] = useState(() => new ListWindow(step));
  const { offsets, from, to } = useSyncExternalStore(view.subscribe, view.get);
  const [current, setCurrent] = useState<string | null>(null);
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null);
  const { keys, heights, rows } = useMemo(() => listed(items), [items]);
  const stop = current !== null && rows.includes(current) ? current : (rows[0] ?? null);
  const mounted = mountedOf(
    from,
    Math.min(to, items.length),
    [stop, current, wanted?.key].map((key) => (key ? keys.indexOf(key) : -1)),
  );

  useLayoutEffect(() => view.setItems(keys, heights), [view, keys, heights]);
  useLayoutEffect(() => (list.current ? view.attach(list.current) : undefined), [view]);
  useLayoutEffect(() => view.measure(list.current?.children ?? []));
  useEffect(() => {
    if (typeof ResizeObserver === "undefined" || !list.current) return;
    const observer = new ResizeObserver((entries) => view.measure(entries.map(({ target }) => target)));
    for (const item of list.current.children) observer.observe(item);
    return () => observer.disconnect();
  }, [view, from, to, keys]);

  useEffect(() => {
    if (wanted) rowIn(list.current, wanted.key)?.focus();
  }, [wanted]);
  useEffect(() => {
    const isLost = held.current !== null && document.hasFocus() && document.activeElement === document.body;
    if (isLost && held.current !== null) rowIn(list.current, rows[Math.min(held.current, rows.length - 1)])?.focus();
  }, [rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? rows.indexOf(event.target.dataset["row"] ?? "") : -1;
    const next = at < 0 ? undefined : rows[goal(event.key, at, rows.length)];
    if (next === undefined) return;
    event.preventDefault();
    setWanted({ key: next });
  };
  const onFocus = ({ target }: FocusEvent) => {
    const key = target.closest("li")?.dataset["key"];
    if (key === undefined) return;
    const row = rows.indexOf(key);
    held.current = row < 0 ? null : row;
    setCurrent(key);
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    // Without a new place the focus was lost with its element, or went to the sheet: then the document has none.
    if (relatedTarget || !document.hasFocus()) held.current = null;
  };

  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ height: offsets.total }} {...{ onKeyDown, onFocus, onBlur }}>
      {mounted.map((index) => {
        const item = items[index];
        return item ? (
          <li
            key={item.key}
            className={styles.item}
            style={{ top: offsets.top(index) }}
            data-key={item.key}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {render(item, item.key === stop ? 0 : -1)}
          </li>
        ) : null;
      })}
    </ul>
  );
}

function listed(items: readonly VirtualItem[]) {
  return {
    keys: items.map(({ key }) => key),
    heights: items.map(({ height }) => height),
    rows: items.filter(({ isRow }) => isRow).map(({ key }) => key),
  };
}

/** Indices in order: the window, and single ones outside of it. */
function mountedOf(from: number, to: number, also: readonly number[]): number[] {
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  const outside = [...new Set(also)].filter((index) => index >= 0 && (index < from || index >= to));
  return [...indices, ...outside].sort((a, b) => a - b);
}
