/**
 * The words that real forms use, as data. Patterns are matched against labels after `readLabel`: without white space, brackets and marks.
 * A new spelling is a new alternative here and nothing else.
 */

export type IndicatorRole =
  | "level1"
  | "level2"
  | "name"
  | "target"
  | "adjustedTarget"
  | "actual"
  | "weight"
  | "score"
  | "reviewScore"
  | "deviation"
  | "sign"
  | "unit"
  | "value"
  | "criterion"
  | "explanation"
  | "level1Marks"
  | "level2Marks";

export type FundsRole = "initialBudget" | "budget" | "executed" | "weight" | "rate" | "score" | "reviewScore" | "reason";

type Vocabulary<Role extends string> = readonly (readonly [Role, RegExp])[];

/** Heads of the columns of the indicator rows; the first that matches decides. */
export const INDICATOR_HEADS: Vocabulary<IndicatorRole> = [
  ["level1", /^一级指标(?:名称)?$/],
  ["level2", /^二级指标(?:名称)?$/],
  ["name", /^(?:三级指标|四级指标|指标名称|具体指标|指标内容|三级指标名称)$/],
  ["sign", /^(?:(?:指标|计算|运算|比较|逻辑|目标)?(?:值)?(?:性质|符号|方向)|比较关系|计算方式|运算关系)$/],
  ["unit", /^(?:度量|计量|指标|指标值)?单位$/],
  ["value", /^指标值$/],
  // set anew in the course of the year: what was set before it no longer counts
  ["adjustedTarget", /^(?:年中|全年)?调整后?的?(?:绩效|年度)?(?:指标|目标)值?$/],
  [
    "target",
    /^(?:(?:年度|年初|全年|计划|预期|设定|绩效|项目)*(?:指标|目标)值|(?:年度|年初|全年|绩效|项目)*(?:设定|设置|申报|批复|预期|预计)值|年度指标|年初设定指标值|年度绩效目标|预期值|计划值|预期指标值|年初指标|目标值标准|(?:计划|预期|预计|应|拟|设定)(?:完成|实现|达到)(?:指标|目标)?(?:值|数))$/,
  ],
  [
    "actual",
    /^(?:(?:全年|年度|年终|年末|实际)*(?:完成|实现|实际)(?:指标|目标)?值|全年实际|实际完成情况|全年实际完成情况|完成情况|实际值)$/,
  ],
  ["weight", /^(?:(?:参考|标准|指标|设定)?(?:分值|权重|权数|满分|分数|权重分值|分值权重)|标准分)$/],
  ["score", /^(?:(?:自评|实际|单位自评|自评价|评价|指标|考评)?得分|自评分数?|自评分值|评分)$/],
  ["reviewScore", /^(?:(?:复核|复评|财政|审核|主管部门|核定|抽查|专家).*分)$/],
  ["criterion", /^(?:评价|评分|计分|打分|考核)(?:标准|细则|办法|方法|依据)$|^(?:评价|评分)标准及.*$/],
  ["explanation", /^(?:指标|评分|评价)(?:说明|解释|内涵|要点)$|^(?:评价|考核)要点$/],
  ["deviation", /偏差|未完成原因|原因分析|扣分原因|改进措施|^备注$|^原因$|^说明$/],
];

/** Heads of the columns of the funds block. */
export const FUNDS_HEADS: Vocabulary<FundsRole> = [
  ["initialBudget", /^(?:年初(?:批复)?预算(?:数|金额|资金)?|年初数|初始预算数?)$/],
  ["rate", /^(?:全年|当年|年度|本年)?(?:(?:预算|资金)?(?:执行|支出|使用)|(?:预算|资金)完成)(?:率|进度)%?$/],
  [
    "budget",
    /^(?:(?:全年|当年|年度|本年|项目|批复|下达|最终|调整后?的?)*预算(?:数|金额|总?额|安排(?:数|金额|资金)?|批复数)?|(?:全年)?预算调整(?:数|后金额)|转移支付预算数|全年预算(?:资金|总额))$/,
  ],
  [
    "executed",
    /^(?:全年|当年|年度|本年|年[末终底]|累计|资金|财政|实际|预算|转移支付)*(?:执行|支出|使用)(?:数|金额|资金|总?额)$|^(?:(?:全年|当年|年度|本年|累计|实际)?(?:预算|转移支付)?执行|(?:全年|当年|年度|本年|年[末终底]|累计)*实际(?:支出|使用))$/,
  ],
  ["weight", /^(?:(?:参考|标准|执行率)?(?:分值|权重|权数|满分))$/],
  ["score", /^(?:(?:自评|实际|执行率)?得分|自评分)$/],
  ["reviewScore", /^(?:(?:复核|复评|财政|审核).*分)$/],
  ["reason", /^(?:原因|备注|说明|偏差原因.*|未完成原因.*)$/],
];

export function roleOf<Role extends string>(vocabulary: Vocabulary<Role>, label: string): Role | null {
  return vocabulary.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** Facts about the form, beside or behind their label. Order is the order of preference of the contract. */
export type FactRole = "projectName" | "implementingUnit" | "unitName" | "reportingUnit" | "departmentName" | "departmentInCharge";

export const FACTS: Vocabulary<FactRole> = [
  ["projectName", /^(?:项目(?:支出)?名称|专项(?:资金)?名称|政策和项目名称|资金名称|转移支付名称|政策名称)$/],
  ["implementingUnit", /^(?:项目)?(?:具体)?实施(?:主体)?单位(?:\/项目负责人)?$/],
  ["unitName", /^(?:单位名称|预算单位|项目单位|资金使用单位|承担单位|预算部门、单位名称|部门、单位名称)$/],
  ["reportingUnit", /^(?:填报|申报|编报|评价)(?:单位|部门)(?:名称)?$/],
  ["departmentName", /^(?:(?:省|市|县|区|州)级?)?(?:预算)?(?:部门|单位)(?:\(单位\))?名称$|^部门$/],
  [
    "departmentInCharge",
    /^(?:(?:省|市|县|区|自治区|市县|中央|地方|市级|县级|省级|区级)*(?:主管|财政)(?:部门|单位)(?:及代码)?|项目主管(?:单位|部门))$/,
  ],
];

/** First label of the block that states the year's goals. */
export const GOALS = /^(?:年度|项目)?(?:年度)?(?:总体|绩效)?目标(?:完成情况)?$|^项目年度(?:总体)?目标$|^整体绩效目标$/;

/** Stated marks of a goal: 年度目标1:(80分) above heads that have no column of weights. */
export const GOAL_WITH_MARKS = /^年度(?:绩效|总体)?目标\d*$/;

/** Label of the indicator block, to the left of the heads. */
export const INDICATOR_BLOCK = /绩效(?:指标|目标)/;

/** First label of the total row. */
export const TOTAL =
  /^(?:(?:自评|考评|评价|项目|绩效|综合|单位)*(?:总分|总得分|总评分|得分合计|合计得分|得分总计|总分合计|总分值|合计|总计|汇总)|(?:自评|考评|评价|综合|最终)得分|自评分)$/;

/** A row that adds up the rows of one heading. */
export const SUBTOTAL = /^(?:小计|.{0,8}小计)$/;

/** Rows that end a table: notes and signatures. */
export const TAIL =
  /^(?:注(?:$|\d|[：:释意])|备注|说明|填表(?:人|说明)|填报(?:人|说明|日期|单位负责人)|制表|其他需要说明(?:的)?(?:事项|问题|情况)|评价结论|存在问题|改进措施|项目负责人|联系(?:人|电话)|财务负责人|单位(?:主要)?负责人|自评结论|审核人|偏差大)/;

/** The row of the funds block that decides. */
export const FUNDS_TOTAL =
  /^(?:年度)?(?:财政)?(?:项目)?(?:资金)?(?:总额|合计|总计|小计)$|^年度资金总额$|^年度财政资金总额$|^全年资金总额$|^总额$/;

/** Any row of the funds block. */
export const FUNDS_ROW =
  /总额|合计|其中|财政|拨款|资金|结转|结余|预算内|补助|债券|自有|自筹|非税|一般公共|政府性基金|性质分|基本支出|项目支出|上级|本级|中央|省级|市级|县级|区级|其他|其它|收入|事业/;

/** A row of marks below the funds is none of them. */
export const SCORE_ROW = /^(?:总分|总得分|(?:自评|考评|项目)(?:得分|总分|总得分)|得分)$/;

/** 资金结构:(1)基本支出, 资金结构:(2)项目支出: rows of amounts that split the whole once more. */
export const BY_STRUCTURE = /^(?:资金|支出)结构/;

/** A total stated above the table: 自评总分:98.5. */
export const TOTAL_ABOVE = /^(?:(?:项目|单位)?自评(?:总分|得分|总得分|总评分)|(?:项目|评价)总(?:得分|评分)|总分|总得分)$/;

export const BY_INCOME = /^按(?:收入|资金)(?:性质|来源|类型)分?/;
export const BY_EXPENDITURE = /^按支出(?:性质|类型)分?/;

/** A name that is template text: …… or 指标2: with nothing behind it. */
export const PLACEHOLDER_NAME = /^(?:[.…⋯·—-]{2,}|…|(?:指标)?[\d一二三四五六七八九十]+[:：.、]?(?:[.…⋯xX×]{1,}|)|★|[xX×]{2,})$/;

/** Titles of the three fund tables, without white space; a table that evaluates (绩效, 自评) is another. */
export const FUND_TITLES: Vocabulary<"government-fund-expenditure" | "state-capital-expenditure" | "social-insurance-expenditure"> = [
  ["government-fund-expenditure", /^(?!.*(?:绩效|自评)).*政府性基金.*支出.*表/],
  ["state-capital-expenditure", /^(?!.*(?:绩效|自评)).*国有资本经营.*支出.*表/],
  ["social-insurance-expenditure", /^(?!.*(?:绩效|自评)).*社会保险基金.*(?:支出|收支).*表/],
];

/** Titles of forms, without white space. */
export const TITLE = /(?:自评|自评价|评价|绩效)[^。；;]{0,20}表(?:\([^)]*\))*$/;
