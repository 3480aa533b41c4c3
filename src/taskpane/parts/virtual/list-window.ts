import { Offsets } from "./offsets";

/** Marks the element that scrolls; the list looks for it around itself. */
export const SCROLLS = "data-scrolls";

/** Height of the view where it cannot be told, in pixels. */
const UNKNOWN_VIEW = 800;

/** Which items are mounted, and where each stands. */
export interface Shown {
  readonly offsets: Offsets;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** The part of a long list that is in view: items there and some around them are mounted, the rest is only height. */
export class ListWindow {
  readonly #listeners = new Set<() => void>();
  readonly #heights = new Map<string, number>();
  #keys: readonly string[] = [];
  #estimates: readonly number[] = [];
  #list: HTMLElement | null = null;
  #shown: Shown;

  /** @param step items are mounted in steps of so many, and so many more on either side than can be seen */
  constructor(private readonly step: number) {
    this.#shown = { offsets: new Offsets([]), from: 0, to: 3 * step };
  }

  readonly get = (): Shown => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows the scrolling around the list; returns the way to stop. */
  readonly attach = (list: HTMLElement): (() => void) => {
    this.#list = list;
    const scroller = this.#scroller();
    scroller?.addEventListener("scroll", this.#look, { passive: true });
    window.addEventListener("resize", this.#look);
    this.#look();
    return () => {
      this.#list = null;
      scroller?.removeEventListener("scroll", this.#look);
      window.removeEventListener("resize", this.#look);
    };
  };

  /**
   * @param keys of the items, in order; a height is remembered by its key
   * @param estimates heights before they were measured, in pixels
   */
  setItems(keys: readonly string[], estimates: readonly number[]): void {
    this.#keys = keys;
    this.#estimates = estimates;
    this.#change({ ...this.#shown, offsets: this.#offsets() });
    this.#look();
  }

  /** Takes the heights of mounted items; what is in view keeps its place on the screen. */
  measure(items: Iterable<Element>): void {
    const scroller = this.#scroller();
    const viewTop = scroller?.getBoundingClientRect().top ?? 0;
    let shift = 0;
    let changed = false;
    for (const item of items) {
      if (!(item instanceof HTMLElement)) continue;
      const { key = "", index = "" } = item.dataset;
      const height = item.offsetHeight;
      const known = this.#heights.get(key);
      if (height === 0 || height === known) continue;
      if (item.getBoundingClientRect().top < viewTop) shift += height - (known ?? this.#estimates[Number(index)] ?? 0);
      this.#heights.set(key, height);
      changed = true;
    }
    if (!changed) return;
    this.#change({ ...this.#shown, offsets: this.#offsets() });
    if (shift !== 0 && scroller) scroller.scrollTop += shift;
    this.#look();
  }

  readonly #look = (): void => {
    const scroller = this.#scroller();
    if (!this.#list || !scroller) return;
    const { offsets, from, to } = this.#shown;
    const above = scroller.getBoundingClientRect().top - this.#list.getBoundingClientRect().top;
    const { step } = this;
    const first = Math.floor(offsets.at(above) / step) * step;
    const last = Math.ceil((offsets.at(above + (scroller.clientHeight || UNKNOWN_VIEW)) + 1) / step) * step;
    const next = { from: Math.max(0, first - step), to: last + step };
    if (next.from !== from || next.to !== to) this.#change({ offsets, ...next });
  };

  #offsets(): Offsets {
    return new Offsets(this.#keys.map((key, index) => this.#heights.get(key) ?? this.#estimates[index] ?? 0));
  }

  #scroller(): HTMLElement | null {
    return this.#list?.closest<HTMLElement>(`[${SCROLLS}]`) ?? null;
  }

  #change(shown: Shown): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}
