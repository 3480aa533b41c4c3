import { element } from "./elements";

/** Excel opens a task pane at this width; the add-in is built for it. In CSS pixels. */
const STANDARD_WIDTH = 350;
const NARROWEST = 320;
const WIDEST = 700;
const KEYBOARD_STEP = 10;

/** The task pane's place at the right of the grid: open or closed, and as wide as it was dragged. The page in it stays loaded. */
export class Pane {
  readonly frame = element("pane-frame", HTMLIFrameElement);
  private readonly place = element("pane", HTMLElement);
  private readonly divider = element("divider", HTMLElement);
  private width = STANDARD_WIDTH;

  /** @param onToggle told after every opening and closing */
  constructor(private readonly onToggle: (visible: boolean) => void) {
    element("pane-close", HTMLButtonElement).addEventListener("click", () => this.setVisible(false));
    this.divider.addEventListener("keydown", (event) => this.resizeByKey(event));
    this.divider.addEventListener("pointerdown", (event) => this.startDragging(event));
    this.divider.setAttribute("aria-valuemin", String(NARROWEST));
    this.divider.setAttribute("aria-valuemax", String(WIDEST));
    this.setWidth(STANDARD_WIDTH);
  }

  setName(name: string): void {
    element("pane-name", HTMLHeadingElement).textContent = name;
    this.frame.title = name;
  }

  isVisible(): boolean {
    return !this.place.hidden;
  }

  setVisible(visible: boolean): void {
    if (visible === this.isVisible()) return;
    this.place.hidden = !visible;
    this.divider.hidden = !visible;
    this.onToggle(visible);
  }

  private setWidth(width: number): void {
    this.width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
    this.place.style.width = `${this.width}px`;
    this.divider.setAttribute("aria-valuenow", String(this.width));
  }

  private resizeByKey(event: KeyboardEvent): void {
    if (event.key === "ArrowLeft") this.setWidth(this.width + KEYBOARD_STEP);
    else if (event.key === "ArrowRight") this.setWidth(this.width - KEYBOARD_STEP);
    else if (event.key === "Home") this.setWidth(STANDARD_WIDTH);
    else return;
    event.preventDefault();
  }

  private startDragging(down: PointerEvent): void {
    const before = this.width;
    const drag = (move: PointerEvent): void => this.setWidth(before + down.clientX - move.clientX);
    const stop = (): void => {
      this.divider.removeEventListener("pointermove", drag);
      delete this.divider.dataset.dragging;
      delete this.place.dataset.dragging;
    };
    this.divider.setPointerCapture(down.pointerId);
    this.divider.dataset.dragging = "";
    this.place.dataset.dragging = "";
    this.divider.addEventListener("pointermove", drag);
    this.divider.addEventListener("lostpointercapture", stop, { once: true });
  }
}
