/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { COMMANDS } from "../src/commands";
import { TEMPLATES } from "../src/core/templates";

const root = path.join(__dirname, "..");
const file = path.join(root, "manifest.xml");
const manifest = new DOMParser().parseFromString(readFileSync(file, "utf8"), "application/xml");

const XSI = "http://www.w3.org/2001/XMLSchema-instance";
const ORIGIN = "https://localhost:3000/";
const LANGUAGES = ["zh-CN", "en-US"];

const elements = (name: string): Element[] => [...manifest.getElementsByTagNameNS("*", name)];
const attributes = (name: string): string[] =>
  [...manifest.getElementsByTagName("*")].flatMap((element) => element.getAttribute(name) ?? []);
const resources = [...elements("Image"), ...elements("Url"), ...elements("String")].filter((element) => element.hasAttribute("id"));

/** Every address in the manifest, relative to the place that the add-in is served from. */
const addresses = attributes("DefaultValue")
  .filter((value) => /^https?:/.test(value))
  .map((value) => ({ value, name: value.slice(ORIGIN.length) }));

/** Texts of an element by language: its own is that of DefaultLocale. */
function translations(element: Element): Map<string, string> {
  const others = [...element.children].filter((child) => child.localName === "Override");
  return new Map([
    [elements("DefaultLocale")[0]!.textContent, element.getAttribute("DefaultValue") ?? ""],
    ...others.map((other): [string, string] => [other.getAttribute("Locale") ?? "", other.getAttribute("Value") ?? ""]),
  ]);
}

/** Width and height in pixels, from the header of a PNG file. */
function pngSize(name: string): readonly [number, number] {
  const bytes = readFileSync(path.join(root, name));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("Office's own reader finds the add-in's id, name, version and host", async () => {
  const info = await OfficeAddinManifest.readManifestFile(file);
  expect(info).toMatchObject({ displayName: "绩效自评助手", defaultLocale: "zh-CN", hosts: ["Workbook"], officeAppType: "TaskPaneApp" });
  expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(info.version).toMatch(/^\d+(\.\d+){3}$/);
});

test("the add-in asks for the API that it uses, and for one runtime of pane and ribbon", () => {
  const sets = elements("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
  expect(sets).toEqual([
    ["ExcelApi", "1.13"],
    ["SharedRuntime", "1.1"],
  ]);
  expect(elements("Runtime").map((runtime) => [runtime.getAttribute("resid"), runtime.getAttribute("lifetime")])).toEqual([
    ["pane.url", "long"],
  ]);
});

test("every address is on the add-in's own origin and is a page of the build or a file", () => {
  const build = readFileSync(path.join(root, "webpack.config.js"), "utf8");
  const pages = [...build.matchAll(/filename: "([\w-]+\.html)"/g)].map(([, page]) => page);
  for (const { value, name } of addresses) {
    expect(value.startsWith(ORIGIN)).toBe(true);
    expect([name, pages.includes(name) || existsSync(path.join(root, name))]).toEqual([name, true]);
  }
  expect(addresses.length).toBeGreaterThanOrEqual(13);
});

test("every icon has the size in pixels that its name and its use say", () => {
  const icons = addresses.filter(({ name }) => name.endsWith(".png"));
  for (const { name } of icons) {
    const size = Number(/-(\d+)\.png$/.exec(name)?.[1]);
    expect([name, ...pngSize(name)]).toEqual([name, size, size]);
  }
  for (const image of elements("Image").filter((element) => element.hasAttribute("resid"))) {
    const used = resources.find((resource) => resource.getAttribute("id") === image.getAttribute("resid"));
    expect(used?.getAttribute("DefaultValue")).toMatch(new RegExp(`-${image.getAttribute("size") ?? "?"}\\.png$`));
  }
  for (const size of [16, 32, 64, 80, 128]) expect(pngSize(`assets/icon-${size}.png`)).toEqual([size, size]);
});

test("every resource that is named is defined, and every one defined is used", () => {
  const defined = resources.map((element) => element.getAttribute("id"));
  expect([...new Set(attributes("resid"))].sort()).toEqual(defined.sort());
});

test("ids are unique and of the length that Office allows", () => {
  const ids = attributes("id");
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of resources.map((element) => element.getAttribute("id"))) expect(id?.length).toBeLessThanOrEqual(32);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(125);
});

test("every function of the ribbon is one that the add-in offers, and the other way round", () => {
  const named = elements("FunctionName").map((element) => element.textContent);
  expect(named.sort()).toEqual(Object.keys(COMMANDS).sort());
});

test("the menu has every template, in the order of the pane's list, under its title", () => {
  const [menu] = elements("Control").filter((control) => control.getAttributeNS(XSI, "type") === "Menu");
  const items = [...menu!.getElementsByTagNameNS("*", "Item")];
  const texts = new Map(resources.map((resource) => [resource.getAttribute("id"), resource.getAttribute("DefaultValue")]));
  const labels = items.map((item) => texts.get(item.getElementsByTagNameNS("*", "Label")[0]!.getAttribute("resid")));
  expect(labels).toEqual(TEMPLATES.map(({ title }) => title));
  expect(items.map((item) => item.getAttribute("id"))).toEqual(TEMPLATES.map(({ kind }) => `Ziping.Template.${kind}`));
});

test("every text is there in both languages, within Office's limits", () => {
  const limits = new Map([
    ["DisplayName", 125],
    ["Description", 250],
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ]);
  const texts = [...elements("String"), elements("DisplayName")[0]!, elements("Description")[0]!];
  for (const text of texts) {
    const limit = limits.get(text.localName === "String" ? text.parentElement!.localName : text.localName) ?? 0;
    const translated = translations(text);
    expect([...translated.keys()]).toEqual(LANGUAGES);
    for (const words of translated.values()) {
      expect(words).not.toBe("");
      expect([words, words.length <= limit]).toEqual([words, true]);
    }
    expect(translated.get("zh-CN")).toMatch(/\p{Script=Han}/u);
    expect(translated.get("en-US")).not.toMatch(/\p{Script=Han}/u);
  }
});
