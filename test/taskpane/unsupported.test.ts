/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";

const folder = path.join(__dirname, "../../src/taskpane");
const script = readFileSync(path.join(folder, "unsupported.js"), "utf8");
const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");

/** The page as it stands before the pane is there, in a view that has these members of arrays. */
function open(hasAt: boolean): { opening: string; unsupported: string } {
  document.body.innerHTML = /<body>([\s\S]*)<\/body>/.exec(page)![1]!;
  runInNewContext(script, { document, window, Array: { prototype: hasAt ? Array.prototype : {} }, SyntaxError });
  const display = (id: string) => document.getElementById(id)!.style.display;
  return { opening: display("opening"), unsupported: display("unsupported") };
}

test("an old view names the versions that work instead of waiting for ever", () => {
  expect(open(false)).toEqual({ opening: "none", unsupported: "block" });
  expect(document.getElementById("unsupported")!.textContent).toMatch(/Excel 2021[\s\S]*LTSC 2024[\s\S]*Microsoft 365[\s\S]*网页版 Excel/);
});

test("a view of today goes on opening", () => expect(open(true)).toEqual({ opening: "", unsupported: "" }));

test("a script that cannot be read after all shows it too, and any other error does not", () => {
  open(true);
  window.dispatchEvent(new ErrorEvent("error", { error: new TypeError("something else") }));
  expect(document.getElementById("unsupported")!.style.display).toBe("");
  window.dispatchEvent(new ErrorEvent("error", { error: new SyntaxError("Unexpected token") }));
  expect(document.getElementById("unsupported")!.style.display).toBe("block");
});

test("the script uses nothing that Internet Explorer cannot read", () => {
  expect(script).not.toMatch(/=>|\b(let|const|class|async|await)\b|`|\?\.|\?\?/);
  expect(page).toContain('<script src="unsupported.js"></script>');
});
