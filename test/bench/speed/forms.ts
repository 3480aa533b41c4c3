import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook";
import { sheetOf, type Table } from "../../support/tables";

export const INDICATORS = 30;
/** 0-based rows of the form: funds total, first indicator, total. */
export const FUNDS_ROW = 4;
export const FIRST_INDICATOR = 11;
export const TOTAL_ROW = FIRST_INDICATOR + INDICATORS;

interface Sample {
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  /** The same as plain numbers, for the formula engine; reverse: lower is better. */
  readonly numbers: readonly [target: number, actual: number, reverse?: true];
  readonly reason?: string;
}

const SAMPLES: readonly Sample[] = [
  { level2: "数量指标", name: "更换路灯", target: "≥1200盏", actual: "1150盏", numbers: [1200, 1150], reason: "供货延期,已改签供货合同" },
  { level2: "数量指标", name: "巡查次数", target: "24次", actual: "26次", numbers: [24, 26] },
  { level2: "质量指标", name: "验收合格率", target: "≥95%", actual: "98.5%", numbers: [0.95, 0.985] },
  { level2: "质量指标", name: "服务质量", target: "不断提升", actual: "达成预期目标", numbers: [1, 1] },
  { level2: "时效指标", name: "完工时间", target: "2024年12月底前", actual: "2024年11月30日", numbers: [1, 1] },
  { level2: "时效指标", name: "平均修复时间", target: "≤24小时", actual: "20小时", numbers: [24, 20, true] },
  { level2: "成本指标", name: "单位成本", target: "≤850元", actual: "892.5元", numbers: [850, 892.5, true], reason: "铜价上涨" },
  { level2: "成本指标", name: "总成本", target: "控制在126.5万元以内", actual: "118.36万元", numbers: [126.5, 118.36, true] },
  { level2: "社会效益指标", name: "投诉下降比例", target: "≥30%", actual: "32%", numbers: [0.3, 0.32] },
  { level2: "服务对象满意度指标", name: "居民满意度", target: "90%以上", actual: "0.925", numbers: [0.9, 0.925] },
];

const sampleOf = (index: number): Sample => SAMPLES[index % SAMPLES.length] as Sample;

/** Weights of the rows: 90 marks. */
export const WEIGHT = 3;

/** The samples of a form's rows, in order. */
export const SAMPLE_ROWS: readonly Sample[] = Array.from({ length: INDICATORS }, (_, index) => sampleOf(index));

function table(form: number): Table {
  const rows = SAMPLE_ROWS.map(({ level2, name, target, actual, reason = "" }, index) => {
    const level1 = index === 0 ? "产出指标(60分)" : index === 20 ? "效益指标(20分)" : index === 25 ? "满意度指标(10分)" : "";
    // Every third score is still to be given.
    return ["", level1, level2, `${name}(${index + 1})`, target, actual, String(WEIGHT), index % 3 === 0 ? "" : "2", reason];
  });
  return tableOf(form, rows, [20, 5, 5]);
}

/** Rows of a long form, all told. */
const LONG_ROWS = 200;
/** Marks of most of its indicators; the last ones have half of it, so that there are 90 in all. */
const LONG_WEIGHT = 0.5;
const HALF_WEIGHTED = 16;

/** A form that fills 200 rows; most of its recorded scores are wrong, and most that need a reason have none. */
function longTable(form: number): Table {
  const count = LONG_ROWS - FIRST_INDICATOR - 1;
  const [outputs, effects] = [120, 40];
  const rows = Array.from({ length: count }, (_, index) => {
    const { level2, name, target, actual } = sampleOf(index);
    const level1 = index === 0 ? "产出指标" : index === outputs ? "效益指标" : index === outputs + effects ? "满意度指标" : "";
    const weight = index < count - HALF_WEIGHTED ? LONG_WEIGHT : LONG_WEIGHT / 2;
    return ["", level1, level2, `${name}(${index + 1})`, target, actual, String(weight), index % 3 === 0 ? "" : "0.1", ""];
  });
  return tableOf(form, rows, [outputs, effects, count - outputs - effects]);
}

/** @param parts how many rows each heading of level 1 has */
function tableOf(form: number, rows: readonly (readonly string[])[], parts: readonly number[]): Table {
  const last = FIRST_INDICATOR + rows.length;
  let next = FIRST_INDICATOR + 1;
  const merges = parts.map((count) => `B${next}:B${(next += count) - 1}`);
  return {
    rows: [
      ["2024年度项目支出绩效自评表", "", "", "", "", "", "", "", ""],
      ["项目名称", `公共设施维护项目${form}`, "", "", "", "", "", "", ""],
      ["主管部门", "市城市管理局", "", "", "实施单位", `第${form}设施所`, "", "", ""],
      ["项目资金(万元)", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["", "年度资金总额", "", "120", "126.5", "118.36", "10", "", ""],
      ["", "其中:当年财政拨款", "", "120", "126.5", "118.36", "", "", ""],
      ["", "上年结转资金", "", "", "", "", "", "", ""],
      ["", "其他资金", "", "", "", "", "", "", ""],
      ["年度总体目标", "预期目标", "", "", "", "实际完成情况", "", "", ""],
      ["", "维护好辖区的公共设施。", "", "", "", "辖区的公共设施完好。", "", "", ""],
      ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
      ...rows,
      ["总分", "", "", "", "", "", "100", "", ""],
    ],
    merges: ["A1:I1", "B2:I2", "A4:A8", `A11:A${last}`, ...merges, `A${last + 1}:F${last + 1}`],
  };
}

/** As many project forms as asked for, each of 30 indicators on a sheet of its own. */
export function workbookOfForms(count: number): WorkbookSnapshot {
  const sheets = Array.from({ length: count }, (_, index): SheetSnapshot => sheetOf(table(index + 1), { name: `项目${index + 1}` }));
  return { sheets };
}

/** As many forms as asked for, each on a sheet of its own of 200 rows. */
export function workbookOfLongForms(count: number): WorkbookSnapshot {
  return { sheets: Array.from({ length: count }, (_, index) => sheetOf(longTable(index + 1), { name: `项目${index + 1}` })) };
}
