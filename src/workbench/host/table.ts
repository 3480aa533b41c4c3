import type { Arguments } from "./arguments";
import type { HostObject, ObjectOf, Session, TypeName } from "./objects";

export interface Scalar<O> {
  readonly get?: (object: O, session: Session) => unknown;
  readonly set?: (object: O, value: unknown, session: Session) => void;
}

/**
 * The behaviour of one API type. Keys are names on the wire (PascalCase). What is not listed fails with ApiNotFound and its name.
 *
 * Methods that return an object return a HostObject, or null for a null object; the others return JSON.
 */
export interface TypeTable<K extends TypeName> {
  /** Sent with every new object of the type. */
  readonly id?: (object: ObjectOf<K>, session: Session) => string;
  readonly scalars?: Readonly<Record<string, Scalar<ObjectOf<K>>>>;
  readonly navigations?: Readonly<Record<string, (object: ObjectOf<K>, session: Session) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (object: ObjectOf<K>, args: Arguments, session: Session) => unknown>>;
  /** Collections only: what they hold, in order. */
  readonly items?: (object: ObjectOf<K>, session: Session) => readonly HostObject[];
  /** collection.getItem(key) where the client uses an indexer. */
  readonly item?: (object: ObjectOf<K>, args: Arguments, session: Session) => HostObject;
}

export type Registry = { readonly [K in TypeName]: TypeTable<K> };

/** A table whose object type is no longer known: the registry guarantees that object and table belong together. */
export type AnyTable = TypeTable<TypeName>;

export function tableOf(registry: Registry, object: HostObject): AnyTable {
  return registry[object.type] as unknown as AnyTable;
}
