import type { ApiShape, TypeShape } from "./api-shape";
import { invalidArgument, notImplemented } from "./errors";
import type { HostObject, Session } from "./objects";
import type { References } from "./references";
import { registry } from "./registry";
import { tableOf } from "./table";
import type { AnyTable } from "./table";
import type { QueryInfo } from "./wire";

/** Which members to load: JavaScript names, nested. */
interface Selection {
  [member: string]: Selection;
}

interface Page {
  readonly skip: number;
  readonly top: number;
}

const ALL: Selection = { "*": {} };
const EVERYTHING: Page = { skip: 0, top: Number.POSITIVE_INFINITY };

function selectionOf({ Select = [], Expand = [] }: QueryInfo): Selection {
  const root: Selection = {};
  for (const path of [...Select, ...Expand.map((name) => `${name}/*`)]) {
    let node = root;
    for (const step of path.split(/[/.]/)) node = node[step] ??= {};
  }
  return Object.keys(root).length > 0 ? root : ALL;
}

/** Finds a wire name by the JavaScript name that a program loads, whatever its case. */
function wireName(names: ReadonlyMap<string, string>, member: string): string | null {
  const wanted = member.toLowerCase();
  for (const [wire, script] of names) if (script.toLowerCase() === wanted) return wire;
  return null;
}

/** Answers the client's load(): reads properties of an object, of what it leads to, and of a collection's items. */
export class Query {
  constructor(
    private readonly shape: ApiShape,
    private readonly session: Session,
    private readonly references: References,
    private readonly keepsReferences: boolean,
  ) {}

  run(object: HostObject, info: QueryInfo): unknown {
    const page = { skip: info.Skip ?? 0, top: info.Top ?? Number.POSITIVE_INFINITY };
    return this.read(object, selectionOf(info), page);
  }

  /** Fields by which the client can name the object again. */
  identity(object: HostObject, keep: boolean): Record<string, unknown> {
    const shape = this.shapeOf(object);
    const fields: Record<string, unknown> = {};
    const id = tableOf(registry, object).id?.(object, this.session);
    if (id !== undefined) fields[shape?.scalars.has("Id") ? "Id" : "_Id"] = id;
    if (keep && shape?.scalars.has("_ReferenceId")) this.references.keep(object);
    const reference = this.references.nameOf(object);
    if (reference !== undefined) fields["_ReferenceId"] = reference;
    return fields;
  }

  private shapeOf(object: HostObject): TypeShape | undefined {
    return this.shape.get(object.type);
  }

  private read(object: HostObject, selection: Selection, page: Page): unknown {
    const table = tableOf(registry, object);
    const shape = this.shapeOf(object);
    if (!shape) throw notImplemented(object.type, "load");
    if (table.items) return this.readItems(object, table, shape, selection, page);
    const result = this.identity(object, this.keepsReferences);
    for (const [member, inner] of Object.entries(selection)) this.readMember(result, object, table, shape, member, inner);
    return result;
  }

  private readItems(object: HostObject, table: AnyTable, shape: TypeShape, selection: Selection, page: Page): unknown {
    const result: Record<string, unknown> = {};
    const ofItems: Selection = {};
    for (const [member, inner] of Object.entries(selection)) {
      const scalar = wireName(shape.scalars, member);
      const get = scalar ? table.scalars?.[scalar]?.get : undefined;
      if (scalar && get) result[scalar] = get(object, this.session);
      else if (member === "items") Object.assign(ofItems, Object.keys(inner).length > 0 ? inner : ALL);
      else ofItems[member] = inner;
    }
    const items = table.items?.(object, this.session) ?? [];
    result["_Items"] = items.slice(page.skip, page.skip + page.top).map((item) => this.read(item, ofItems, EVERYTHING));
    return result;
  }

  private readMember(
    result: Record<string, unknown>,
    object: HostObject,
    table: AnyTable,
    shape: TypeShape,
    member: string,
    inner: Selection,
  ): void {
    if (member === "*" || member === "$all") {
      // What a plain load() brings: everything that the host knows of.
      for (const [name, scalar] of Object.entries(table.scalars ?? {})) result[name] = scalar.get?.(object, this.session);
      return;
    }
    const scalar = wireName(shape.scalars, member);
    if (scalar) {
      if (scalar.startsWith("_")) return;
      const get = table.scalars?.[scalar]?.get;
      if (!get) throw notImplemented(object.type, member);
      result[scalar] = get(object, this.session);
      return;
    }
    const navigation = wireName(shape.navigations, member);
    if (!navigation) throw invalidArgument(`The property '${member}' does not exist on ${object.type}.`);
    const navigate = table.navigations?.[navigation];
    if (!navigate) throw notImplemented(object.type, member);
    const next = navigate(object, this.session);
    result[navigation] = next && this.read(next, Object.keys(inner).length > 0 ? inner : ALL, EVERYTHING);
  }
}
