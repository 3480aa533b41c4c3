/** The part of manifest.xml that Excel draws: the add-in's own tab, so that what is declared is what is shown. */

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** Address of the 32-pixel icon (or the one nearest to it) on this page's origin. */
  readonly icon: string;
  readonly action: RibbonAction;
}

export type RibbonAction =
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "pane"; readonly url: string }
  | { readonly kind: "menu"; readonly items: readonly RibbonButton[] };

export interface AddinManifest {
  readonly name: string;
  /** Of the pane, on this page's origin. */
  readonly paneUrl: string;
  readonly tab: RibbonTab;
}

/**
 * @param xml text of manifest.xml
 * @param locale whose overrides apply, e.g. "zh-CN"
 * @param base address of this page: the manifest's addresses are moved here, wherever the add-in is meant to be served
 * @throws Error when it is no manifest with a tab of its own; the message names what is missing
 */
export function readManifest(xml: string, locale: string, base: string): AddinManifest {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  const overrides = child(root, "VersionOverrides");
  const text = resources(overrides, locale);
  const label = (parent: Element, name: string): string => text(attribute(child(parent, name), "resid"));

  const source = attribute(child(child(root, "DefaultSettings"), "SourceLocation"), "DefaultValue");
  const here = (url: string): string => new URL(relative(url, source), base).href;

  const surface = all(overrides, "ExtensionPoint").find((point) => typeOf(point) === "PrimaryCommandSurface");
  const tab = child(surface, "CustomTab");
  const button = (control: Element): RibbonButton => {
    const tip = child(control, "Supertip");
    return {
      id: attribute(control, "id"),
      label: label(control, "Label"),
      title: label(tip, "Title"),
      description: label(tip, "Description"),
      icon: here(text(attribute(nearestIcon(control), "resid"))),
      action:
        typeOf(control) === "Menu"
          ? { kind: "menu", items: children(child(control, "Items"), "Item").map(button) }
          : readAction(child(control, "Action"), (resid) => here(text(resid))),
    };
  };
  return {
    name: localised(child(root, "DisplayName"), locale),
    paneUrl: here(source),
    tab: {
      label: label(tab, "Label"),
      groups: children(tab, "Group").map((group) => ({
        id: attribute(group, "id"),
        label: label(group, "Label"),
        buttons: children(group, "Control").map(button),
      })),
    },
  };
}

function readAction(action: Element, url: (resid: string) => string): RibbonAction {
  if (typeOf(action) === "ExecuteFunction") return { kind: "function", name: child(action, "FunctionName").textContent.trim() };
  return { kind: "pane", url: url(attribute(child(action, "SourceLocation"), "resid")) };
}

/** Excel shows large buttons at 32 pixels; a manifest that lacks them gives the largest it has. */
function nearestIcon(control: Element): Element | undefined {
  const images = all(child(control, "Icon"), "Image");
  return images.find((image) => attribute(image, "size") === "32") ?? images.at(-1);
}

/** All texts and addresses of the Resources element by id, in the wanted language. */
function resources(overrides: Element, locale: string): (id: string) => string {
  const found = new Map<string, string>();
  for (const kind of ["Image", "Url", "String"])
    for (const element of all(child(overrides, "Resources"), kind))
      if (element.hasAttribute("id")) found.set(attribute(element, "id"), localised(element, locale));
  return (id) => {
    const value = found.get(id);
    if (value === undefined) throw new Error(`manifest.xml: no resource "${id}"`);
    return value;
  };
}

function localised(element: Element, locale: string): string {
  const override = children(element, "Override").find((candidate) => candidate.getAttribute("Locale") === locale);
  return override ? attribute(override, "Value") : attribute(element, "DefaultValue");
}

/** What follows the folder of the add-in's main page in an address of the manifest. */
function relative(url: string, source: string): string {
  const folder = new URL(".", source).href;
  return url.startsWith(folder) ? url.slice(folder.length) : url;
}

function all(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((element) => element.localName === name);
}

function child(parent: Element | undefined, name: string): Element {
  const found = parent && children(parent, name)[0];
  if (!found) throw new Error(`manifest.xml: no <${name}>${parent ? ` in <${parent.localName}>` : ""}`);
  return found;
}

function attribute(element: Element | undefined, name: string): string {
  const value = element?.getAttribute(name);
  if (value === null || value === undefined) throw new Error(`manifest.xml: no ${name}${element ? ` at <${element.localName}>` : ""}`);
  return value;
}

function typeOf(element: Element): string | null {
  return element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
}
