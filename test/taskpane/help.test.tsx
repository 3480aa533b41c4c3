import { screen } from "@testing-library/react";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { help } from "../../src/taskpane/texts/help";
import { openPane, openTab, press, violations } from "./open-pane";

const root = path.join(__dirname, "../..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

test("help leads to the guide and the licences, which are there, in a window of their own", async () => {
  const pane = await openPane();
  await openTab(pane, "设置");
  await press(pane, "帮助与关于");
  const links = await screen.findAllByRole("link");
  expect(links.map((link) => link.getAttribute("target"))).toEqual(["_blank", "_blank"]);
  for (const link of links) expect(existsSync(path.join(root, link.getAttribute("href") ?? ""))).toBe(true);
  expect(await violations()).toEqual([]);
});

test("the version shown is the package's and the manifest's", () => {
  const { version } = JSON.parse(read("package.json")) as { version: string };
  expect(help.versionNumber).toBe(version);
  expect(read("manifest.xml")).toContain(`<Version>${version}.0</Version>`);
});

test("every package that the product is built with is in the list of licences, with its version", () => {
  const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
  const listed = read("assets/third-party-licences.txt").split("\n");
  for (const [name, version] of Object.entries(dependencies)) expect(listed).toContain(`${name} ${version}`);
});
