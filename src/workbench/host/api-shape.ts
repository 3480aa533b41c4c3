/**
 * The shape of the Excel API, read from Microsoft's own client: which types there are, what their members are called in
 * JavaScript and on the wire, and which events they raise. Only behaviour is written by hand (see types/).
 */
export interface TypeShape {
  readonly name: string;
  /** Wire name → JavaScript name. */
  readonly scalars: ReadonlyMap<string, string>;
  readonly navigations: ReadonlyMap<string, string>;
  readonly methods: ReadonlyMap<string, string>;
  /** Wire name of the method that registers an event → the event's number. */
  readonly events: ReadonlyMap<string, number>;
}

export type ApiShape = ReadonlyMap<string, TypeShape>;

const TYPE = /var (\w+) = \(function \(_super\) \{\n\s+__extends\(\1, _super\);([\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);/g;
const NAVIGATION =
  /defineProperty\(\w+\.prototype, "(\w+)", \{\s+get: function \(\) \{(?:(?!defineProperty)[\s\S]){0,400}?_createPropertyObject\(Excel\.\w+, this, "(\w+)"/g;
const METHOD = /\.prototype\.(\w+) = function \([^)]*\) \{([\s\S]*?)\n {8}\};/g;
const EVENT = /eventType: (\d+),\s+registerFunc: function \(\) \{ return _this\.(\w+)\(/g;

function nameList(body: string, property: string): string[] {
  const match = new RegExp(`"${property}", \\{\\s+get: function \\(\\) \\{\\s+return \\[(.*?)\\];`).exec(body);
  return (match?.[1] ?? "").split(",").flatMap((part) => /["'](\w+)["']/.exec(part)?.[1] ?? []);
}

function readType(name: string, body: string): TypeShape {
  const scriptNames = nameList(body, "_scalarPropertyNames");
  const wireNames = nameList(body, "_scalarPropertyOriginalNames");
  const methods = new Map<string, string>();
  for (const [, scriptName = "", source = ""] of body.matchAll(METHOD)) {
    const wireName = /_(?:createMethodObject\(Excel\.\w+, this|invokeMethod\(this), "(\w+)"/.exec(source)?.[1];
    if (wireName) methods.set(wireName, scriptName);
  }
  return {
    name,
    scalars: new Map(wireNames.map((wireName, index) => [wireName, scriptNames[index] ?? wireName])),
    navigations: new Map([...body.matchAll(NAVIGATION)].map(([, scriptName = "", wireName = ""]) => [wireName, scriptName])),
    methods,
    events: new Map([...body.matchAll(EVENT)].map(([, number = "", method = ""]) => [method, Number(number)])),
  };
}

/**
 * @param clientSource text of the client's readable build, `excel-web-16.00.debug.js` of `@microsoft/office-js`
 * @throws when the text is not that client
 */
export function readApiShape(clientSource: string): ApiShape {
  const source = clientSource.replaceAll("\r\n", "\n");
  const shape = new Map<string, TypeShape>();
  for (const [, , body = ""] of source.slice(source.indexOf("var Excel;")).matchAll(TYPE)) {
    const name = /"_className", \{\s+get: function \(\) \{\s+return "(\w+)"/.exec(body)?.[1];
    if (name) shape.set(name, readType(name, body));
  }
  if (!shape.has("Range")) throw new Error("The source is not the readable build of Microsoft's Excel client.");
  return shape;
}
