import { put, putFigure } from "../draft";
import type { Slot } from "../slot";
import { figureOf, textOf, type ExpectedField, type ExpectedForm } from "../expected";
import { putLabel, type FormSeed } from "./head";
import { putTotal } from "./total-row";

interface Section {
  readonly level1: string;
  readonly level2: string;
  readonly rows: readonly (readonly [name: string, marks: number, criterion: string])[];
}

const SECTIONS: readonly Section[] = [
  {
    ...{ level1: "投入", level2: "预算配置" },
    rows: [
      ["在职人员控制率", 5, "在职人员控制率≦100%,计5分;每超过一个百分点扣0.5分,扣完为止。"],
      ["“三公经费”变动率", 5, "“三公经费”变动率≦0,计5分;每超过一个百分点扣0.5分,扣完为止。"],
    ],
  },
  {
    ...{ level1: "过程", level2: "预算执行" },
    rows: [
      ["预算完成率", 10, "100%计满分,每低于5%扣2分,扣完为止。"],
      ["公用经费控制率", 10, "100%以下(含)计满分,每超出1%扣1分,扣完为止。"],
    ],
  },
  {
    ...{ level1: "过程", level2: "预算管理" },
    rows: [
      ["管理制度健全性", 20, "有管理制度计10分,执行到位计10分。"],
      ["资金使用合规性", 20, "符合规定计20分,否则不得分。"],
    ],
  },
  {
    ...{ level1: "产出及效率", level2: "职责履行" },
    rows: [
      ["重点工作完成率", 15, "按完成比例计算得分。"],
      ["社会公众或服务对象满意度", 15, "90%(含)以上计15分;80%-90%计10分;70%-80%计5分。"],
    ],
  },
];

const HEADS = ["level1", "level2", "name", "weight", "criterion", "explanation", "score"] as const;

/** 部门整体支出绩效评价指标评分表 (L9): marks of the headings in their cells, or in columns of their own. */
export function putScorecard(seed: FormSeed): ExpectedForm {
  const { draft, random, year } = seed;
  const marksInColumns = random.chance(0.4);
  const columns = marksInColumns ? [0, 2, 4, 5, 6, 7, 8] : [0, 1, 2, 3, 4, 5, 6];
  const width = marksInColumns ? 9 : 7;
  const named = random.pick(["部门整体支出绩效评价指标评分表", "部门整体支出绩效评价得分表", "部门整体支出绩效评价指标表"]);
  const title = put(draft, seed.row++, 0, `${year}年度${named}`, { across: width });
  const head = seed.row++;
  const heads = HEADS.map((role, index) => putLabel(draft, head, columns[index] ?? 0, role));
  if (marksInColumns) [1, 3].forEach((column) => put(draft, head, column, "分值"));
  const at = (role: (typeof HEADS)[number]): number => columns[HEADS.indexOf(role)] ?? 0;
  const fields: ExpectedField[] = [
    { name: "kind", read: (form) => form.kind, want: () => "department-scorecard" },
    { name: "title", read: (form) => form.title, want: () => textOf(title) },
    { name: "year", read: (form) => form.year, want: () => year },
  ];
  let recorded = 0;
  let before: Slot | null = null;
  for (const [index, section] of SECTIONS.entries()) {
    const first = seed.row;
    const sum = (sections: readonly Section[]) => sections.flatMap(({ rows }) => rows).reduce((all, [, marks]) => all + marks, 0);
    const [whole, part] = [sum(SECTIONS.filter(({ level1 }) => level1 === section.level1)), sum([section])];
    const label = (text: string, marks: number): string => (marksInColumns ? text : `${text}${marks}分`);
    if (before && SECTIONS[index - 1]?.level1 === section.level1) before.down += section.rows.length;
    else before = put(draft, first, at("level1"), label(section.level1, whole), { down: section.rows.length, heading: true });
    put(draft, first, at("level2"), label(section.level2, part), { down: section.rows.length, heading: true });
    if (marksInColumns) {
      if (SECTIONS[index - 1]?.level1 !== section.level1) putFigure(draft, first, 1, String(whole));
      putFigure(draft, first, 3, String(part));
    }
    for (const [name, marks, criterion] of section.rows) {
      const row = seed.row++;
      const score = random.chance(0.7) ? marks : marks - random.int(1, 4) / 2;
      recorded += Math.round(score * 100);
      const cells = {
        name: put(draft, row, at("name"), name),
        weight: putFigure(draft, row, at("weight"), String(marks)),
        criterion: put(draft, row, at("criterion"), criterion),
        explanation: put(draft, row, at("explanation"), `${name}:按部门决算口径计算。`),
        score: putFigure(draft, row, at("score"), String(score)),
      };
      fields.push(...rowFields(cells, { level1: section.level1, level2: section.level2, marks1: String(whole), marks2: String(part) }));
    }
  }
  const total = putTotal(
    seed,
    { label: at("weight"), weight: at("weight"), score: at("score"), grade: null },
    { recorded, right: recorded, blank: random.chance(0.3) },
  );
  return {
    layout: "L9",
    kind: "department-scorecard",
    anchor: heads[2] as Slot,
    fields: [...fields, ...total.fields],
    writes: total.writes,
  };
}

function rowFields(
  { name, weight, criterion, score }: Readonly<Record<"name" | "weight" | "criterion" | "score", Slot>>,
  levels: { level1: string; level2: string; marks1: string; marks2: string },
): ExpectedField[] {
  type Row = Parameters<ExpectedField["read"]>[0]["indicators"][number];
  const field = (label: string, read: (row: Row) => string | null, want: ExpectedField["want"]): ExpectedField => ({
    name: `indicator.${label}`,
    read: (form) => {
      const row = form.indicators.find((each) => each.row === name.row + 1);
      return row ? read(row) : undefined;
    },
    want,
  });
  return [
    field(
      "level1",
      (row) => row.level1,
      () => levels.level1,
    ),
    field(
      "level2",
      (row) => row.level2,
      () => levels.level2,
    ),
    field(
      "level1Marks",
      (row) => row.level1Marks,
      () => levels.marks1,
    ),
    field(
      "level2Marks",
      (row) => row.level2Marks,
      () => levels.marks2,
    ),
    field(
      "name",
      (row) => row.name,
      () => textOf(name),
    ),
    field(
      "weight",
      (row) => row.weight,
      () => figureOf(weight),
    ),
    field(
      "criterion",
      (row) => row.criterion,
      () => textOf(criterion),
    ),
    field(
      "score",
      (row) => row.score.recorded,
      () => figureOf(score),
    ),
  ];
}
