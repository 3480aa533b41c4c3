/** Writes assets/third-party-licences.txt: every package that the product is built with, and its licence. Run after a change of the dependencies: node test/tools/third-party-licences.mjs */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..");

/** @typedef {{ name: string, version: string, licence: string, text: string }} Part */

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Locked */

/** @type {(text: string) => { license?: string, packages?: Record<string, Locked> }} */
const parse = JSON.parse;

/** @returns {Part[]} what is installed of the packages that are not for development only */
function parts() {
  const { packages = {} } = parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages).flatMap(([place, { version = "", dev, optional, devOptional }]) => {
    const folder = path.join(root, place);
    if (place === "" || dev || optional || devOptional || !existsSync(folder)) return [];
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    if (name.startsWith("@types/")) return [];
    const { license = "" } = parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.|$)/i.test(each));
    const text = file ? readFileSync(path.join(folder, file), "utf8").replace(/\r/g, "").trim() : "";
    return [{ name, version, licence: license, text }];
  });
}

/** @type {Map<string, Part[]>} */
const byText = new Map();
for (const part of parts()) {
  const key = part.text || part.licence;
  byText.set(key, [...(byText.get(key) ?? []), part]);
}
const line = "-".repeat(80);
const sections = [...byText].map(
  ([text, same]) => `${line}\n${same.map(({ name, version }) => `${name} ${version}`).join("\n")}\n\n${text}\n`,
);
writeFileSync(
  path.join(root, "assets", "third-party-licences.txt"),
  `绩效自评助手（Ziping）使用的第三方组件及其许可证\n\n${sections.join("\n")}`,
);
