/** The web page: the pane over a file, without Excel, server or network. */
import { useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { createSession } from "../taskpane/session/session";
import { Editing } from "./editing/editing";
import { FileDocument } from "./host/file-document";
import { createFileHost } from "./host/file-host";
import type { Notice } from "./page/notice";
import { type OpenFile, Page } from "./page/page";
import { PageView } from "./page/page-view";
import { saveCopy } from "./page/save";
import { texts } from "./texts";

function App() {
  const [file, setFile] = useState<OpenFile | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const open = useCallback((chosen: File): void => {
    void openFile(chosen, setNotice).then((result) => {
      setNotice(typeof result === "string" ? { intent: "error", text: result } : null);
      if (typeof result !== "string") setFile(result);
    });
  }, []);
  return <Page file={file} notice={notice} onNotice={setNotice} onOpen={open} onSave={({ document }) => saveCopy(document)} />;
}

/** Files opened so far. */
let opened = 0;

/** The file with its session, or why it was not opened. */
async function openFile(chosen: File, say: (notice: Notice | null) => void): Promise<OpenFile | string> {
  const bytes = await chosen.arrayBuffer().catch(() => null);
  if (!bytes) return texts.openFailed(chosen.name);
  const document = FileDocument.open(chosen.name, new Uint8Array(bytes));
  if (!document.ok) return texts.openFailed(chosen.name) + document.problem.message + document.problem.remedy;
  const view = new PageView(document.value);
  const session = createSession({ host: createFileHost({ document: document.value, view }) });
  const editing = new Editing(document.value, view, say);
  await session.start();
  opened += 1;
  return { id: opened, document: document.value, view, editing, session };
}

const root = window.document.getElementById("page");
if (!root) throw new Error("index.html has no element #page");
createRoot(root).render(<App />);
