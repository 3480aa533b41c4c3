import { readProjectList } from "../../../src/core/templates/project-list";
import { projectSelfEvaluation } from "../../../src/core/templates/project-self-evaluation";
import { review } from "../../../src/core/review";
import { sheetFrom } from "./sheets";

const pairs = (list: string) => readProjectList(list).projects.map(({ name, budget }) => [name, budget]);

test.each<[string, string, readonly (readonly [string, string | null])[]]>([
  [
    "tabs",
    "路灯改造\t94.8\n绿道\t1,200.50",
    [
      ["路灯改造", "94.8"],
      ["绿道", "1200.5"],
    ],
  ],
  [
    "commas",
    "路灯改造,94.8\n绿道，200\n井盖；３０",
    [
      ["路灯改造", "94.8"],
      ["绿道", "200"],
      ["井盖", "30"],
    ],
  ],
  [
    "spaces",
    "路灯改造 94.8\n12345热线 运行维护   1,200.5",
    [
      ["路灯改造", "94.8"],
      ["12345热线 运行维护", "1200.5"],
    ],
  ],
  ["a comma and a space", "路灯改造, 94.8", [["路灯改造", "94.8"]]],
  [
    "units",
    "路灯改造 948000元\n绿道 0.5亿元\n井盖,30万元",
    [
      ["路灯改造", "94.8"],
      ["绿道", "5000"],
      ["井盖", "30"],
    ],
  ],
  [
    "blank lines and Windows line ends",
    "\r\n路灯改造\t1\r\n\r\n  \r\n绿道\t2\r\n",
    [
      ["路灯改造", "1"],
      ["绿道", "2"],
    ],
  ],
  [
    "names alone",
    "路灯改造\n3.15宣传活动\n2024年绿道",
    [
      ["路灯改造", null],
      ["3.15宣传活动", null],
      ["2024年绿道", null],
    ],
  ],
  [
    "running numbers",
    "1、路灯改造 5\n2. 绿道 6\n3 井盖 7\n4）公厕",
    [
      ["路灯改造", "5"],
      ["绿道", "6"],
      ["井盖", "7"],
      ["公厕", null],
    ],
  ],
  ["a year that is no running number", "2024 年路灯改造 5", [["2024 年路灯改造", "5"]]],
  [
    "empty marks for a budget",
    "路灯改造\t-\n绿道\t/",
    [
      ["路灯改造", null],
      ["绿道", null],
    ],
  ],
  ["a head", "项目名称\t预算（万元）\n路灯改造\t5", [["路灯改造", "5"]]],
  ["a head typed with spaces", "项目名称  预算金额\n路灯改造 5", [["路灯改造", "5"]]],
  ["a title, the unit of money and a total", "2024年项目清单\n单位：元\n路灯改造 50000\n合计 50000", [["路灯改造", "5"]]],
  [
    "cells pasted from a sheet, by their heads",
    "序号\t项目名称\t主管部门\t年初预算数（元）\n1\t路灯改造\t市城管局\t50,000\n2\t绿道\t市城管局\t\n合计\t\t\t50000",
    [
      ["路灯改造", "5"],
      ["绿道", null],
    ],
  ],
  [
    "a running number in a cell, without heads",
    "1\t路灯改造\t5\n2\t绿道\t6",
    [
      ["路灯改造", "5"],
      ["绿道", "6"],
    ],
  ],
])("a list with %s", (_, list, expected) => {
  expect(pairs(list)).toEqual(expected);
  expect(readProjectList(list).mistakes).toEqual([]);
});

test.each<[string, string, string]>([
  ["路灯改造\t约九十", "约九十", "不是金额"],
  ["路灯改造 -5", "-5", "负数"],
  ["路灯改造,100,200", "100", "千分位"],
  ["路灯改造\t100\t120", "100", "几个不同的金额"],
  ["\t100", "100", "没有项目名称"],
])("the line %j is named, and the others are read", (line, held, message) => {
  const { projects, mistakes } = readProjectList(`绿道 3\n${line}\n井盖 4`);
  expect(projects.map(({ name }) => name)).toEqual(["绿道", "井盖"]);
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toMatchObject({ line: 2, message: expect.stringContaining(message) as string });
  expect(mistakes[0]!.text).toContain(held);
});

test("a project that stands twice is named with the line where it stood first", () => {
  const { projects, mistakes } = readProjectList("\n路灯改造 5\n路灯 改造 6");
  expect(projects).toEqual([{ name: "路灯改造", budget: "5" }]);
  expect(mistakes).toEqual([{ line: 3, text: "路灯 改造 6", message: "与第 2 行的项目名称相同。请改名，或者删去一行。" }]);
});

test("no more than a hundred at a time", () => {
  const { projects, mistakes } = readProjectList(Array.from({ length: 102 }, (_, index) => `项目甲${index}号`).join("\n"));
  expect([projects.length, mistakes.map(({ line }) => line)]).toEqual([100, [101, 102]]);
});

test("what is read makes the projects' forms", () => {
  const { projects } = readProjectList("路灯改造\t94.8\n绿道[一期]/东段\t20");
  const plans = projects.map(({ name, budget }) =>
    projectSelfEvaluation.plan({
      year: 2024,
      unitName: "市城管局",
      scheme: "auto",
      projectName: name,
      ...(budget !== null && { budget }),
    }),
  );
  const { forms, findings } = review({ sheets: plans.map((plan) => sheetFrom(plan, plan.name)) });
  expect(forms.map(({ projectName, unitName, funds }) => [projectName, unitName, funds?.budget])).toEqual([
    ["路灯改造", "市城管局", "94.8"],
    ["绿道[一期]/东段", "市城管局", "20"],
  ]);
  expect(findings.map(({ code }) => code)).toEqual(["form-unfilled", "form-unfilled"]);
});
