import { act, configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import { Pane } from "../../src/taskpane/pane";
import { createSession } from "../../src/taskpane/session/session";
import { FileDocument } from "../../src/web/host/file-document";
import { createFileHost } from "../../src/web/host/file-host";
import { stateAt } from "../../src/web/host/states";

// Browsers have both, jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

/** A form whose total is a formula; the sheet 汇总 looks at it. Made by test/files/make-formulas.py. */
const TOTALS = join(__dirname, "../files/totals.xlsx");

test("after one click the total adds up, and the formula that is left to Excel is named", async () => {
  const opened = FileDocument.open("a.xlsx", new Uint8Array(readFileSync(TOTALS)));
  if (!opened.ok) throw new Error(opened.problem.message);
  const document = opened.value;
  const session = createSession({ host: createFileHost({ document, view: { selection: () => null, reveal: () => true } }) });
  render(<Pane session={session} officeTheme={null} />);
  await act(() => session.start());
  await userEvent.setup({ pointerEventsCheck: 0 }).click(await screen.findByRole("button", { name: "一键评分" }));

  const said = await screen.findByText(/填 5 格；没有必改问题/);
  expect(said).toHaveTextContent("1 个公式由 Excel 打开时重算");
  const heading = screen.getByText("以下公式可能与写入的内容有关，结果仍是原来的，由 Excel 打开时重算：");
  expect(
    within(heading.parentElement!)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["汇总 B3"]);
  expect(stateAt(document.current.snapshot, "项目自评表", "G12").value).toBe(93);
});
