import { USER_DATA_NAMESPACE } from "../core/user-data";
import type { ApiShape } from "./host/api-shape";
import type { SheetEngine } from "./host/engine";
import { createHost, type Host } from "./host/host";
import type { HostEvent, RequestBody } from "./host/wire";
import type { RoundTrips } from "./page/status-bar";
import type { PaneShell } from "./transport/shell-service";
import { XdmAgent, type CommandOutcome } from "./transport/xdm-agent";

/** Id of the custom XML part that came with the file. */
const FILE_PART = "xml-file";

export interface Surroundings {
  readonly engine: SheetEngine;
  readonly apiShape: ApiShape;
  readonly iframe: HTMLIFrameElement;
  readonly paneUrl: string;
  readonly shell: PaneShell;
  /** Told after every request of the pane. */
  readonly onTrip: (trips: RoundTrips) => void;
  readonly onLeavePane: () => void;
  /** The page of a new pane is there, and nothing of it has started. */
  readonly onPanePage: () => void;
}

/** A workbook while it is open in the grid: the simulated host above it, and the pane that was loaded for it. */
export class OpenDocument {
  readonly host: Host;
  private readonly agent: XdmAgent;
  private readonly stopListening: () => void;
  /** Of the last request, in milliseconds; null before the first. */
  private lastDuration: number | null = null;
  private running = 0;
  private waitingEvents: HostEvent[] = [];

  constructor(
    private readonly around: Surroundings,
    readonly fileName: string,
    userData: string | null,
  ) {
    const { engine, apiShape, iframe, paneUrl, shell, onLeavePane: onLeave, onPanePage: onPage } = around;
    this.host = createHost(engine, apiShape, (event) => this.emit(event));
    if (userData !== null) this.host.document.xmlParts.set(FILE_PART, userData);
    this.agent = new XdmAgent({ iframe, paneUrl, fileName, shell, execute: (body) => this.execute(body), onPage, onLeave });
    this.stopListening = engine.listen((event) => {
      if (event.kind === "selected") this.agent.sendSelectionChanged();
    });
    around.onTrip(this.roundTrips);
  }

  /** Resolves when the pane has started and takes ribbon commands. */
  get ready(): Promise<void> {
    return this.agent.ready;
  }

  get roundTrips(): RoundTrips {
    return { count: this.host.stats.requests, lastDuration: this.lastDuration };
  }

  /** Text of the custom XML part with Ziping's own data, as it is now. */
  get userData(): string | null {
    return [...this.host.document.xmlParts.values()].find((xml) => xml.includes(USER_DATA_NAMESPACE)) ?? null;
  }

  /** Runs the function of a ribbon button; resolves when it has finished. */
  runCommand(name: string, controlId: string): Promise<CommandOutcome> {
    return this.agent.runCommand(name, controlId);
  }

  close(): void {
    this.stopListening();
    this.host.dispose();
    this.agent.dispose();
  }

  private async execute(body: string): Promise<string> {
    const start = performance.now();
    this.running += 1;
    const answer = await this.host.execute(JSON.parse(body) as RequestBody);
    this.running -= 1;
    this.lastDuration = performance.now() - start;
    this.around.onTrip(this.roundTrips);
    // After the agent has posted the answer, which it does as soon as this promise resolves.
    if (this.running === 0) setTimeout(() => this.sendWaiting());
    return JSON.stringify(answer);
  }

  /** Events come after the answer to the request that caused them, as they do in Excel. */
  private emit(event: HostEvent): void {
    if (this.running > 0) this.waitingEvents.push(event);
    else this.agent.sendWorkbookEvent(event);
  }

  private sendWaiting(): void {
    const events = this.waitingEvents;
    this.waitingEvents = [];
    for (const event of events) this.agent.sendWorkbookEvent(event);
  }
}
