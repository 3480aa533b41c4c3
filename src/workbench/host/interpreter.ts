import type { ApiShape } from "./api-shape";
import { Arguments } from "./arguments";
import { generalFailure, HostError, invalidArgument, invalidReference, itemNotFound, notImplemented } from "./errors";
import type { Events } from "./events";
import type { HostObject, Session } from "./objects";
import { Query } from "./query";
import type { References } from "./references";
import { registry } from "./registry";
import { tableOf } from "./table";
import { ActionType, PathType } from "./wire";
import type { Action, ActionResult, ArgumentInfo, ObjectPath, RequestBody, ResponseBody } from "./wire";

export interface InterpreterParts {
  readonly shape: ApiShape;
  readonly session: Session;
  readonly references: References;
  readonly events: Events;
}

/** Applies one request: its actions in order, until one fails. */
export class Interpreter {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly query: Query;
  /** Paths whose cells were deleted in the course of the request. */
  private readonly gone = new Set<number>();
  /** What is being done, as the client reports it in debugInfo.errorLocation. */
  private location = "";

  constructor(
    private readonly parts: InterpreterParts,
    private readonly request: RequestBody,
  ) {
    this.query = new Query(parts.shape, parts.session, parts.references, request.AutoKeepReference === true);
  }

  /** @param limit how many actions to apply; null for all, anything less ends in a failure */
  async run(limit: number | null): Promise<ResponseBody> {
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (index === limit) throw generalFailure();
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: await this.apply(action) });
      } catch (error) {
        const known = error instanceof HostError ? error : generalFailure(String(error));
        return {
          Results: results,
          TraceIds: traces,
          Error: {
            Code: known.code,
            Message: known.message,
            Location: this.location,
            HttpStatusCode: known.httpStatus,
            ActionIndex: index,
          },
        };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  /** After cells were put in or taken out: ranges of this request stand for the same cells as before, or for nothing. */
  replace(change: (object: HostObject) => HostObject | null): void {
    for (const [id, object] of this.resolved) {
      const changed = object && change(object);
      if (changed === object) continue;
      this.resolved.set(id, changed);
      if (changed === null) this.gone.add(id);
    }
  }

  private async apply(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.query.identity(object, false);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        // What is read is what Excel would show: formulas calculated after the writes before it.
        await this.parts.session.engine.settle();
        return object && this.query.run(object, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.invoke(object, action);
      case ActionType.SetProperty:
        if (object) this.setProperty(object, action.Name ?? "", this.argumentsOf(action.ArgumentInfo).raw(0));
        return null;
      case ActionType.Update:
        if (object) this.update(object, action.ObjectState ?? {});
        return null;
      default:
        throw notImplemented("Request", `action type ${action.ActionType}`);
    }
  }

  private invoke(object: HostObject | null, action: Action): unknown {
    const name = action.Name ?? "";
    if (object === null) return name === "_KeepReference" ? null : { _IsNull: true };
    return this.call(object, name, this.argumentsOf(action.ArgumentInfo)) ?? null;
  }

  private call(object: HostObject, name: string, args: Arguments): unknown {
    if (object.type === "InternalService") return null;
    this.at(object, name);
    if (name === "_KeepReference") {
      this.parts.references.keep(object);
      return null;
    }
    if (this.parts.events.register(object, name)) return null;
    const method = tableOf(registry, object).methods?.[name];
    if (!method) throw notImplemented(object.type, this.scriptName(object, name));
    return method(object, args, this.parts.session);
  }

  private setProperty(object: HostObject, name: string, value: unknown): void {
    this.at(object, name);
    const set = tableOf(registry, object).scalars?.[name]?.set;
    if (!set) throw notImplemented(object.type, this.scriptName(object, name));
    set(object, value, this.parts.session);
  }

  /** object.set({…}) of several properties at once: by JavaScript names. */
  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    const names = this.parts.shape.get(object.type)?.scalars ?? new Map<string, string>();
    for (const [member, value] of Object.entries(state)) {
      const wire = [...names].find(([, script]) => script === member)?.[0];
      if (!wire) throw notImplemented(object.type, member);
      this.setProperty(object, wire, value);
    }
  }

  private resolve(id: number): HostObject | null {
    if (this.gone.has(id)) throw invalidReference();
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw invalidArgument();
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PathType.Global) return { type: "Workbook" };
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.Reference) return this.byReference(path.Name);
    if (path.ObjectPathType === PathType.New) return this.service(path.Name);
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    // What hangs on a null object is one itself.
    if (parent === null) return null;
    const table = tableOf(registry, parent);
    switch (path.ObjectPathType) {
      case PathType.Property: {
        this.at(parent, path.Name);
        const navigate = table.navigations?.[path.Name];
        if (!navigate) throw notImplemented(parent.type, this.scriptName(parent, path.Name));
        return navigate(parent, this.parts.session);
      }
      case PathType.Indexer: {
        this.at(parent, "GetItem");
        if (!table.item) throw notImplemented(parent.type, "getItem");
        return table.item(parent, this.argumentsOf(path.ArgumentInfo), this.parts.session);
      }
      default: {
        const object = this.call(parent, path.Name, this.argumentsOf(path.ArgumentInfo));
        return isHostObject(object) ? object : null;
      }
    }
  }

  private byReference(name: string): HostObject {
    this.location = "_reference";
    const object = this.parts.references.get(name);
    if (!object) throw invalidReference();
    return object;
  }

  private service(name: string): HostObject {
    this.location = name;
    if (!name.startsWith("Microsoft.InternalService.")) throw notImplemented("Request", `new ${name}`);
    return { type: "InternalService" };
  }

  /** Arguments with object paths, nested at any depth, replaced by the objects that they name. */
  private argumentsOf(info: ArgumentInfo | undefined): Arguments {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return new Arguments((info?.Arguments ?? []).map((value, index) => this.replaced(value, paths[index])));
  }

  private replaced(value: unknown, path: unknown): unknown {
    if (typeof path === "number" && path !== 0) {
      const object = this.resolve(path);
      if (object === null) throw itemNotFound();
      return object;
    }
    if (Array.isArray(path) && Array.isArray(value)) return value.map((item: unknown, index) => this.replaced(item, path[index]));
    return value;
  }

  private scriptName(object: HostObject, name: string): string {
    const shape = this.parts.shape.get(object.type);
    const known = shape?.methods.get(name) ?? shape?.scalars.get(name) ?? shape?.navigations.get(name);
    return known ?? name.charAt(0).toLowerCase() + name.slice(1);
  }

  private at(object: HostObject, name: string): void {
    this.location = `${object.type}.${this.scriptName(object, name)}`;
  }
}

function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && value.type in registry;
}
