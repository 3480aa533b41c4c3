import type { ApiShape } from "./host/api-shape";
import type { SheetEngine } from "./host/engine";
import { createHost, type Host } from "./host/host";
import type { RequestBody } from "./host/wire";
import type { RoundTrips } from "./page/status-bar";
import type { PaneShell } from "./transport/shell-service";
import { XdmAgent, type CommandOutcome } from "./transport/xdm-agent";

export interface Surroundings {
  readonly engine: SheetEngine;
  readonly apiShape: ApiShape;
  readonly iframe: HTMLIFrameElement;
  readonly paneUrl: string;
  readonly shell: PaneShell;
  /** Told after every request of the pane. */
  readonly onTrip: (trips: RoundTrips) => void;
  readonly onLeavePane: () => void;
}

/** A workbook while it is open in the grid: the simulated host above it, and the pane that was loaded for it. */
export class OpenDocument {
  readonly host: Host;
  private readonly agent: XdmAgent;
  private readonly stopListening: () => void;
  private trips: RoundTrips = { count: 0, lastDuration: null };

  constructor(
    private readonly around: Surroundings,
    readonly fileName: string,
  ) {
    const { engine, apiShape, iframe, paneUrl, shell, onLeavePane } = around;
    this.host = createHost(engine, apiShape, (event) => this.agent.sendWorkbookEvent(event));
    this.agent = new XdmAgent({ iframe, paneUrl, fileName, shell, execute: (body) => this.execute(body), onLeave: onLeavePane });
    this.stopListening = engine.listen((event) => {
      if (event.kind === "selected") this.agent.sendSelectionChanged();
    });
    around.onTrip(this.trips);
  }

  /** Resolves when the pane has started and takes ribbon commands. */
  get ready(): Promise<void> {
    return this.agent.ready;
  }

  get roundTrips(): RoundTrips {
    return this.trips;
  }

  /** Runs the function of a ribbon button; resolves when it has finished. */
  runCommand(name: string, controlId: string): Promise<CommandOutcome> {
    return this.agent.runCommand(name, controlId);
  }

  close(): void {
    this.stopListening();
    this.agent.dispose();
  }

  private async execute(body: string): Promise<string> {
    const start = performance.now();
    const answer = await this.host.execute(JSON.parse(body) as RequestBody);
    this.trips = { count: this.trips.count + 1, lastDuration: performance.now() - start };
    this.around.onTrip(this.trips);
    return JSON.stringify(answer);
  }
}
