/** What indicators are about; made up, in the manner of real forms. */
export type Topic = { readonly level2: string; readonly name: string } & (
  | { readonly kind: "number"; readonly unit: string; readonly scale: number; readonly lower?: true }
  | { readonly kind: "deadline" }
  | { readonly kind: "words"; readonly target: string }
);

const number = (level2: string, unit: string, scale: number, ...names: readonly string[]): Topic[] =>
  names.map((name) => ({ level2, name, kind: "number", unit, scale }));
const lower = (level2: string, unit: string, scale: number, ...names: readonly string[]): Topic[] =>
  names.map((name) => ({ level2, name, kind: "number", unit, scale, lower: true }));
const words = (level2: string, target: string, ...names: readonly string[]): Topic[] =>
  names.map((name) => ({ level2, name, kind: "words", target }));

export const OUTPUT: readonly Topic[] = [
  ...number("数量指标", "次", 2, "开展巡查", "举办培训班", "组织义诊"),
  ...number("数量指标", "人", 10, "培训基层干部", "资助困难学生"),
  ...number("数量指标", "盏", 25, "更换路灯"),
  ...number("数量指标", "公里", 1, "养护农村公路"),
  ...number("质量指标", "%", 1, "工程验收合格率", "培训合格率", "设备完好率"),
  ...words("质量指标", "符合国家标准", "服务规范程度"),
  ...["项目完工时间", "资金拨付时间"].map((name): Topic => ({ level2: "时效指标", name, kind: "deadline" })),
  ...number("时效指标", "%", 1, "任务按时完成率"),
];

export const COST: readonly Topic[] = [
  ...lower("成本指标", "元", 50, "单盏路灯成本", "人均培训费用"),
  ...lower("成本指标", "万元", 3, "设备采购成本"),
];

export const BENEFIT: readonly Topic[] = [
  ...number("经济效益指标", "万元", 5, "带动农户增收", "节约电费支出"),
  ...number("社会效益指标", "%", 1, "政策知晓率"),
  ...words("社会效益指标", "逐步提升", "公共服务能力"),
  ...words("生态效益指标", "持续改善", "周边水环境质量"),
  ...words("可持续影响指标", "长期发挥作用", "管护机制健全程度"),
];

export const SATISFACTION: readonly Topic[] = number("服务对象满意度指标", "%", 1, "受益群众满意度", "学员满意度");
