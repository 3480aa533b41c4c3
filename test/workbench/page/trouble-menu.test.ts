/** @jest-environment jsdom */
import { noFailures } from "../../../src/workbench/host/failures";
import type { Failures } from "../../../src/workbench/host/failures";
import { TroubleMenu } from "../../../src/workbench/page/trouble-menu";

const MENU = `<details id="troubles">
  <input id="trouble-edit" type="checkbox" /><input id="trouble-protect" type="checkbox" />
  <input id="trouble-payload" type="checkbox" /><input id="trouble-events" type="checkbox" />
  <input id="trouble-count" type="number" value="1" />
  <select id="trouble-kind"><option value="refused"></option><option value="half"></option><option value="lost"></option></select>
  <button id="trouble-fail"></button><button id="trouble-coauthor"></button>
</details>`;

let failures: Failures;
let released: number;
let coauthor: number[];

beforeEach(() => {
  document.body.innerHTML = MENU;
  failures = noFailures();
  released = 0;
  coauthor = [];
  new TroubleMenu(() => ({
    failures,
    activeSheet: () => "表",
    coauthorBefore: (n) => void coauthor.push(n),
    releaseEvents: () => {
      released += 1;
    },
  }));
});

const input = (id: string): HTMLInputElement => document.getElementById(id) as HTMLInputElement;

test("each switch turns its trouble on, and off again", () => {
  const normal = failures.payloadLimit;
  for (const id of ["trouble-edit", "trouble-protect", "trouble-payload", "trouble-events"]) input(id).click();
  expect(failures).toMatchObject({ cellEditMode: true, holdEvents: true });
  expect([...failures.protectedSheets]).toEqual(["表"]);
  expect(failures.payloadLimit).toBeLessThan(normal);
  for (const id of ["trouble-edit", "trouble-protect", "trouble-payload", "trouble-events"]) input(id).click();
  expect(failures).toEqual(noFailures());
  expect(released).toBe(1);
});

test("the n-th request fails in the chosen way, or a co-author comes before it", () => {
  input("trouble-count").value = "3";
  (document.getElementById("trouble-kind") as HTMLSelectElement).value = "lost";
  document.getElementById("trouble-fail")?.click();
  expect(failures.failNth).toEqual({ n: 3, how: "lost" });
  document.getElementById("trouble-coauthor")?.click();
  expect(coauthor).toEqual([3]);
});

test("a workbook opened meanwhile shows its own troubles: none", async () => {
  input("trouble-edit").click();
  failures = noFailures();
  expect(input("trouble-edit").checked).toBe(true);
  const menu = document.getElementById("troubles") as HTMLDetailsElement;
  const opened = new Promise((resolve) => menu.addEventListener("toggle", resolve, { once: true }));
  menu.open = true;
  await opened;
  expect(input("trouble-edit").checked).toBe(false);
});
