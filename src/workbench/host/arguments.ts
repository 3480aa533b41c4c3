import { invalidArgument } from "./errors";
import type { HostObject, ObjectOf, TypeName } from "./objects";

/** A method's arguments as they came over the wire: each is checked when it is asked for. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null;
  }

  text(index: number): string {
    return expectText(this.values[index]);
  }

  optionalText(index: number): string | null {
    return this.has(index) ? this.text(index) : null;
  }

  number(index: number): number {
    return expectNumber(this.values[index]);
  }

  optionalNumber(index: number, fallback: number): number {
    return this.has(index) ? this.number(index) : fallback;
  }

  flag(index: number): boolean {
    return this.values[index] === true;
  }

  object<K extends TypeName>(index: number, type: K): ObjectOf<K> | null {
    const value = this.values[index];
    return isHostObject(value, type) ? value : null;
  }
}

function isHostObject<K extends TypeName>(value: unknown, type: K): value is HostObject & ObjectOf<K> {
  return typeof value === "object" && value !== null && (value as Partial<HostObject>).type === type;
}

export function expectText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function expectNumber(value: unknown): number {
  if (typeof value !== "number") throw invalidArgument();
  return value;
}

export function expectFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}
