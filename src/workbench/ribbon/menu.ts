import type { RibbonButton } from "./manifest";

/**
 * A button with a menu below it, as Excel draws it: ↓ ↑ go through the items, Esc and a click elsewhere close it.
 *
 * @param run runs an item's function
 */
export function drawMenu(
  button: HTMLButtonElement,
  items: readonly RibbonButton[],
  run: (name: string, controlId: string) => void,
): HTMLElement {
  const menu = document.createElement("div");
  menu.id = `menu-${button.dataset.control ?? ""}`;
  menu.className = "ribbon-menu";
  menu.popover = "auto";
  menu.role = "menu";
  menu.ariaLabel = button.textContent;
  menu.append(...items.map((item) => drawItem(item, () => menu.hidePopover(), run)));

  button.classList.add("ribbon-menu-button");
  button.ariaHasPopup = "menu";
  button.ariaExpanded = "false";
  button.popoverTargetElement = menu;
  menu.addEventListener("beforetoggle", () => {
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.left = `${left}px`;
    menu.style.top = `${bottom + 2}px`;
  });
  menu.addEventListener("toggle", () => {
    const isOpen = menu.matches(":popover-open");
    button.ariaExpanded = String(isOpen);
    if (isOpen) itemsOf(menu)[0]?.focus();
  });
  menu.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const all = itemsOf(menu);
    const at = all.findIndex((item) => item === document.activeElement);
    all[(at + step + all.length) % all.length]?.focus();
    event.preventDefault();
  });

  const place = document.createElement("div");
  place.append(button, menu);
  return place;
}

function drawItem(
  { id, label, title, description, icon, action }: RibbonButton,
  close: () => void,
  run: (name: string, id: string) => void,
) {
  const item = document.createElement("button");
  item.type = "button";
  item.role = "menuitem";
  item.className = "ribbon-menu-item";
  item.dataset.control = id;
  item.title = `${title}\n${description}`;
  const image = document.createElement("img");
  Object.assign(image, { src: icon, alt: "", width: 24, height: 24 });
  item.append(image, label);
  item.addEventListener("click", () => {
    close();
    if (action.kind === "function") run(action.name, id);
  });
  return item;
}

function itemsOf(menu: HTMLElement): HTMLButtonElement[] {
  return [...menu.querySelectorAll("button")];
}
