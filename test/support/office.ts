import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { WorkbookSnapshot } from "../../src/core/workbook";
import { startHeadless } from "../../src/workbench/engine/headless";
import { snapshotToUniver } from "../../src/workbench/engine/load-workbook";
import { readApiShape } from "../../src/workbench/host/api-shape";
import type { ApiShape } from "../../src/workbench/host/api-shape";
import type { SheetEngine } from "../../src/workbench/host/engine";
import { createHost } from "../../src/workbench/host/host";
import type { Host } from "../../src/workbench/host/host";
import { EVENT_CATEGORY } from "../../src/workbench/host/wire";
import type { HostEvent, RequestBody } from "../../src/workbench/host/wire";

/**
 * Microsoft's own office.js, unmodified, in Node: `openExcel(workbook)` gives a running simulated Excel behind the globals `Excel` and
 * `OfficeExtension`, so that `Excel.run(…)` works as in an add-in. One workbook is open at a time.
 */
export interface OpenExcel {
  readonly host: Host;
  readonly engine: SheetEngine;
  /** Somebody types into a cell of the grid: what the add-in gets to know of it is Excel's event. */
  type(sheet: string, cell: string, input: string | number): void;
  /** Resolves when every event raised so far has reached its handlers, and every request its answer. */
  eventsDelivered(): Promise<void>;
  dispose(): void;
}

const EMPTY_WORKBOOK: WorkbookSnapshot = {
  sheets: [{ name: "Sheet1", visibility: "visible", protected: false, cells: [], merges: [] }],
};

/** The channel by which office.js talks to a native host. */
interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: RequestBody };
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENT = 3;

let open: OpenExcel | null = null;
let delivered: Promise<void> = Promise.resolve();

const bridge: Bridge = {
  onMessageFromHost: null,
  sendMessageToHost(text) {
    const { id, type, message } = JSON.parse(text) as BridgeMessage;
    if (type !== REQUEST) return;
    if (!open) throw new Error("No workbook is open: call openExcel() first.");
    const asked = open;
    delivered = Promise.all([delivered, open.host.execute(message.body)]).then(([, body]) => {
      const response = { statusCode: 200, headers: {}, body: JSON.stringify(body) };
      // The client cleans up after a run without waiting for it: the workbook may be closed by then.
      if (open === asked) bridge.onMessageFromHost?.(JSON.stringify({ id, type: RESPONSE, message: response }));
    });
  },
};

/** Events come after the answer to the request that caused them, as they do in Excel. */
function send({ type, target, message }: HostEvent): void {
  const text = JSON.stringify({ type: EVENT, controlId: "", message: { entries: [[EVENT_CATEGORY, type, target, message, "message"]] } });
  delivered = delivered.then(() => new Promise((resolve) => setTimeout(resolve))).then(() => bridge.onMessageFromHost?.(text));
}

let shape: ApiShape | null = null;

/** Loads the client once per test file, as a global script: it finds the bridge by itself. */
function loadClient(): ApiShape {
  if (shape) return shape;
  const source = readFileSync(join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist/excel-web-16.00.debug.js"), "utf8");
  const page = { href: "https://localhost/", origin: "https://localhost", protocol: "https:", hostname: "localhost", hash: "", search: "" };
  const document = { createElement: () => ({}), getElementsByTagName: () => [], getElementById: () => null, domain: "localhost" };
  // The spreadsheet engine asks a window to tell it of the page's end.
  const listening = { addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(globalThis, {
    _richApiNativeBridge: bridge,
    window: globalThis,
    self: globalThis,
    name: "",
    location: page,
    document,
    ...listening,
  });
  Object.defineProperty(globalThis, "navigator", { value: { userAgent: "Node" }, configurable: true });
  const run: (script: string) => unknown = globalThis.eval;
  run(`${source.replace(/^\ufeff/, "")}\n;globalThis.Excel = Excel; globalThis.OfficeExtension = OfficeExtension;`);
  shape = readApiShape(source);
  return shape;
}

/** Opens a workbook in the simulated Excel; an empty one when none is given. The one before is closed. */
export function openExcel(workbook: WorkbookSnapshot = EMPTY_WORKBOOK): OpenExcel {
  const api = loadClient();
  open?.dispose();
  const headless = startHeadless(snapshotToUniver(workbook));
  const host = createHost(headless.engine, api, send);
  const excel: OpenExcel = {
    host,
    engine: headless.engine,
    type: (sheet, cell, input) => headless.type(sheet, cell, input),
    async eventsDelivered() {
      for (let seen: Promise<void> | null = null; seen !== delivered;) {
        seen = delivered;
        await seen;
      }
      await new Promise((resolve) => setTimeout(resolve));
    },
    dispose() {
      if (open === excel) open = null;
      host.dispose();
      headless.dispose();
    },
  };
  open = excel;
  return excel;
}
