import { element } from "./elements";

/** Requests of the pane to the host, since the workbook was opened. */
export interface RoundTrips {
  readonly count: number;
  /** Of the last one, in milliseconds; null before the first. */
  readonly lastDuration: number | null;
}

export class StatusBar {
  private readonly state = element("status-state", HTMLElement);
  private readonly trips = element("status-trips", HTMLElement);

  say(text: string): void {
    this.state.textContent = text;
  }

  showTrips(trips: RoundTrips): void {
    const last = trips.lastDuration === null ? "" : `，最近一次 ${Math.max(1, Math.round(trips.lastDuration))} 毫秒`;
    this.trips.textContent = `与主机往返 ${trips.count} 次${last}`;
  }
}
