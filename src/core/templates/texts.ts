/** What is said about a pasted list of projects. */
export const LIST_TEXTS = {
  nameMissing: "这一行没有项目名称。请补上名称。",
  duplicate: (line: number): string => `与第 ${line} 行的项目名称相同。请改名，或者删去一行。`,
  tooMany: (most: number): string => `一次最多插入 ${most} 张表，这一行没有插入。请分几次粘贴。`,
  severalAmounts: "这一行有几个不同的金额，看不出哪一个是预算。请只保留项目名称和预算两列。",
  commas: "数字里的逗号看不出是千分位还是分隔符。请去掉千分位逗号，或者用空格隔开名称和预算。",
  noAmount: (text: string): string => `“${text}”不是金额。请把预算写成数字，单位万元。`,
  negative: "预算是负数。请核对。",
} as const;

/** Why a cell changes, or is to be looked at, when a form is carried forward into a new year. */
export const CARRY_TEXTS = {
  year: "结转到新年度：年度往后推。",
  amount: "结转到新年度：上年的数据清空，等待填报。",
  actual: "结转到新年度：上年的完成情况清空，等待填报。",
  score: "结转到新年度：上年的得分清空，等待评分。",
  analysis: "结转到新年度：上年的原因分析清空，等待填报。",
  carried: "结转到新年度：本年的期末数转为新年度的上年数。",
  unread: "这一格的数字没有认出是哪一项，已原样保留。如果是上年的数据，请清空。",
  look: (what: string): string => `${what}里写有年份，已原样保留。请按新年度核对。`,
} as const;

export const CARRY_PROBLEMS = {
  "no-form": { message: "这张工作表里没有识别到自评表。", remedy: "请选中要结转的自评表所在的工作表，再试一次。" },
  "form-unreadable": { message: "这张表有的列没有认出来，结转时可能漏清。", remedy: "请先按提示指认这些列，或者改正表头，再结转。" },
  "year-unknown": { message: "表里没有写年度，不知道该结转到哪一年。", remedy: "请填写新年度，或者先在表的标题里写上年度。" },
  "year-invalid": { message: "新年度不是 2000～2099 之间的年份。", remedy: "请填写四位数的年份。" },
  "year-same": { message: "新年度与表里的年度相同。", remedy: "请填写另一个年度。" },
} as const;
