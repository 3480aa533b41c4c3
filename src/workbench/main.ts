/** The workbench page: a small Excel, simulated, with the add-in in it. For trying, developing and testing where Excel is not at hand. */
import { installDiagnostics } from "./diagnostics";
import { createUniverEngine } from "./engine/univer-engine";
import { showCellSigns } from "./grid/cell-signs";
import { createGrid } from "./grid/create-grid";
import { focusGrid } from "./grid/focus-grid";
import { withScrolling } from "./grid/scrolling-engine";
import { readApiShape } from "./host/api-shape";
import { download } from "./page/download";
import { element } from "./page/elements";
import { watchFileChoice } from "./page/file-chooser";
import { Notice } from "./page/notice";
import { Pane } from "./page/pane";
import { PaneColorSwitch, watchColorChoice } from "./page/pane-colors";
import { StatusBar } from "./page/status-bar";
import { TroubleMenu } from "./page/trouble-menu";
import { readManifest } from "./ribbon/manifest";
import { drawRibbon } from "./ribbon/ribbon";
import { LOCALE } from "./transport/app-context";
import { troublesOf } from "./troubles";
import { Workbench } from "./workbench";
import "./workbench.css";

/** Microsoft's client in its readable build, from which the host learns the shape of the API. */
const CLIENT_SOURCE = "office/excel-web-16.00.debug.js";

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response.text();
}

async function start(notice: Notice, status: StatusBar): Promise<void> {
  const loading = Promise.all([fetchText("manifest.xml"), fetchText(CLIENT_SOURCE)]);
  const grid = createGrid(element("grid", HTMLElement));
  const [manifestXml, clientSource] = await loading;
  const manifest = readManifest(manifestXml, LOCALE, document.baseURI);

  const engine = withScrolling(createUniverEngine(grid.api), grid);
  const pane = new Pane((visible) => ribbon.setPaneVisible(visible));
  pane.setName(manifest.name);
  const paneColors = new PaneColorSwitch(pane.frame);
  const workbench = new Workbench({
    grid,
    surroundings: {
      engine,
      apiShape: readApiShape(clientSource),
      iframe: pane.frame,
      paneUrl: manifest.paneUrl,
      shell: pane,
      onTrip: (trips) => status.showTrips(trips),
      onLeavePane: focusGrid,
      onPanePage: () => paneColors.attach(),
    },
    notice,
    status,
    download,
    showFileName: (name) => {
      element("file-name", HTMLHeadingElement).textContent = name;
      document.title = `${name} · ${manifest.name}工作台`;
    },
  });
  const ribbon = drawRibbon(element("ribbon", HTMLElement), manifest.tab, {
    togglePane: () => pane.setVisible(!pane.isVisible()),
    runFunction: async (name, controlId) => {
      notice.clear();
      const outcome = await workbench.current.runCommand(name, controlId);
      if (outcome === "failed") notice.show("任务窗格没有执行这个命令。请打开面板查看原因，或重新载入本页后再试。");
    },
  });
  ribbon.setPaneVisible(true);
  new TroubleMenu(() => troublesOf(workbench));
  watchColorChoice(paneColors);

  const ready = workbench.openSample().then((opened) => {
    if (opened) showCellSigns(grid, engine);
  });
  installDiagnostics(workbench, grid.api, ready);
  watchFileChoice({
    onFile: (file) => void workbench.openFile(file),
    onSample: () => void workbench.openSample(),
    onSave: () => void workbench.save(),
  });
  await ready;
}

const notice = new Notice();
const status = new StatusBar();
start(notice, status).catch((error: unknown) => {
  status.say("没有启动");
  notice.show(`工作台没有启动：${error instanceof Error ? error.message : String(error)}。请重新载入本页；仍不行时重新运行 npm start。`);
});
