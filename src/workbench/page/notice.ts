import { element } from "./elements";

/** The line below the ribbon that says what could not be done, in the user's words. One message at a time. */
export class Notice {
  private readonly line = element("notice", HTMLElement);
  private readonly text = element("notice-text", HTMLElement);

  constructor() {
    element("notice-close", HTMLButtonElement).addEventListener("click", () => this.clear());
  }

  show(message: string): void {
    this.text.textContent = message;
    this.line.hidden = false;
  }

  clear(): void {
    this.line.hidden = true;
    this.text.textContent = "";
  }
}
