/**
 * An element of workbench.html by its id.
 *
 * @throws Error when the page and the script do not belong together
 */
export function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`workbench.html has no ${kind.name} with id "${id}"`);
  return found;
}
