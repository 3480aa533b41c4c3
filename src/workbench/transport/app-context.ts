/** What office.js asks its host for before `Office.onReady` resolves, and what it needs to find the host at all. */

export const LOCALE = "zh-CN";

/** The sets that the simulated host really keeps; office.js answers `isSetSupported` from them. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = { ExcelApi: "1.13", SharedRuntime: "1.1", RichApiRuntimeFlag: "1.2" };

/** Id of the one add-in control on the page. */
export const CONTROL_ID = "workbench-pane";

/**
 * The pane's `window.name`, which Excel on the web fills before it loads an add-in; the add-in's address stays as it is.
 *
 * @param conversation new for every load, so that no answer reaches an earlier pane
 * @param hostOrigin of the page that plays Excel
 */
export function paneWindowName(conversation: string, hostOrigin: string): string {
  return JSON.stringify({
    baseFrameName: `_xdm_${CONTROL_ID}${conversation}`,
    hostInfo: `Excel$Web$16.00$${LOCALE}$${conversation}$$$0`,
    xdmInfo: `${conversation}|${CONTROL_ID}|${hostOrigin}/`,
    serializerVersion: "1",
    flights: "[]",
  });
}

export interface DocumentContext {
  readonly conversation: string;
  readonly fileName: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly paneSize: { readonly width: number; readonly height: number };
}

/** Answer to `ContextActivationManager_getAppContextAsync`. */
export function appContext(document: DocumentContext): Readonly<Record<string, unknown>> {
  return {
    _id: CONTROL_ID,
    _appName: 16, // Excel on the web
    _appVersion: "16.01",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.0.0",
    _appUILocale: LOCALE,
    _dataLocale: LOCALE,
    _docUrl: document.fileName,
    _clientMode: 0, // read and write
    _settings: [...document.settings],
    _reason: "documentOpened",
    _osfControlType: 1, // task pane
    _eToken: "",
    _correlationId: document.conversation,
    _appInstanceId: document.conversation,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _clientWindowHeight: document.paneSize.height,
    _clientWindowWidth: document.paneSize.width,
    _appDomains: [],
    _featureGates: {},
    _wacHostEnvironment: "0",
    _isFromWacAutomation: false,
  };
}
