import { element } from "./elements";

/** What the system under a pane can be set to. */
const COLORS = ["light", "dark", "high-contrast"] as const;
export type PaneColors = (typeof COLORS)[number];

type Answers = Readonly<Record<string, boolean>>;

/** Answers of the system to the questions that a page asks about colours. */
const ANSWERS: Readonly<Record<PaneColors, Answers>> = {
  light: answers({ dark: false, forced: false }),
  dark: answers({ dark: true, forced: false }),
  "high-contrast": answers({ dark: true, forced: true }),
};

function answers({ dark, forced }: { readonly dark: boolean; readonly forced: boolean }): Answers {
  return {
    "(prefers-color-scheme:dark)": dark,
    "(prefers-color-scheme:light)": !dark,
    "(forced-colors:active)": forced,
    "(forced-colors:none)": !forced,
    "(prefers-contrast:more)": forced,
  };
}

/** About what Windows' high contrast does to a page: its own colours in place of the page's. */
const FORCED = `
  * { background-color: #000 !important; color: #fff !important; border-color: #fff !important; box-shadow: none !important; }
  a, a * { color: #ff0 !important; }
  button, button *, [role="tab"], [role="tab"] * { color: #0ff !important; }
  :disabled, :disabled * { color: #3ff23f !important; }
  svg { fill: currentColor !important; }
`;

const keyOf = (query: string): string => query.toLowerCase().replaceAll(" ", "");

/**
 * Sets the colours of the system for the pane alone, by answering its window's `matchMedia` in the system's place. (Excel on the web does not tell an
 * add-in of Office's theme: office.js asks it for none and leaves `Office.context.officeTheme` undefined. The pane follows the system.)
 */
export class PaneColorSwitch {
  private chosen: PaneColors = "light";
  private lists: { readonly key: string; readonly list: MediaQueryList }[] = [];
  private forced: CSSStyleSheet | null = null;

  constructor(private readonly frame: HTMLIFrameElement) {}

  /** Call when a page has been loaded into the frame, before it asks. */
  attach(): void {
    const view = this.frame.contentWindow;
    if (!view) return;
    this.lists = [];
    this.forced = null;
    const ask = view.matchMedia.bind(view);
    view.matchMedia = (query) => this.answer(ask(query), keyOf(query));
    this.force();
  }

  set(colors: PaneColors): void {
    const before = ANSWERS[this.chosen];
    this.chosen = colors;
    // Excel draws the title above the page in the same colours.
    if (this.frame.parentElement) this.frame.parentElement.dataset.colors = colors;
    this.force();
    for (const { key, list } of this.lists) {
      if (before[key] !== ANSWERS[colors][key]) list.dispatchEvent(new Event("change"));
    }
  }

  private answer(list: MediaQueryList, key: string): MediaQueryList {
    if (!(key in ANSWERS.light)) return list;
    Object.defineProperty(list, "matches", { get: () => ANSWERS[this.chosen][key] });
    this.lists.push({ key, list });
    return list;
  }

  private force(): void {
    const view = this.frame.contentWindow;
    const document = this.frame.contentDocument;
    if (!view || !document) return;
    const sheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.forced);
    if (this.chosen === "high-contrast") {
      // A style sheet of the pane's own window: another one's would not be taken.
      this.forced ??= new (view as Window & typeof globalThis).CSSStyleSheet();
      this.forced.replaceSync(FORCED);
      sheets.push(this.forced);
    }
    document.adoptedStyleSheets = sheets;
  }
}

/** The choice 窗格颜色 in the title bar. */
export function watchColorChoice(colors: PaneColorSwitch): void {
  const choice = element("pane-colors", HTMLSelectElement);
  choice.addEventListener("change", () => colors.set(COLORS.find((name) => name === choice.value) ?? "light"));
}
