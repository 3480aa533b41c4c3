import { act, configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder, TextEncoder } from "node:util";
import { useState } from "react";
import { Pane } from "../../src/taskpane/pane";
import { createSession } from "../../src/taskpane/session/session";
import { Editing } from "../../src/web/editing/editing";
import { FileDocument } from "../../src/web/host/file-document";
import { createFileHost } from "../../src/web/host/file-host";
import { stateAt } from "../../src/web/host/states";
import type { Notice } from "../../src/web/page/notice";
import { type OpenFile, Page } from "../../src/web/page/page";
import { PageView } from "../../src/web/page/page-view";

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

/** The page with a notice that it keeps, as main.tsx has it. */
function OpenPage({ parts }: { readonly parts: Omit<OpenFile, "editing"> }) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [file] = useState(() => ({ ...parts, editing: new Editing(parts.document, parts.view, setNotice) }));
  return <Page file={file} notice={notice} onNotice={setNotice} onOpen={() => undefined} onSave={() => undefined} />;
}

test("what is typed changes the total, and the formula that is left to Excel is named", async () => {
  const opened = FileDocument.open("a.xlsx", new Uint8Array(readFileSync(TOTALS)));
  if (!opened.ok) throw new Error(opened.problem.message);
  const document = opened.value;
  const view = new PageView(document);
  const session = createSession({ host: createFileHost({ document, view }) });
  render(<OpenPage parts={{ id: 1, document, view, session }} />);
  await act(() => session.start());
  act(() => view.select("项目自评表", { row: 7, column: 6 }));
  const before = stateAt(document.current.snapshot, "项目自评表", "G12").value;
  screen.getByRole("textbox", { name: "项目自评表 G8" }).focus();
  await userEvent.setup({ pointerEventsCheck: 0 }).keyboard("7{Enter}");
  expect(stateAt(document.current.snapshot, "项目自评表", "G8").value).toBe(7);
  expect(stateAt(document.current.snapshot, "项目自评表", "G12").value).not.toBe(before);
  expect(screen.getByRole("alert")).toHaveTextContent(
    "已填入。1 个公式可能与它有关，这里算不了，结果仍是原来的，由 Excel 打开时重算：汇总!B3",
  );
});
