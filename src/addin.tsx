/** The add-in inside Excel: host, session, pane and ribbon put together. Everything else gets its parts from here. */
import { COMMANDS } from "./commands";
import { ribbonFunction } from "./commands/command";
import { createExcelHost } from "./excel/host";
import { officeTheme } from "./excel/office-theme";
import { renderPane } from "./taskpane/render";
import { createSession } from "./taskpane/session/session";
import { texts } from "./taskpane/texts";

/** Office opens the pane beside the sheet; in a host without a shared runtime it stays as it is. */
async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

/** The page itself says which versions work (taskpane.html); it is only shown. */
function showUnsupported(): void {
  document.getElementById("opening")?.remove();
  const unsupported = document.getElementById("unsupported");
  if (unsupported) unsupported.style.display = "block";
}

void Office.onReady(({ host }) => {
  const pane = document.getElementById("pane");
  if (!pane) throw new Error("taskpane.html has no element #pane");
  if (host !== Office.HostType.Excel) {
    pane.textContent = texts.unsupported.notExcel;
    return;
  }
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) {
    showUnsupported();
    return;
  }
  const session = createSession({ host: createExcelHost() });
  const parts = { session, showPane };
  for (const [name, command] of Object.entries(COMMANDS)) Office.actions.associate(name, ribbonFunction(command, parts));
  renderPane(pane, session, officeTheme());
  void session.start();
});
