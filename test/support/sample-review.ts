import { toA1 } from "../../src/core/a1";
import type { Edit } from "../../src/core/edits";
import { withAcceptances } from "../../src/core/findings";
import type { ReviewOptions } from "../../src/core/review";
import type { Finding, FormReport, IndicatorReport, Review } from "../../src/core/shape";
import type { Cell, CellValue, WorkbookSnapshot } from "../../src/core/workbook";

/** This year's form; one missed target without a reason, a rounded rate, blank scores. */
export const SHEET = "项目支出自评";
/** Last year's, copied along. */
export const OLD_SHEET = "2023年";

const row = (index: number, ...values: CellValue[]): Cell[] =>
  values.flatMap((value, column) => (value === null ? [] : [{ row: index - 1, column, value }]));

export const SAMPLE: WorkbookSnapshot = {
  sheets: [
    {
      name: SHEET,
      visibility: "visible",
      protected: false,
      merges: [],
      cells: [
        ...row(1, "2024年度项目支出绩效自评表"),
        ...row(4, "年度资金总额", null, 94.8, 94.8, 89.8, 10, null, 0.95),
        ...row(8, "产出指标", "数量指标", "受理办件数量", "≥1000件", "1200件", 20),
        ...row(9, "满意度指标", "服务对象满意度", "办事群众满意度", "≥95%", "90%", 10, 10),
        ...row(10, "效益指标", "社会效益", "办事便利程度", "明显提升", "已提升", 60),
        ...row(11, "总分", null, null, null, null, 100),
      ],
    },
    { name: OLD_SHEET, visibility: "visible", protected: false, merges: [], cells: row(1, "2023年度项目支出绩效自评表") },
  ],
};

/** A review of the sample as the core would give it, so far as the pane's tests need it: it follows the cells. */
export function sampleReview(workbook: WorkbookSnapshot, options: ReviewOptions = {}): Review {
  const sheet = workbook.sheets.find(({ name }) => name === SHEET);
  const at = (cell: string): CellValue => sheet?.cells.find(({ row, column }) => toA1(row, column) === cell)?.value ?? null;
  const missing = at("H9") === null;
  const edits = [
    edit(at, "H4", 0.9473, "全年执行数 89.8 ÷ 全年预算数 94.8 = 94.73%"),
    edit(at, "I4", 9.47, "10 分 × 94.73% = 9.47 分"),
    edit(at, "G8", 20, "1200 件 ≥ 1000 件，得满分 20 分"),
    edit(at, "G9", 9.47, "90% ÷ 95% × 10 分 = 9.47 分，原得 10 分偏高"),
  ].flatMap((one) => one ?? []);
  return {
    forms: [form(at, missing), { ...OLD_FORM, notWritten: options.allYears ? null : "older-year" }],
    findings: withAcceptances(findings(at, missing), options.acceptances ?? []),
    edits,
    marks: missing ? [{ sheet: SHEET, cell: "H9", code: "deviation-missing", compareWith: ["C9", "D9"] }] : [],
  };
}

type Read = (cell: string) => CellValue;

function edit(at: Read, cell: string, after: number, reason: string): Edit | null {
  const before = at(cell);
  if (before === after || typeof before === "boolean") return null;
  return { sheet: SHEET, cell, key: cell, before, after, reason };
}

function findings(at: Read, missing: boolean): Finding[] {
  const found: Finding[] = [];
  const add = (code: string, severity: Finding["severity"], cell: string, message: string, more: Partial<Finding> = {}) =>
    found.push({ code, severity, form: "f1", sheet: SHEET, cell, message, key: `${code}|f1\n${cell}`, basis: String(at(cell)), ...more });
  if (at("G9") === 10)
    add("score-unfinished-full", "error", "G9", "“办事群众满意度”没有完成目标却得了满分，请改为核算得分。", {
      expected: "9.47",
      found: "10",
    });
  if (missing) add("deviation-missing", "error", "H9", "“办事群众满意度”没有完成目标，请在偏差原因分析栏写明原因和改进措施。");
  if (at("G10") === null)
    add("score-missing", "error", "G10", "“办事便利程度”没有得分，请按完成情况打分。", {
      mend: [{ sheet: SHEET, cell: "G10", key: "G10", before: null, after: 60, reason: "达成年度指标" }],
    });
  add("actual-copies-target", "explain", "E10", "“办事便利程度”的实际完成值照抄了目标值，请写出具体情况。");
  add("overachieved", "hint", "E8", "“受理办件数量”完成目标的 120%，请留意目标是否偏低。", { found: "120%" });
  return found;
}

function form(at: Read, missing: boolean): FormReport {
  return {
    ...OLD_FORM,
    id: "f1",
    key: "f1",
    title: "2024年度项目支出绩效自评表",
    sheet: SHEET,
    range: "A1:I11",
    year: 2024,
    unitName: "临江县政务服务中心",
    projectName: "政务服务大厅运行维护项目",
    amountUnit: "万元",
    columns: COLUMNS,
    notWritten: null,
    funds: {
      initialBudget: "94.8",
      budget: "94.8",
      executed: "89.8",
      weight: "10",
      rate: { cell: "H4", recorded: text(at("H4")), computed: "0.9473" },
      score: {
        cell: "I4",
        recorded: text(at("I4")),
        computed: "9.47",
        explanation: "全年执行数 89.8 ÷ 全年预算数 94.8 = 94.73%，10 分 × 94.73% = 9.47 分（财预〔2020〕10号，预算执行率）",
        cells: ["E4", "D4", "F4"],
      },
      parts: [],
      byIncome: [],
      byExpenditure: [],
    },
    indicators: [
      indicator(
        { row: 8, level2: "数量指标", name: "受理办件数量", target: "≥1000件", actual: "1200件", weight: "20" },
        text(at("G8")),
        "20",
      ),
      {
        ...indicator(
          { row: 9, level2: "服务对象满意度", name: "办事群众满意度", target: "≥95%", actual: "90%", weight: "10" },
          text(at("G9")),
          "9.47",
        ),
        deviation: { cell: "H9", text: text(at("H9")), required: true, missing },
      },
      indicator(
        { row: 10, level2: "社会效益", name: "办事便利程度", target: "明显提升", actual: "已提升", weight: "60" },
        text(at("G10")),
        null,
        "60",
      ),
    ],
    totals: {
      weight: "100",
      weightRecorded: "100",
      cell: "G11",
      recorded: text(at("G11")),
      computed: null,
      complete: at("G10") !== null,
      grade: null,
      gradeRecorded: null,
    },
  };
}

/** The tiers of 60 marks. */
const SIXTY = [
  { from: "48", to: "60", proposed: "60" },
  { from: "36", to: "48", proposed: "42" },
  { from: "0", to: "36", proposed: "18" },
];

function indicator(
  fields: Pick<IndicatorReport, "row" | "level2" | "name" | "target" | "actual" | "weight">,
  recorded: string | null,
  computed: string | null,
  proposed: string | null = null,
): IndicatorReport {
  const { row, target, actual, weight } = fields;
  return {
    ...fields,
    key: `f1\n${fields.name}`,
    level1: null,
    level1Marks: null,
    level2Marks: null,
    sign: null,
    unit: null,
    criterion: null,
    score: {
      cell: `G${row}`,
      recorded,
      computed,
      proposed: recorded === null ? proposed : null,
      method: computed === null ? "qualitative" : "ratio",
      explanation: `目标 ${target}，实际 ${actual}，分值 ${weight}：${computed ?? "由本单位按完成情况判断"}`,
      cells: [`D${row}`, `E${row}`, `F${row}`],
      ...(proposed === null ? {} : { tiers: SIXTY }),
    },
    deviation: { cell: `H${row}`, text: null, required: false, missing: false },
  };
}

function text(value: CellValue): string | null {
  return value === null ? null : String(value);
}

const COLUMNS: FormReport["columns"] = { target: "D", actual: "E", weight: "F", score: "G", deviation: "H" };

const OLD_FORM: FormReport = {
  id: "f2",
  key: "f2",
  kind: "project-self-evaluation",
  title: "2023年度项目支出绩效自评表",
  sheet: OLD_SHEET,
  range: "A1:I11",
  year: 2023,
  unitName: null,
  projectName: null,
  amountUnit: null,
  scheme: "national-2020",
  columns: { ...COLUMNS, deviation: null },
  notWritten: "older-year",
  funds: null,
  indicators: [],
  values: [],
  totals: {
    weight: "100",
    weightRecorded: "100",
    cell: "G11",
    recorded: "95",
    computed: "95",
    complete: true,
    grade: "优",
    gradeRecorded: null,
  },
};
