import type { HostObject } from "./objects";

/** Objects that the client asked to keep beyond one request, by the name that it knows them under. */
export class References {
  private readonly objects = new Map<string, HostObject>();
  private readonly names = new WeakMap<HostObject, string>();
  private next = 1;

  keep(object: HostObject): string {
    let name = this.names.get(object);
    if (name === undefined) {
      name = `reference-${this.next++}`;
      this.names.set(object, name);
    }
    this.objects.set(name, object);
    return name;
  }

  nameOf(object: HostObject): string | undefined {
    const name = this.names.get(object);
    return name !== undefined && this.objects.has(name) ? name : undefined;
  }

  get(name: string): HostObject | null {
    return this.objects.get(name) ?? null;
  }

  release(name: string): void {
    this.objects.delete(name);
  }

  /** After cells were put in or taken out: what is kept stands for the same cells as before, or for nothing. */
  replace(change: (object: HostObject) => HostObject | null): void {
    for (const [name, object] of this.objects) {
      const changed = change(object);
      if (changed === object) continue;
      if (changed) {
        this.objects.set(name, changed);
        this.names.set(changed, name);
      } else this.objects.delete(name);
    }
  }

  /** How many the client has not given back. */
  get size(): number {
    return this.objects.size;
  }
}
