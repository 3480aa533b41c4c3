import type { FailureKind, Failures } from "../host/failures";
import { element } from "./elements";

/** The troubles of the open workbook, and what the menu needs besides. */
export interface Troubles {
  readonly failures: Failures;
  /** Name of the sheet in front. */
  activeSheet(): string;
  /** Somebody else changes the selected cell, right before the n-th request from now. */
  coauthorBefore(n: number): void;
  releaseEvents(): void;
}

/** Bytes: what a few rows already exceed. */
const SMALL_PAYLOAD = 4_000;
/** How late events come, in milliseconds. */
const LATE = 3_000;

const KINDS: readonly FailureKind[] = ["refused", "half", "lost"];

/** The menu 故障: Excel's own failures, switched on for trying out what the add-in makes of them. */
export class TroubleMenu {
  private normalPayload = 0;
  private timer: number | null = null;

  /** @param troubles of the workbook that is open at the moment */
  constructor(private readonly troubles: () => Troubles) {
    const menu = element("troubles", HTMLDetailsElement);
    menu.addEventListener("toggle", () => {
      if (menu.open) this.show();
    });
    this.onSwitch("trouble-edit", (on) => (this.failures.cellEditMode = on));
    this.onSwitch("trouble-protect", (on) => this.protect(on));
    this.onSwitch("trouble-payload", (on) => this.limitPayload(on));
    this.onSwitch("trouble-events", (on) => this.delayEvents(on));
    element("trouble-fail", HTMLButtonElement).addEventListener("click", () => this.failNth());
    element("trouble-coauthor", HTMLButtonElement).addEventListener("click", () => {
      this.troubles().coauthorBefore(this.count());
      menu.open = false;
    });
  }

  private get failures(): Failures {
    return this.troubles().failures;
  }

  /** Another workbook may have been opened since: it has no troubles. */
  private show(): void {
    const { cellEditMode, protectedSheets, payloadLimit, holdEvents } = this.failures;
    this.switch("trouble-edit").checked = cellEditMode;
    this.switch("trouble-protect").checked = protectedSheets.has(this.troubles().activeSheet());
    this.switch("trouble-payload").checked = payloadLimit === SMALL_PAYLOAD;
    this.switch("trouble-events").checked = holdEvents;
  }

  private switch(id: string): HTMLInputElement {
    return element(id, HTMLInputElement);
  }

  private onSwitch(id: string, apply: (on: boolean) => void): void {
    const input = this.switch(id);
    input.addEventListener("change", () => apply(input.checked));
  }

  private protect(on: boolean): void {
    const sheet = this.troubles().activeSheet();
    if (on) this.failures.protectedSheets.add(sheet);
    else this.failures.protectedSheets.delete(sheet);
  }

  private limitPayload(on: boolean): void {
    if (on) this.normalPayload = this.failures.payloadLimit;
    this.failures.payloadLimit = on ? SMALL_PAYLOAD : this.normalPayload;
  }

  private delayEvents(on: boolean): void {
    this.failures.holdEvents = on;
    if (this.timer !== null) window.clearInterval(this.timer);
    this.timer = on ? window.setInterval(() => this.troubles().releaseEvents(), LATE) : null;
    if (!on) this.troubles().releaseEvents();
  }

  private failNth(): void {
    const chosen = element("trouble-kind", HTMLSelectElement).value;
    const how = KINDS.find((kind) => kind === chosen) ?? "refused";
    this.failures.failNth = { n: this.count(), how };
    element("troubles", HTMLDetailsElement).open = false;
  }

  /** Which request from now is meant: 1 is the next one. */
  private count(): number {
    return Math.max(1, Math.trunc(this.switch("trouble-count").valueAsNumber || 1));
  }
}
