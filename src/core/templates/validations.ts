import type { PlannedValidation } from "../sheet-plan";

type Validation = Omit<PlannedValidation, "range">;

export const AMOUNT: Validation = {
  rule: { kind: "decimal", minimum: 0, maximum: null },
  message: "请填写不小于 0 的数字，不带单位；没有的留空。",
};

export const COUNT: Validation = {
  rule: { kind: "decimal", minimum: 0, maximum: null },
  message: "请填写人数，不小于 0 的数字，不带单位。",
};

export function weight(total: number): Validation {
  return {
    rule: { kind: "decimal", minimum: 0, maximum: total },
    message: `请填写分值，0～${total} 的数字；各项分值合计应为 ${total}。`,
  };
}

/** @param weightCell address of the weight beside the range's first cell */
export function score(weightCell: string): Validation {
  return { rule: { kind: "decimal", minimum: 0, maximum: `=${weightCell}` }, message: "请填写得分，不小于 0，不大于本行分值。" };
}

export function heading(values: readonly string[]): Validation {
  return { rule: { kind: "list", values, open: true }, message: "可以从列表中选择，也可以自己填写。" };
}
