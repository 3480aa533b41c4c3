import { put, type Draft } from "../draft";
import type { Slot } from "../slot";
import { amountUnitIn, textOf, type ExpectedField } from "../expected";
import type { Random } from "../random";
import { firstWording, type LabelRole } from "../vocabulary";

export interface FormSeed {
  readonly draft: Draft;
  readonly random: Random;
  readonly year: number;
  /** First free row; moved on by every part that is put. */
  row: number;
}

const PLACES = ["临江市", "青山县", "河东区", "云岭县", "岳北市"];
const BODIES = ["城市管理局", "农业农村局", "教育体育局", "文化旅游局", "行政审批服务局", "水利局"];
const CHILDREN = ["路灯管理所", "农技推广中心", "第三中学", "图书馆", "政务服务中心", "河道管理站"];
const PROJECTS = ["公共照明维护", "农村公路养护", "义务教育营养改善", "图书馆免费开放", "小型水库维修", "基层干部培训"];

const PROJECT_TITLES = [
  "项目支出绩效自评表",
  "部门预算项目支出绩效自评表",
  "绩效目标自评表",
  "财政项目绩效自评表",
  "本级部门项目支出绩效自评表",
];
const DEPARTMENT_TITLES = ["部门整体支出绩效自评表"];
const AREA_TITLES = ["中央对地方专项转移支付区域绩效目标自评表"];

export type TitleKind = "project" | "department" | "area";

/** Title and year; sometimes the year in a line of its own, sometimes (projects only) no title at all. */
export function putTitle(seed: FormSeed, width: number, kind: TitleKind): ExpectedField[] {
  const { draft, random, year } = seed;
  const words = random.pick({ project: PROJECT_TITLES, department: DEPARTMENT_TITLES, area: AREA_TITLES }[kind]);
  const place = random.int(0, 9);
  if (place === 9 && kind === "project") return [field("title", () => ""), field("year", () => null)];
  const text = place < 6 ? `${year}年度${words}` : place < 8 ? words : `${words}(${year}年度)`;
  const title = put(draft, seed.row++, 0, text, { across: width });
  if (place === 6 || place === 7) put(draft, seed.row++, 0, `(${year}年度)`, { across: width });
  return [field("title", () => textOf(title)), field("year", () => year)];
}

const field = (name: "title" | "year" | "unitName" | "projectName", want: ExpectedField["want"]): ExpectedField => ({
  name,
  want,
  read: (form) => form[name],
});

export const putLabel = (
  draft: Draft,
  row: number,
  column: number,
  label: LabelRole,
  options: { down?: number; across?: number } = {},
): Slot => put(draft, row, column, firstWording(label), { ...options, label });

/** Project name, department in charge and unit in two rows. */
export function putProjectFacts(seed: FormSeed, width: number): ExpectedField[] {
  const { draft, random, year } = seed;
  const half = Math.ceil(width / 2);
  const place = random.pick(PLACES);
  putLabel(draft, seed.row, 0, "projectName");
  const project = put(draft, seed.row++, 1, `${random.chance(0.3) ? `${year}年` : ""}${random.pick(PROJECTS)}项目`, { across: width - 1 });
  putLabel(draft, seed.row, 0, "departmentInCharge");
  put(draft, seed.row, 1, place + random.pick(BODIES), { across: half - 1 });
  putLabel(draft, seed.row, half, "implementingUnit");
  const unit = put(draft, seed.row++, half + 1, place + random.pick(CHILDREN), { across: width - half - 1 });
  return [field("projectName", () => textOf(project)), field("unitName", () => textOf(unit))];
}

export function putDepartmentFacts(seed: FormSeed, width: number): ExpectedField[] {
  const { draft, random } = seed;
  putLabel(draft, seed.row, 0, "departmentName");
  const unit = put(draft, seed.row++, 1, random.pick(PLACES) + random.pick(BODIES), { across: width - 1 });
  return [field("projectName", () => null), field("unitName", () => textOf(unit))];
}

/** 填报单位: and 单位:万元 in one row, as above tables of amounts. */
export function putUnitLine(seed: FormSeed, width: number): ExpectedField[] {
  const { draft, random } = seed;
  const name = random.pick(PLACES) + random.pick(BODIES);
  put(draft, seed.row, 0, `填报单位:${name}`, { across: Math.max(1, width - 2) });
  const unit = put(draft, seed.row++, width - 1, "单位:万元");
  return [field("unitName", () => name), { name: "amountUnit", read: (form) => form.amountUnit, want: () => amountUnitIn(unit) }];
}

export function putGoals(seed: FormSeed, width: number): void {
  const { draft } = seed;
  const half = Math.ceil(width / 2);
  putLabel(draft, seed.row, 0, "goals", { down: 2 });
  putLabel(draft, seed.row, 1, "goalsExpected", { across: half - 1 });
  putLabel(draft, seed.row++, half, "goalsActual", { across: width - half });
  put(draft, seed.row, 1, "维护好辖区的公共设施,完成年度任务。", { across: half - 1 });
  put(draft, seed.row++, half, "年度任务已经完成,设施运行良好。", { across: width - half });
}
