import { ActionType } from "../host/wire";
import { isRecord, items } from "./messages";

/** Runtime states of a shared-runtime add-in (OfficeCore.AppRuntimeState). */
const STATE = { background: "Background", visible: "Visible" } as const;

export interface PaneShell {
  isVisible(): boolean;
  setVisible(visible: boolean): void;
}

/**
 * Answers requests to the shell around the workbook ("WacPartition"): `Office.addin.showAsTaskpane()` and `hide()`, and office.js saying
 * that its ribbon functions are associated.
 *
 * Anything else there fails by name, as an unknown member of the workbook does.
 *
 * @param body JSON of Actions and ObjectPaths
 * @returns JSON of the answer
 */
export function executeShellRequest(shell: PaneShell, body: string): string {
  const request: unknown = JSON.parse(body);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const action of isRecord(request) ? items(request.Actions) : []) {
    if (!isRecord(action) || action.ActionType !== ActionType.Method || typeof action.Id !== "number") continue;
    const [argument] = isRecord(action.ArgumentInfo) ? items(action.ArgumentInfo.Arguments) : [];
    if (action.Name === "SetAppRuntimeState") {
      shell.setVisible(argument === STATE.visible);
      results.push({ ActionId: action.Id, Value: null });
    } else if (action.Name === "GetAppRuntimeState") {
      results.push({ ActionId: action.Id, Value: shell.isVisible() ? STATE.visible : STATE.background });
    } else if (action.Name === "NotifyActionHandlerReady") {
      results.push({ ActionId: action.Id, Value: null });
    } else {
      const name = String(action.Name);
      return JSON.stringify({ Results: results, Error: { Code: "ApiNotFound", Message: `The workbench has no ${name}.`, Location: name } });
    }
  }
  return JSON.stringify({ Results: results });
}
