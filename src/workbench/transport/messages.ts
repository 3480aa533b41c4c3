/**
 * The messages that office.js and Excel on the web exchange through `postMessage` (Microsoft.Office.Common, "XDM"), as far as an
 * Excel task pane uses them. Everything that arrives is `unknown` until one of the readers below has looked at it.
 */

/** Numbers on the wire. */
export const MESSAGE = { request: 0, response: 1 } as const;
export const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const RESPONSE = { forCall: 0, forEvent: 1 } as const;

/** Methods of the old Office API ("DispatchId") that a pane with ExcelApi still uses. */
export const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** Error code by which the host says that it does not offer a method. */
export const NOT_SUPPORTED = 5000;

export interface PaneRequest {
  readonly conversation: string;
  readonly correlation: number;
  readonly action: number;
  /** "executeMethod", "ContextActivationManager_getAppContextAsync", or an event's name. */
  readonly name: string;
  readonly data: unknown;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The items of an array; none of anything else. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** A message of the window as a request of the pane; null for anything else that windows say to one another. */
export function readRequest(text: unknown): PaneRequest | null {
  if (typeof text !== "string") return null;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(message) || message._messageType !== MESSAGE.request) return null;
  const { _conversationId: conversation, _correlationId: correlation, _actionType: action, _actionName: name, _data: data } = message;
  if (typeof conversation !== "string" || typeof correlation !== "number" || typeof action !== "number" || typeof name !== "string")
    return null;
  return { conversation, correlation, action, name, data };
}

/** One `executeMethod`: which method, and its arguments as they came. */
export interface MethodCall {
  readonly dispatch: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export function readMethodCall(data: unknown): MethodCall | null {
  if (!isRecord(data) || !isRecord(data.DdaMethod) || typeof data.DdaMethod.DispatchId !== "number") return null;
  return { dispatch: data.DdaMethod.DispatchId, data };
}

export interface RichApiCall {
  /** Who is addressed: "WacPartition" is the shell of Excel on the web (task pane, ribbon), anything else the workbook. */
  readonly partition: string;
  /** The JSON of Actions and ObjectPaths. */
  readonly body: string;
}

export function readRichApiCall(call: MethodCall): RichApiCall | null {
  const [partition, , , , body] = items(call.data.ArrayData);
  if (typeof body !== "string") return null;
  return { partition: typeof partition === "string" ? partition : "", body };
}

/** The settings of a save request: pairs of name and serialised value. */
export function readSettings(call: MethodCall): readonly (readonly [string, string])[] {
  const method = call.data.DdaSettingsMethod;
  if (!isRecord(method)) return [];
  const pairs: (readonly [string, string])[] = [];
  for (const pair of items(method.Properties)) {
    const [name, value] = items(pair);
    if (typeof name === "string" && typeof value === "string") pairs.push([name, value]);
  }
  return pairs;
}
