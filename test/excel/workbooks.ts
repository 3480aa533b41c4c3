import { parseA1 } from "../../src/core/a1";
import type { Cell, CellRange, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook";

type Content = string | number | boolean | Omit<Cell, "row" | "column">;

/** A sheet by A1 addresses: `{ A1: "标题", B2: { value: 9.47, formula: "=A2*10", format: "0.00" } }`. */
export function sheetOf(name: string, cells: Readonly<Record<string, Content>>, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const listed = Object.entries(cells).map(([a1, content]): Cell => {
    const at = parseA1(a1);
    if (!at) throw new Error(`${a1} is no cell`);
    return { ...at, ...(typeof content === "object" ? content : { value: content }) };
  });
  const ordered = listed.sort((a, b) => a.row - b.row || a.column - b.column);
  return { name, visibility: "visible", protected: false, cells: ordered, merges: [], ...more };
}

export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets };
}

/** A small self-evaluation form: title merged over it, texts, numbers, a formula, formats, a cell prepared for a score. */
export function formSheet(name: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const merges: CellRange[] = [
    { top: 0, left: 0, bottom: 0, right: 5 },
    { top: 2, left: 0, bottom: 4, right: 0 },
  ];
  const cells = {
    A1: "项目支出绩效自评表",
    A2: "指标",
    B2: "年度指标值",
    C2: "实际完成值",
    D2: "分值",
    E2: "得分",
    F2: "偏差原因分析",
    A3: "产出指标",
    B3: 100,
    C3: 90,
    D3: 10,
    E3: { value: null, format: "0.00" },
    F3: "无",
    B4: "12",
    C4: { value: "3/4", format: "@" },
    D4: { value: 0.9473, format: "0.00%" },
    E4: { value: 9, formula: "=D3*C3/B3", format: "0.0" },
    F4: "=不是公式",
    B5: true,
    C5: { value: 45000, format: "yyyy/m/d" },
    D5: 20,
    E5: 7.5,
    F5: "天气原因推迟",
  };
  return sheetOf(name, cells, { merges, ...more });
}
