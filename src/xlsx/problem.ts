import type { HostProblem, Result } from "../core/host-port";

/** Why a file could not be read or written; stable, printed by the command line as `error.code`. */
export type FileProblemCode =
  | "not-found"
  | "not-xlsx"
  | "legacy-xls"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "not-writable"
  | "sheet-missing"
  | "sheet-in-use"
  | "sheet-protected"
  | "changed-meanwhile"
  | "merged-cell"
  | "array-formula"
  | "not-verified";

/** A HostProblem about a file: what happened (message) and what to do next (remedy), both Chinese sentences. */
export interface FileProblem extends HostProblem {
  readonly code: FileProblemCode;
}

const TEXTS: Readonly<Record<FileProblemCode, readonly [message: string, remedy: string]>> = {
  "not-found": ["找不到这个文件，或者没有读取它的权限。", "请检查路径和文件名，关闭正在占用它的程序后再试。"],
  "not-xlsx": ["这不是 .xlsx 工作簿。", "请在 Excel 或 WPS 中打开它，另存为 .xlsx 后再试。"],
  "legacy-xls": ["这是旧版 Excel 格式（.xls）。", "请在 Excel 或 WPS 中打开它，另存为 .xlsx 后再试。"],
  encrypted: ["文件设有打开密码，无法读取。", "请在 Excel 中用密码打开，取消“用密码进行加密”并保存后再试。"],
  damaged: ["文件已损坏或不完整。", "请在 Excel 中打开并修复后另存为新文件，或重新取得一份完整的文件。"],
  "not-writable": ["文件无法写入。", "请检查文件夹的写入权限和剩余空间，关闭正在打开这个文件的程序后再试。"],
  "sheet-missing": ["要写入的工作表不在文件里。", "请重新检查后再写入。"],
  "sheet-in-use": ["这张工作表上后来加了图表、批注等内容，或有名称引用它，没有删除。", "如不再需要，请在 Excel 中自行删除这张表。"],
  "sheet-protected": ["要写入的工作表受保护，没有写入任何内容。", "请在 Excel 中撤销工作表保护后再试。"],
  "changed-meanwhile": ["文件内容与检查时不同，没有写入任何内容。", "请重新检查后再写入。"],
  "merged-cell": ["要写入的单元格被合并区域遮住，没有写入任何内容。", "请重新检查后再写入合并区域左上角的单元格。"],
  "array-formula": ["要写入的单元格属于数组公式，不能单独改写，没有写入任何内容。", "请在 Excel 中把数组公式改为普通公式或数值后再试。"],
  "not-verified": ["写入后的核对没有通过，没有生成文件。", "请在 Excel 中打开原文件，另存为新的 .xlsx 后再试。"],
  "too-large": ["文件内容过大，超出可处理的范围。", "请删去无关的工作表和多余的空白行列后另存，再试。"],
};

/** The problem in the user's words; `details` is technical and shown on demand only. */
export function fileProblem(code: FileProblemCode, details?: string): FileProblem {
  const [message, remedy] = TEXTS[code];
  return details === undefined ? { code, message, remedy } : { code, message, remedy, details };
}

/** Carries a problem out of the parsers' callbacks to the reader's door, which turns it into a Result. Never leaves this folder. */
export class FileTrouble extends Error {
  readonly problem: FileProblem;

  constructor(code: FileProblemCode, details: string) {
    super(`${code}: ${details}`);
    this.problem = fileProblem(code, details);
  }
}

/** Work on a file that may turn out to be damaged, as a result: whatever the bytes are, it returns and does not throw. */
export function fileResult<T>(work: () => T): Result<T, FileProblem> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof FileTrouble) return { ok: false, problem: error.problem };
    throw error;
  }
}
