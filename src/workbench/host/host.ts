import type { ApiShape } from "./api-shape";
import type { SheetEngine } from "./engine";
import { cellEditMode, generalFailure, payloadTooLarge } from "./errors";
import type { HostError } from "./errors";
import { Events } from "./events";
import { due, halfOf, isCleanUp, noFailures } from "./failures";
import type { Failures } from "./failures";
import { Interpreter } from "./interpreter";
import { shiftObject, shiftReported } from "./moving";
import type { DocumentState, HostObject, Session } from "./objects";
import { References } from "./references";
import { SheetThings } from "./sheet-things";
import type { HostEvent, RequestBody, ResponseBody } from "./wire";

export interface HostStats {
  /** Round trips since the host was made, or since `resetStats`; without those by which the client cleans up after a run. */
  readonly requests: number;
  readonly largestRequestBytes: number;
  readonly largestResponseBytes: number;
}

/** The simulated Excel behind Microsoft's client. It knows neither page nor Node: transports carry its JSON. */
export interface Host {
  /** One round trip. Never rejects: failures are part of the answer. */
  execute(request: RequestBody): Promise<ResponseBody>;
  readonly stats: HostStats;
  resetStats(): void;
  readonly failures: Failures;
  readonly document: DocumentState;
  /** Objects that the client keeps: none when all of its runs have ended. */
  readonly keptReferences: number;
  /** Sends the events that were held back, in their order. */
  releaseEvents(): void;
  /** Stops listening to the engine. */
  dispose(): void;
}

const encoder = new TextEncoder();
const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

function failed(error: HostError): ResponseBody {
  const { code, message, httpStatus } = error;
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: "", HttpStatusCode: httpStatus, ActionIndex: 0 } };
}

/**
 * @param shape what the API looks like, read from the client by `readApiShape`
 * @param emit takes events to the client
 */
export function createHost(engine: SheetEngine, shape: ApiShape, emit: (event: HostEvent) => void): Host {
  const document: DocumentState = {
    settings: new Map(),
    xmlParts: new Map(),
    things: new SheetThings(),
    calculationMode: "Automatic",
    enableEvents: true,
  };
  const failures = noFailures();
  const references = new References();
  let held: HostEvent[] = [];
  const events = new Events(
    shape,
    () => document.enableEvents,
    (event) => (failures.holdEvents ? held.push(event) : emit(event)),
  );
  let current: Interpreter | null = null;
  const stopListening = engine.listen((event) => {
    const shift = shiftReported(event);
    if (shift) {
      const follow = (object: HostObject): HostObject | null => shiftObject(object, shift);
      references.replace(follow);
      current?.replace(follow);
    }
    events.report(event);
  });
  const stats = { requests: 0, largestRequestBytes: 0, largestResponseBytes: 0 };
  let nextId = 1;
  const session: Session = {
    engine,
    document,
    extraProtection: failures.protectedSheets,
    release: (name) => references.release(name),
    byReference: (name) => references.get(name),
    newId: (prefix) => `${prefix}-${nextId++}`,
  };

  async function answer(request: RequestBody): Promise<ResponseBody> {
    if (isCleanUp(request)) return new Interpreter({ shape, session, references, events }, request).run(null);
    const requestBytes = bytesOf(request);
    stats.requests += 1;
    stats.largestRequestBytes = Math.max(stats.largestRequestBytes, requestBytes);
    const failure = due(failures, "failNth")?.how ?? null;
    const coauthor = due(failures, "coauthorBeforeNth");
    if (coauthor) engine.asCoauthor(() => coauthor.work(engine));
    if (failures.cellEditMode) return failed(cellEditMode());
    if (requestBytes > failures.payloadLimit) return failed(payloadTooLarge("Request"));
    if (failure === "refused") return failed(generalFailure());
    current = new Interpreter({ shape, session, references, events }, request);
    const response = await current.run(failure === "half" ? halfOf(request) : null);
    current = null;
    await engine.settle();
    if (failure === "lost") return failed(generalFailure("The connection was lost before the answer arrived."));
    const responseBytes = bytesOf(response);
    stats.largestResponseBytes = Math.max(stats.largestResponseBytes, responseBytes);
    return responseBytes > failures.payloadLimit ? failed(payloadTooLarge("Response")) : response;
  }

  // Excel works on one request at a time.
  let last: Promise<unknown> = Promise.resolve();
  return {
    execute(request) {
      const response = last.then(() => answer(request)).catch((error: unknown) => failed(generalFailure(String(error))));
      last = response;
      return response;
    },
    stats,
    resetStats: () => void Object.assign(stats, { requests: 0, largestRequestBytes: 0, largestResponseBytes: 0 }),
    failures,
    document,
    get keptReferences() {
      return references.size;
    },
    releaseEvents() {
      const waiting = held;
      held = [];
      for (const event of waiting) emit(event);
    },
    dispose: stopListening,
  };
}
