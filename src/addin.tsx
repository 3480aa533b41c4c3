/** The add-in inside Excel: host, session, pane and ribbon put together. Everything else gets its parts from here. */
import { ribbonFunction } from "./commands/command";
import { score } from "./commands/score";
import { undo } from "./commands/undo";
import { createExcelHost } from "./excel/host";
import { renderPane } from "./taskpane/render";
import { createSession } from "./taskpane/session/session";
import { texts } from "./taskpane/texts";

/** Office opens the pane beside the sheet; in a host without a shared runtime it stays as it is. */
async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

void Office.onReady(({ host }) => {
  const pane = document.getElementById("pane");
  if (!pane) throw new Error("taskpane.html has no element #pane");
  if (host !== Office.HostType.Excel) {
    pane.textContent = texts.unsupported.notExcel;
    return;
  }
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) {
    pane.textContent = texts.unsupported.tooOld;
    return;
  }
  const session = createSession({ host: createExcelHost() });
  const parts = { session, showPane };
  Office.actions.associate("score", ribbonFunction(score, parts));
  Office.actions.associate("undo", ribbonFunction(undo, parts));
  renderPane(pane, session);
  void session.start();
});
