import { EVENT_CATEGORY, type HostEvent } from "../host/wire";
import { appContext, paneWindowName } from "./app-context";
import {
  ACTION,
  DISPATCH,
  items,
  MESSAGE,
  NOT_SUPPORTED,
  readMethodCall,
  readRequest,
  readRichApiCall,
  readSettings,
  RESPONSE,
  type MethodCall,
  type PaneRequest,
} from "./messages";
import { executeShellRequest, type PaneShell } from "./shell-service";

/** OSF.AgaveHostAction: Ctrl+F6 (5, 6), Tab past either end (13, 14), Esc (15), F2 (16), nothing to focus (17, 18). */
const LEAVING: ReadonlySet<number> = new Set([5, 6, 13, 14, 15, 16, 17, 18]);

export interface XdmAgentOptions {
  readonly iframe: HTMLIFrameElement;
  /** Of the pane, on any origin. */
  readonly paneUrl: string;
  readonly fileName: string;
  readonly shell: PaneShell;
  /** One round trip to the workbook: JSON of the request → JSON of the answer. */
  readonly execute: (body: string) => Promise<string>;
  /** The pane's page is there, and nothing of it has started. */
  readonly onPage: () => void;
  /** The pane gives the keyboard back (Esc, F2, Tab past its last control). */
  readonly onLeave: () => void;
}

/** How a ribbon command ended. */
export type CommandOutcome = "done" | "failed" | "reloaded";

/**
 * Plays Excel on the web for one load of the task pane, over `postMessage`: tells office.js where it runs, carries its requests to the
 * host and the host's events back, runs ribbon commands. A new load is a new agent; `dispose` ends this one.
 */
export class XdmAgent {
  private readonly conversation = `conversation-${crypto.randomUUID()}`;
  private readonly paneOrigin: string;
  private readonly subscribed = new Set<string>();
  private readonly commands = new Map<string, (outcome: CommandOutcome) => void>();
  private readonly settings = new Map<string, string>();
  private readonly listener = (event: MessageEvent<unknown>): void => void this.receive(event);
  private sequence = 0;
  private disposed = false;
  private commandsReady: () => void = () => undefined;

  /** Resolves when the pane has office.js up and takes ribbon commands, or is given up. */
  readonly ready: Promise<void> = new Promise((resolve) => (this.commandsReady = resolve));

  constructor(private readonly options: XdmAgentOptions) {
    this.paneOrigin = new URL(options.paneUrl, location.href).origin;
    window.addEventListener("message", this.listener);
    const pane = options.iframe.contentWindow;
    if (!pane) throw new Error("The pane's iframe is not part of the page.");
    // The name belongs to the frame and outlives the page in it, so it can be set before the pane is loaded, and must be.
    pane.name = paneWindowName(this.conversation, location.origin);
    options.iframe.src = options.paneUrl;
  }

  dispose(): void {
    this.disposed = true;
    window.removeEventListener("message", this.listener);
    for (const finish of this.commands.values()) finish("reloaded");
    this.commands.clear();
    this.commandsReady();
  }

  /** An event of the workbook for handlers that the pane registered through the Excel API. */
  sendWorkbookEvent(event: HostEvent): void {
    this.sequence += 1;
    const entry = [EVENT_CATEGORY, event.type, event.target, event.message, `message-${this.sequence}`, false];
    this.sendEvent("richApiMessage", { ArrayData: [entry] });
  }

  sendSelectionChanged(): void {
    this.sendEvent("documentSelectionChanged", {});
  }

  /**
   * Runs the function of a ribbon button with `<Action xsi:type="ExecuteFunction">` and waits until it calls `event.completed()`.
   *
   * @param name as in `<FunctionName>`, associated by the pane
   * @param controlId of the button
   */
  async runCommand(name: string, controlId: string): Promise<CommandOutcome> {
    await this.ready;
    if (this.disposed) return "reloaded";
    this.sequence += 1;
    const id = `command-${this.sequence}`;
    const outcome = new Promise<CommandOutcome>((resolve) => this.commands.set(id, resolve));
    this.sendEvent("appCommandInvoked", [id, name, JSON.stringify({ source: { id: controlId } })]);
    return outcome;
  }

  private async receive(event: MessageEvent<unknown>): Promise<void> {
    if (event.source !== this.options.iframe.contentWindow || event.origin !== this.paneOrigin) return;
    const request = readRequest(event.data);
    if (!request || request.conversation !== this.conversation) return;
    if (request.action === ACTION.registerEvent) {
      this.subscribed.add(request.name);
      if (request.name === "appCommandInvoked") this.commandsReady();
      this.answer(request, { Error: 0 });
    } else if (request.action === ACTION.unregisterEvent) {
      this.subscribed.delete(request.name);
      this.answer(request, { Error: 0 });
    } else {
      await this.invoke(request);
    }
  }

  private async invoke(request: PaneRequest): Promise<void> {
    if (request.name === "ContextActivationManager_getAppContextAsync") {
      const { iframe, fileName, onPage } = this.options;
      onPage();
      const paneSize = { width: iframe.clientWidth, height: iframe.clientHeight };
      this.answer(request, appContext({ conversation: this.conversation, fileName, settings: this.settings, paneSize }));
    } else if (request.name === "ContextActivationManager_notifyHost") {
      this.noteFocus(request.data);
      this.answer(request, null);
    } else if (request.name === "executeMethod") {
      const call = readMethodCall(request.data);
      const result = call && (await this.callMethod(call));
      this.answer(request, result ? { Error: 0, Version: 1, ...result } : { Error: NOT_SUPPORTED, Version: 1 });
    } else {
      this.answer(request, null, -2);
    }
  }

  /** The part of the answer that belongs to the method; null for a method that the workbench does not offer. */
  private async callMethod(call: MethodCall): Promise<Readonly<Record<string, unknown>> | null> {
    switch (call.dispatch) {
      case DISPATCH.richApi: {
        const rich = readRichApiCall(call);
        if (!rich) return null;
        const { shell, execute } = this.options;
        const answer = rich.partition === "WacPartition" ? executeShellRequest(shell, rich.body) : await execute(rich.body);
        return { Data: [200, [], answer] };
      }
      case DISPATCH.loadSettings: {
        const settings = [...this.settings].map(([Name, Value]) => ({ Name, Value }));
        return { Settings: settings, Properties: { Settings: settings } };
      }
      case DISPATCH.saveSettings:
        this.settings.clear();
        for (const [name, value] of readSettings(call)) this.settings.set(name, value);
        return {};
      case DISPATCH.commandCompleted:
        this.finishCommand(call);
        return {};
      default:
        return null;
    }
  }

  /** The call carries id, status and the event object under the keys 0, 1 and 2. */
  private finishCommand(call: MethodCall): void {
    const id = call.data["0"];
    const finish = typeof id === "string" ? this.commands.get(id) : undefined;
    if (typeof id !== "string" || !finish) return;
    this.commands.delete(id);
    finish(call.data["1"] === 0 ? "done" : "failed");
  }

  private noteFocus(data: unknown): void {
    const [, action] = items(data);
    if (typeof action === "number" && LEAVING.has(action)) this.options.onLeave();
  }

  private sendEvent(name: string, data: unknown): void {
    if (!this.subscribed.has(name)) return;
    this.post({
      _messageType: MESSAGE.response,
      _responseType: RESPONSE.forEvent,
      _actionName: name,
      _correlationId: -1,
      _errorCode: 0,
      _data: data,
    });
  }

  private answer(request: PaneRequest, data: unknown, errorCode = 0): void {
    this.post({
      _messageType: MESSAGE.response,
      _responseType: RESPONSE.forCall,
      _actionName: request.name,
      _correlationId: request.correlation,
      _errorCode: errorCode,
      _data: data,
    });
  }

  private post(message: Readonly<Record<string, unknown>>): void {
    const envelope = { ...message, _conversationId: this.conversation, _origin: location.origin, _serializerVersion: 1 };
    this.options.iframe.contentWindow?.postMessage(JSON.stringify(envelope), this.paneOrigin);
  }
}
