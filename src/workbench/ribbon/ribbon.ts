import type { RibbonButton, RibbonTab } from "./manifest";
import { drawMenu } from "./menu";

export interface RibbonActions {
  /** Resolves when the add-in has called `event.completed()`. */
  runFunction(name: string, controlId: string): Promise<void>;
  togglePane(): void;
}

/** The drawn ribbon, as far as it changes afterwards. */
export interface RibbonView {
  /** Shows on the pane's button whether the pane is open. */
  setPaneVisible(visible: boolean): void;
}

/** Draws the add-in's tab: groups of large buttons with icon, label and tooltip. A button is busy until its command has finished. */
export function drawRibbon(place: HTMLElement, tab: RibbonTab, actions: RibbonActions): RibbonView {
  const paneButtons: HTMLButtonElement[] = [];
  const groups = tab.groups.map((group) => {
    const buttons = group.buttons.map((description) => {
      const button = drawButton(description);
      const { action } = description;
      if (action.kind === "menu")
        return drawMenu(button, action.items, (name, id) => void runBusy(button, () => actions.runFunction(name, id)));
      if (action.kind === "pane") {
        paneButtons.push(button);
        button.addEventListener("click", () => actions.togglePane());
      } else {
        button.addEventListener("click", () => void runBusy(button, () => actions.runFunction(action.name, description.id)));
      }
      return button;
    });
    return make("div", "ribbon-group", [make("div", "ribbon-buttons", buttons), make("div", "ribbon-group-label", [group.label])], {
      role: "group",
      "aria-label": group.label,
    });
  });
  place.replaceChildren(make("div", "ribbon-tab", [tab.label]), make("div", "ribbon-groups", groups));
  return {
    setPaneVisible: (visible) => {
      for (const button of paneButtons) button.setAttribute("aria-pressed", String(visible));
    },
  };
}

function drawButton(description: RibbonButton): HTMLButtonElement {
  const icon = make("img", "", [], { src: description.icon, alt: "", width: "32", height: "32" });
  const button = document.createElement("button");
  button.type = "button";
  button.className = "ribbon-button";
  button.dataset.control = description.id;
  button.title = `${description.title}\n${description.description}`;
  button.append(icon, make("span", "", [description.label]));
  return button;
}

async function runBusy(button: HTMLButtonElement, run: () => Promise<void>): Promise<void> {
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  try {
    await run();
  } finally {
    button.disabled = false;
    button.removeAttribute("aria-busy");
  }
}

function make(
  tag: string,
  className: string,
  content: readonly (Node | string)[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}
