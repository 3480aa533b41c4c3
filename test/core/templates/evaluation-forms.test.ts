import { review } from "../../../src/core/review";
import { SCHEMES } from "../../../src/core/scoring/schemes";
import type { CellValue, SheetSnapshot } from "../../../src/core/workbook";
import { blank, OPTIONS, planOf, PLAIN, read } from "./options";
import { addressOf, beside, filledIn, sheetFrom } from "./sheets";

const KINDS = ["project-self-evaluation", "department-self-evaluation"];
const CASES = KINDS.flatMap((kind) => OPTIONS.map(([about, options]) => [kind, about, options] as const));

const LEVELS = [
  ["产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]],
  ["满意度指标", ["服务对象满意度指标"]],
] as const;

/** Name, target and actual for each heading in turn, all met. */
const ROWS = [
  ["更换路灯", "≥100盏", "110盏"],
  ["验收合格率", "≥95%", "98%"],
  ["完工时间", "12月底前", "11月30日"],
  ["单灯成本", "≤850元", "800元"],
  ["节约电费", "≥10万元", "11万元"],
  ["投诉下降比例", "≥30%", "32%"],
  ["节约用电", "≥10万度", "11万度"],
  ["路灯使用年限", "≥8年", "8年"],
  ["居民满意度", "≥90%", "92%"],
] as const;

/** The form filled in without a mistake: every indicator met, 90 % of the money spent. */
function entries(sheet: SheetSnapshot): Record<string, CellValue> {
  const { kind, indicators } = read(sheet).forms[0]!;
  const typed: Record<string, CellValue> = {};
  const total = addressOf(sheet, "年度资金总额");
  if (kind === "project-self-evaluation") {
    const own = addressOf(sheet, "其中:当年财政拨款".replace(":", "："));
    Object.assign(typed, { [beside(own, 0, 2)]: 94.8, [beside(own, 0, 3)]: 94.8, [beside(own, 0, 4)]: 89.8 });
  } else {
    Object.assign(typed, { [beside(total, 0, 2)]: 94.8, [beside(total, 0, 3)]: 94.8, [beside(total, 0, 4)]: 89.8 });
    typed[beside(addressOf(sheet, "其中：一般公共预算"), 0, 3)] = 94.8;
    typed[beside(addressOf(sheet, "其中：基本支出"), 0, 3)] = 14.6;
    typed[beside(addressOf(sheet, "项目支出"), 0, 3)] = 80.2;
  }
  const first = addressOf(sheet, "指标1：");
  const perHeading = indicators.length / ROWS.length;
  for (const [index, { weight }] of indicators.entries()) {
    const [name, target, actual] = ROWS[Math.floor(index / perHeading)]!;
    const numbered = index % perHeading === 0 ? name : `${name}（第${index + 1}项）`;
    for (const [column, value] of [numbered, target, actual].entries()) typed[beside(first, index, column)] = value;
    typed[beside(first, index, 4)] = Number(weight);
  }
  return typed;
}

test.each(CASES)("%s %s: headings and weights are the scheme's", (kind, _, options) => {
  const { indicators, funds, scheme } = read(blank(kind, options)).forms[0]!;
  const rows = options.rowsPerLevel2 ?? 1;
  expect(indicators.map(({ level1, level2 }) => [level1, level2])).toEqual(
    LEVELS.flatMap(([level1, parts]) => parts.flatMap((level2) => Array.from({ length: rows }, () => [level1, level2]))),
  );
  const hubei = options.scheme === "hubei-20-80";
  expect(funds!.weight).toBe(hubei ? "20" : "10");
  const own = kind === "department-self-evaluation" ? "hunan-department" : "national-2020";
  expect(scheme).toBe(hubei ? "hubei-20-80" : own);
  const sums = LEVELS.map(([level1]) =>
    indicators.filter((each) => each.level1 === level1).reduce((sum, { weight }) => sum + Number(weight) * 100, 0),
  );
  expect(sums).toEqual(hubei ? [4000, 3000, 1000] : [5000, 3000, 1000]);
  expect(indicators.every(({ weight }) => Number(weight) > 0)).toBe(true);
});

test.each(CASES.filter(([, about]) => !about.includes("budget")))(
  "%s %s, filled in: it calculates, and nothing is found",
  async (kind, _, options) => {
    const sheet = blank(kind, options);
    const filled = await filledIn(sheet, entries(sheet));
    const reviewed = read(filled);
    const marks = Number(reviewed.forms[0]!.funds!.weight);
    const score = Math.round(((marks * 89.8) / 94.8) * 100) / 100;
    expect(reviewed.findings.map(({ code, cell, message }) => [code, cell, message])).toEqual([]);
    expect([reviewed.edits, reviewed.marks]).toEqual([[], []]);
    expect(reviewed.forms[0]).toMatchObject({
      funds: {
        budget: "94.8",
        executed: "89.8",
        rate: { recorded: "0.947257383966245" },
        score: { recorded: String(score) },
      },
      totals: { recorded: String(100 - marks + score), complete: true },
    });
  },
);

describe("what calculates", () => {
  const kind = "project-self-evaluation";
  const at = (sheet: SheetSnapshot, address: string): CellValue =>
    sheet.cells.find(({ row, column }) => beside("A1", row, column) === address)?.value ?? null;
  const [rate, score, total] = ["H5", "I5", "H21"];

  test.each<[string, Record<string, CellValue>, readonly CellValue[]]>([
    ["nothing", {}, ["", "", ""]],
    ["a budget alone", { E6: 50 }, ["", "", ""]],
    ["spending alone", { F6: 50 }, ["", "", ""]],
    ["a budget of 0", { E6: 0, F6: 5 }, ["", "", ""]],
    ["nothing spent", { E6: 50, F6: 0 }, [0, 0, 0]],
    ["more spent than planned", { E6: 50, F6: 60 }, [1.2, 10, 10]],
    ["an amount in words", { E6: 50, F6: "五十" }, ["", "", ""]],
    ["two parts", { E6: 40, E7: 10, F6: 20, F7: 5 }, [0.5, 5, 5]],
    ["a total typed over its formula", { E5: 80, F5: 20 }, [0.25, 2.5, 2.5]],
    ["a score and no amounts", { H12: 15 }, ["", "", 15]],
    ["scores beside the funds", { E6: 10, F6: 9, H12: 15, H20: 9.47 }, [0.9, 9, 33.47]],
  ])("%s", async (_, typed, expected) => {
    const filled = await filledIn(blank(kind, PLAIN), typed);
    expect([rate, score, total].map((cell) => at(filled, cell))).toEqual(expected);
  });
});

test("a given budget stands in the total row; a text that is no amount is left out", () => {
  const budget = (given: string) => read(blank("project-self-evaluation", { ...PLAIN, budget: given })).forms[0]!.funds;
  expect(budget("94.8")).toMatchObject({ initialBudget: "94.8", budget: "94.8", executed: null });
  expect(budget("约九十")).toMatchObject({ initialBudget: null, budget: null });
  expect(budget("-3")).toMatchObject({ initialBudget: null, budget: null });
});

test.each([
  [{ 产出: 40, 效益: 20, 满意度: 10, 成本: 20 }, ["产出指标", "效益指标", "满意度指标", "成本指标"]],
  [{ 产出: 50, 效益: 40 }, ["产出指标", "效益指标"]],
])("a scheme of the user's own sets the level-1 headings", (levels, labels) => {
  const scheme = { ...SCHEMES[0]!, name: "own", levelSets: [levels] };
  const { forms, findings } = review({ sheets: [sheetFrom(planOf("project-self-evaluation", { ...PLAIN, scheme }))] }, { scheme });
  expect([...new Set(forms[0]!.indicators.map(({ level1 }) => level1))]).toEqual(labels);
  const costs = forms[0]!.indicators.filter(({ level2 }) => level2 === "成本指标");
  expect(costs).toHaveLength("成本" in levels ? 0 : 1);
  expect(forms[0]!.totals.weight).toBe("100");
  expect(findings.map(({ code }) => code)).toEqual(["form-unfilled"]);
});
