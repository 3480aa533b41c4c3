/** A row of the expenses in the base data table. */
export interface BaseRow {
  /** Indented by what it is a part of. */
  readonly name: string;
  readonly heading?: boolean;
  /** Its heading in the list, for the row that adds it up. */
  readonly group?: "threePublic" | "vehicle" | "projects";
  /** The rows that this one is the sum of; absent where it is typed. */
  readonly sumOfRows?: (row: BaseRow) => boolean;
}

const inGroup =
  (group: BaseRow["group"]) =>
  (row: BaseRow): boolean =>
    row.group === group;

/** Of a row that is part of another. */
const INDENT = "\u3000";

/** As in the published form; 专项资金 has as many rows as asked for. 公用经费 is typed: its parts are only some of it. */
export function baseRows(specialFunds: number): BaseRow[] {
  return [
    { name: "三公经费", heading: true, sumOfRows: inGroup("threePublic") },
    { name: "　1、公务用车购置和维护经费", group: "threePublic", sumOfRows: inGroup("vehicle") },
    { name: "　　其中：公车购置", group: "vehicle" },
    { name: "　　　　　公车运行维护", group: "vehicle" },
    { name: "　2、出国经费", group: "threePublic" },
    { name: "　3、公务接待", group: "threePublic" },
    { name: "项目支出", heading: true, sumOfRows: inGroup("projects") },
    { name: "　1、业务工作经费", group: "projects" },
    { name: "　2、运行维护经费", group: "projects" },
    ...Array.from({ length: specialFunds }, (_, index): BaseRow => ({
      name: `${INDENT}${index + 3}、专项资金（一个专项一行）`,
      group: "projects",
    })),
    { name: "公用经费", heading: true },
    { name: "　其中：办公经费" },
    { name: "　　　　水费、电费、差旅费" },
    { name: "　　　　会议费、培训费" },
    { name: "政府采购金额", heading: true },
    { name: "部门基本支出预算调整", heading: true },
  ];
}
