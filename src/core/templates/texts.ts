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
