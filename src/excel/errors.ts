import type { HostProblem } from "../core/host-port";

interface Sentences {
  readonly message: string;
  readonly remedy: string;
}

/** What each kind of trouble is called, and what the user can do about it. */
const SENTENCES = {
  "cell-edit-mode": { message: "Excel 正处于单元格编辑状态。", remedy: "请先按 Enter 结束单元格编辑，再试一次。" },
  "sheet-protected": { message: "工作表受保护，不能写入。", remedy: "请先在“审阅”中点“撤销工作表保护”，再试一次。" },
  "sheet-missing": { message: "找不到要处理的工作表，它可能已被删除或改名。", remedy: "请重新点“检查”或“一键评分”。" },
  "sheet-hidden": { message: "这个单元格所在的工作表已隐藏。", remedy: "请右键点工作表标签，选“取消隐藏”，再试一次。" },
  "changed-meanwhile": { message: "表格内容在核算后有变动。", remedy: "请重新评分。" },
  "access-denied": { message: "Excel 不允许修改这个工作簿，它可能是只读的或受保护的。", remedy: "请另存一份，或取消保护后再试一次。" },
  "too-large": { message: "数据太多，超出了 Excel 一次能传送的大小。", remedy: "请把不需要的工作表移到另一个文件，再试一次。" },
  "host-busy": { message: "Excel 正忙，没有完成操作。", remedy: "请等 Excel 空闲后（或关闭打开的对话框后）再试一次。" },
  "host-unreachable": { message: "Excel 没有回应。", remedy: "请关闭 Excel 中打开的对话框，再试一次；仍无回应时，请重新打开本窗格。" },
  "unsupported-excel": {
    message: "这个版本的 Excel 缺少需要的功能。",
    remedy: "请使用 Excel 2021 或更新的版本、Microsoft 365 或网页版 Excel。",
  },
  "nothing-to-undo": { message: "这次写回已经撤销过，或者没有记录。", remedy: "不需要再做什么。" },
  unknown: { message: "Excel 报告了一个没有预料到的错误。", remedy: "请再试一次；仍然出现时，请保存工作簿并重新打开 Excel。" },
} as const satisfies Record<string, Sentences>;

export type ProblemCode = keyof typeof SENTENCES;

/** Codes of Office.js errors (`OfficeExtension.Error.code`) → ours. */
const OFFICE_CODES: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "access-denied",
  UnsupportedOperation: "access-denied",
  ItemNotFound: "sheet-missing",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RequestAborted: "host-busy",
  HostRestartNeeded: "host-busy",
  Conflict: "host-busy",
  InsertDeleteConflict: "host-busy",
  Timeout: "host-unreachable",
  ConnectionFailure: "host-unreachable",
  ServiceNotAvailable: "host-unreachable",
  ActivityLimitReached: "host-busy",
  ApiNotFound: "unsupported-excel",
  ApiNotAvailable: "unsupported-excel",
};

/** Thrown by the queue when Excel does not answer in time. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
}

/** A problem of a known kind, with other words where the caller knows more (the sheet's name, say). */
export function problemOf(code: ProblemCode, more: Partial<HostProblem> = {}): HostProblem {
  return { code, ...SENTENCES[code], ...more };
}

/** The Office.js code of a thrown value; null when it is not an Office.js error. */
export function officeCode(error: unknown): string | null {
  return hasCode(error) ? error.code : null;
}

/** Whatever Office.js threw → a sentence, a remedy, and the technical rest behind `details`. */
export function toProblem(error: unknown): HostProblem {
  if (error instanceof NoAnswerError) return problemOf("host-unreachable", { details: error.message });
  const code = officeCode(error);
  return problemOf((code !== null && OFFICE_CODES[code]) || "unknown", { details: detailsOf(error) });
}

/** The same trouble, with what it means for the workbook; the pane says that in words of its own, once. */
export function afterFailure(cause: HostProblem, workbook: "unchanged" | "restored" | "pending"): HostProblem {
  return { ...cause, workbook };
}

function detailsOf(error: unknown): string {
  if (!(error instanceof Error) && !hasCode(error)) return String(error);
  const { message } = error as { message?: unknown };
  const parts = [officeCode(error), typeof message === "string" ? message : null];
  if (hasCode(error) && error.debugInfo !== undefined) parts.push(JSON.stringify(error.debugInfo));
  return parts.filter((part) => part !== null && part !== "").join(": ");
}

function hasCode(error: unknown): error is { readonly code: string; readonly debugInfo?: unknown } {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}
