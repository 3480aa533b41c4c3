import { review } from "../../../src/core/review";
import type { FormReport } from "../../../src/core/shape";
import type { SheetSnapshot } from "../../../src/core/workbook";
import { inReadingOrder, SMALL } from "../../support/small-form";
import { sheetOf, type Table } from "../../support/tables";
import { BASE_DATA_TABLE } from "../checks/base-data-cases";
import { FUND_BOOK } from "../checks/fund-table-cases";
import { AREA_FORM, BUDGET_IN_ROWS, RATE_AMONG_INDICATORS, WITHOUT_SCORES } from "./layout-tables";

/** Two rows of heads: what is measured stands over its sign, value and unit. */
const TWO_HEAD_ROWS: Table = {
  rows: [
    ["2024年度项目支出绩效自评表", "", "", "", "", "", "", "", "", ""],
    ["项目名称", "河道清淤", "", "", "", "实施单位", "县河道站", "", "", ""],
    ["项目资金(万元)", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", ""],
    ["", "年度资金总额", "", "80", "80", "76", "10", "95%", "9.5", ""],
    ["绩效指标", "", "", "年度指标值", "", "", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "", "", "", ""],
    ["产出指标", "数量指标", "清淤长度", "≥", "12", "公里", "13公里", "60", "60", ""],
    ["效益指标", "生态效益指标", "水质达标率", "≥", "90", "%", "92%", "30", "30", ""],
    ["总分", "", "", "", "", "", "", "100", "99.5", ""],
  ],
  merges: ["A1:J1", "A3:A4", "A5:C5", "D5:F5", "G5:G6", "H5:H6", "I5:I6", "J5:J6", "A9:G9"],
};

const GOALS = [
  ["年度总体目标", "预期目标", "", "", "实际完成情况"],
  ["", "完成年度任务。", "", "", "年度任务已经完成。"],
];

/** The same form with the year's goals before its indicators: everything below them two rows further down. */
function withGoals(table: Table, before: number): Table {
  const rows = [...table.rows.slice(0, before), ...GOALS, ...table.rows.slice(before)];
  const merges = (table.merges ?? []).map((merge) => {
    const [from, to] = merge.split(":") as [string, string];
    const moved = (cell: string): string => cell.replace(/\d+/, (row) => String(Number(row) > before ? Number(row) + 2 : Number(row)));
    return `${moved(from)}:${moved(to)}`;
  });
  return { rows, merges };
}

const together = (...parts: SheetSnapshot[]): SheetSnapshot => ({
  ...parts[0]!,
  cells: parts.flatMap(({ cells }) => cells).sort(inReadingOrder),
  merges: parts.flatMap(({ merges }) => merges),
});

/** What a form says, without where it stands. */
function content({ kind, title, year, unitName, projectName, amountUnit, funds, indicators, totals, values }: FormReport) {
  return {
    ...{ kind, title, year, unitName, projectName, amountUnit },
    totals: [totals.weight, totals.recorded, totals.computed, totals.gradeRecorded],
    funds: funds && [funds.initialBudget, funds.budget, funds.executed, funds.weight, funds.rate.recorded, funds.score.recorded],
    parts: funds?.parts,
    indicators: indicators.map(({ level1, level2, name, target, sign, unit, actual, weight, score, deviation }) => [
      ...[level1, level2, name, target, sign, unit, actual, weight, score.recorded, deviation.text],
    ]),
    values: values.map(({ name, column, value }) => [name, column, value]),
  };
}

const alone = (table: Table) => {
  const [form, ...others] = review({ sheets: [sheetOf(table)] }).forms;
  expect(others).toEqual([]);
  return content(form!);
};
const widthOf = (table: Table): number => Math.max(...table.rows.map((row) => row.length));

describe("beside each other, the right one's heads in another row", () => {
  test.each<[string, Table, number]>([
    ["the national form", SMALL, 8],
    ["two rows of heads", TWO_HEAD_ROWS, 4],
    ["without scores", WITHOUT_SCORES, 4],
    ["budget and executed as pairs", BUDGET_IN_ROWS, 4],
    ["the rate among the indicators", RATE_AMONG_INDICATORS, 4],
    ["the area form", AREA_FORM, 4],
  ])("%s", (_, table, before) => {
    const longer = withGoals(table, before);
    for (const [left, right] of [
      [table, longer],
      [longer, table],
    ] as const) {
      for (const gap of [0, 1, 2]) {
        const { forms } = review({ sheets: [together(sheetOf(left), sheetOf(right, { at: [0, widthOf(left) + gap] }))] });
        expect(forms.map(content)).toEqual([alone(left), alone(right)]);
      }
    }
  });

  test("moved down by a row, so that the heads of one stand beside the second row of heads of the other", () => {
    const sheet = together(sheetOf(TWO_HEAD_ROWS, { at: [1, 0] }), sheetOf(TWO_HEAD_ROWS, { at: [0, 11] }));
    expect(review({ sheets: [sheet] }).forms.map(content)).toEqual([alone(TWO_HEAD_ROWS), alone(TWO_HEAD_ROWS)]);
  });
});

test("base data beside each other have each their own title, unit and amounts", () => {
  const other: Table = {
    ...BASE_DATA_TABLE,
    rows: BASE_DATA_TABLE.rows.map((row) => row.map((text) => text.replace("2024", "2025").replace("2023", "2024"))),
  };
  const sheet = together(sheetOf(BASE_DATA_TABLE), sheetOf(other, { at: [0, widthOf(BASE_DATA_TABLE) + 1] }));
  expect(review({ sheets: [sheet] }).forms.map(content)).toEqual([alone(BASE_DATA_TABLE), alone(other)]);
});

describe("a form without a title", () => {
  const untitled: Table = {
    rows: SMALL.rows.slice(1),
    merges: (SMALL.merges ?? [])
      .filter((merge) => merge !== "A1:I1")
      .map((merge) => merge.replace(/\d+/g, (row) => String(Number(row) - 1))),
  };

  test.each<[string, Table]>([
    ["base data", BASE_DATA_TABLE],
    ["a government-fund table", FUND_BOOK.政府性基金],
    ["a state-capital table", FUND_BOOK.国有资本],
    ["a social-insurance table", FUND_BOOK.社保基金],
    ["another self-evaluation", TWO_HEAD_ROWS],
  ])("below %s takes nothing of it", (_, above) => {
    for (const gap of [1, 3]) {
      const sheet = together(sheetOf(above), sheetOf(untitled, { at: [above.rows.length + gap, 0] }));
      expect(review({ sheets: [sheet] }).forms.map(content)).toEqual([alone(above), alone(untitled)]);
    }
  });

  test.each<[string, Table]>([
    ["base data", BASE_DATA_TABLE],
    ["a government-fund table", FUND_BOOK.政府性基金],
  ])("above %s gives nothing to it", (_, below) => {
    const sheet = together(sheetOf(untitled), sheetOf(below, { at: [untitled.rows.length + 1, 0] }));
    expect(review({ sheets: [sheet] }).forms.map(content)).toEqual([alone(untitled), alone(below)]);
  });
});

test("a blank column between the heads of two rows hides none of them", () => {
  for (const before of [6, 7, 8, 9]) {
    const spaced: Table = {
      rows: TWO_HEAD_ROWS.rows.map((row) => [...row.slice(0, before), "", ...row.slice(before)]),
      merges: ["A3:A4", "A5:C5", "D5:F5"],
    };
    expect(alone(spaced)).toEqual(alone({ ...TWO_HEAD_ROWS, merges: [] }));
  }
});

describe("a fund table", () => {
  const TABLE = FUND_BOOK.国有资本;

  test("the unit of money may stand above a column behind a blank one", () => {
    const spaced: Table = { rows: TABLE.rows.map((row) => [...row.slice(0, -1), "", ...row.slice(-1)]) };
    expect(alone(spaced).amountUnit).toBe("万元");
  });

  test("blank rows between its rows end it no sooner than they end a form", () => {
    const blank = Array.from({ length: 9 }, () => [""]);
    const spaced: Table = { rows: [...TABLE.rows.slice(0, 4), ...blank, ...TABLE.rows.slice(4)] };
    expect(alone(spaced).values).toEqual(alone({ rows: TABLE.rows }).values);
  });
});
