import { review } from "../../../src/core/review";
import type { FormReport } from "../../../src/core/shape";
import { codesOf, formSheet, inReadingOrder, reviewOf, SMALL, withChanges, writesOf, type Changes } from "../../support/small-form";
import { sheetOf, workbookOf } from "../../support/tables";

const [PLAIN] = reviewOf().forms;
const figures = ({ funds, indicators, totals }: FormReport) => [
  ...[funds?.budget, funds?.executed, funds?.weight, funds?.rate.recorded, funds?.score.recorded],
  ...indicators.flatMap(({ level1, level2, name, weight, score }) => [level1, level2, name, weight, score.recorded, score.computed]),
  ...[totals.recorded, totals.computed],
];
const sameAsPlain = (changes: Changes): void => {
  const reviewed = reviewOf(changes);
  expect(reviewed.forms.map(figures)).toEqual([figures(PLAIN!)]);
  expect(codesOf(reviewed)).toEqual([]);
};

test.each<[string, Changes]>([
  [
    "labels split over lines",
    { D4: "年初\n预算数", E4: "全年\n预算数", H4: "执\n行\n率", A11: "绩\n效\n指\n标", B12: "产出指标\n(50分)", C12: "数量\n指标" },
  ],
  [
    "full-width brackets, letters and spaces",
    { A4: "项目资金（万元）", B12: "产出指标（50分）", E4: "全年预算数（Ａ）", H4: "执行率（Ｂ／Ａ）", A19: "总　分" },
  ],
  ["other spellings of the heads", { D4: "年初预算", E4: "调整后预算数", F4: "执行数(B)", G4: "权重", H4: "预算执行率", I4: "自评得分" }],
  [
    "other spellings of the indicator heads",
    { D11: "指标名称", E11: "年初目标值(A)", F11: "全年完成值", G11: "权重", H11: "自评得分", I11: "未完成原因和改进措施" },
  ],
  ["a colon after a label", { B2: "路灯改造", A2: "项目名称:", E3: "实施单位:" }],
  ["levels written with spaces", { B12: "产 出 指 标(50分)", B16: "效 益 指 标 (30分)" }],
])("%s", (_, changes) => {
  sameAsPlain(changes);
});

test("labels that are not merged but left blank below", () => {
  const sheet = { ...formSheet(), merges: [] };
  const reviewed = review({ sheets: [sheet] });
  expect(reviewed.forms.map(figures)).toEqual([figures(PLAIN!)]);
  expect(codesOf(reviewed)).toEqual([]);
});

test("labels repeated in every row", () => {
  const repeated: Changes = { B13: "产出指标(50分)", B14: "产出指标(50分)", B15: "产出指标(50分)" };
  const sheet = { ...withChanges(formSheet(), repeated), merges: [] };
  expect(codesOf(review({ sheets: [sheet] }))).toEqual([]);
});

test("numbers as text: one hint, the same figures", () => {
  const reviewed = review(workbookOf({ 自评表: SMALL }, { asText: true }));
  expect(reviewed.forms.map(figures)).toEqual([figures(PLAIN!)]);
  expect(codesOf(reviewed)).toEqual(["number-as-text"]);
});

test("full-width digits", () => {
  const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const rows = SMALL.rows.map((row) => row.map((text) => (/^[\d.]+$/.test(text) ? wide(text) : text)));
  expect(review(workbookOf({ 自评表: { ...SMALL, rows } })).forms.map(figures)).toEqual([figures(PLAIN!)]);
});

describe("title and year", () => {
  const facts = (changes: Changes) => {
    const [form] = reviewOf(changes).forms;
    return { title: form?.title, year: form?.year, range: form?.range };
  };

  test("without a title the form is read all the same", () => {
    expect(facts({ A1: null })).toEqual({ title: "", year: null, range: "A2:I19" });
  });

  test("the year in a row of its own", () => {
    const rows = [["项目支出绩效自评表"], ["(2022年度)"], ...SMALL.rows.slice(1)];
    const [form] = review({ sheets: [sheetOf({ rows: rows.map((row) => [...row]) })] }).forms;
    expect(form).toMatchObject({ title: "项目支出绩效自评表", year: 2022 });
  });

  test("the year behind the title, and split by spaces", () => {
    expect(facts({ A1: "项目支出绩效自评表(2021年)" }).year).toBe(2021);
    expect(facts({ A1: "2024 年度项目支出绩效自评表" }).year).toBe(2024);
  });

  test("a year in the goals is not the form's", () => {
    expect(facts({ A1: "项目支出绩效自评表", B10: "2019年起更换路灯。" }).year).toBeNull();
  });
});

test("a cover text above and a long report below the table do not disturb it", () => {
  const table = sheetOf(SMALL, { at: [5, 0] });
  const text = (row: number, value: string) => ({ row, column: 0, value });
  const report = "一、项目概况。本项目共更换路灯110盏，投入95万元，居民满意度81%。".repeat(20);
  const cells = [
    text(0, "关于报送2023年度绩效自评材料的函"),
    text(2, "各科室：现将有关材料报送如下。"),
    ...table.cells,
    text(24, "注:定量指标按完成比例计分。"),
    text(26, "2023年度绩效自评报告"),
    text(27, report),
    text(29, "三级指标完成情况良好，得分98.5分。"),
  ].sort(inReadingOrder);
  const reviewed = review({ sheets: [{ ...table, cells }] });
  expect(reviewed.forms.map(figures)).toEqual([figures(PLAIN!)]);
  expect(reviewed.forms[0]).toMatchObject({ year: 2024, range: "A6:I24" });
  expect(codesOf(reviewed)).toEqual([]);
});

test("a used range that reaches far beyond the data", () => {
  const sheet = formSheet();
  const far = [
    { row: 1_048_575, column: 16_383, value: null, format: "0.00" },
    { row: 900_000, column: 3, value: "" },
  ];
  const reviewed = review({ sheets: [{ ...sheet, cells: [...sheet.cells, ...far].sort(inReadingOrder) }] });
  expect(reviewed.forms.map(figures)).toEqual([figures(PLAIN!)]);
  expect(codesOf(reviewed)).toEqual([]);
});

test("a tall merged area beside the form does no harm", () => {
  const sheet = formSheet();
  const merges = [...sheet.merges, { top: 0, bottom: 1_048_575, left: 12, right: 13 }];
  expect(codesOf(review({ sheets: [{ ...sheet, merges }] }))).toEqual([]);
});

describe("forms that are not fit for writing", () => {
  test("without a score column nothing is written", () => {
    const reviewed = reviewOf({ H11: null, H12: null, H5: null, I5: null });
    expect(codesOf(reviewed)).toContain("column-not-found");
    expect(reviewed.edits).toEqual([]);
    expect(reviewed.forms[0]?.notWritten).toBe("unreadable");
  });

  test("with two score columns nothing is written", () => {
    const reviewed = reviewOf({ I11: "得分", I18: null, H12: null });
    expect(writesOf(reviewed)).toEqual({});
    expect(reviewed.forms[0]?.notWritten).toBe("unreadable");
  });
});

describe("rows that are no indicators", () => {
  const names = (changes: Changes) => reviewOf(changes).forms[0]?.indicators.map(({ name }) => name);
  const blank = { E13: null, F13: null, G13: null, H13: null };

  test.each(["……", "...", "指标2:", "指标2：", "……", "2.……", "★"])("%s", (name) => {
    expect(names({ ...blank, D13: name })).toHaveLength(6);
  });

  test("a name and nothing else is one", () => {
    expect(names({ ...blank, D13: "线路检修" })).toContain("线路检修");
  });

  test("prefixes of names stay", () => {
    expect(names({ D12: "指标1:更换路灯", D13: "★验收合格率" })).toEqual(expect.arrayContaining(["指标1:更换路灯", "★验收合格率"]));
  });

  test("其中 rows without a weight are not", () => {
    expect(names({ ...blank, D13: "其中:主干道", E13: "≥50盏", F13: "50盏" })).not.toContain("其中:主干道");
  });
});

test("a level-1 label repeated in every row keeps the level-2 label above it", () => {
  const sheet = { ...withChanges(formSheet(), { B13: "产出指标(50分)", C13: null }), merges: [] };
  const [form] = review({ sheets: [sheet] }).forms;
  expect(form?.indicators[1]).toMatchObject({ level1: "产出指标", level2: "数量指标" });
});
