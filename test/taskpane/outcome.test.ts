import { review } from "../../src/core/review";
import { resultText } from "../../src/taskpane/texts/outcome";
import { formSheet } from "../support/small-form";

const scored = { kind: "scored", filled: 1, changed: 0, refused: [] } as const;

test("the sentence names the sheets of forms that were left out because they name no year", () => {
  const titled = (name: string, title: string) => formSheet({ A1: title }, { name });
  const reviewed = review({
    sheets: [
      titled("去年", "2023年度项目支出绩效自评表"),
      titled("今年", "2024年度项目支出绩效自评表"),
      ...["甲", "乙", "丙", "丁"].map((name) => titled(name, "项目支出绩效自评表")),
    ],
  });
  expect(resultText(scored, reviewed).note).toBe("上年表 1 张未写入，没写年度的表 4 张未写入（工作表“甲”“乙”“丙”等，请在标题里写明年度）");
});

test("formulas that are left to Excel are counted beside the sentence", () => {
  const reviewed = review({ sheets: [formSheet({})] });
  const notCalculated = [{ sheet: "汇总", cell: "B3" }];
  expect(resultText({ ...scored, notCalculated }, reviewed).note).toBe("1 个公式由 Excel 打开时重算");
  expect(resultText(scored, reviewed).note).toBe("");
  const left = [{ sheet: "自评表", cell: "H6", why: "" }];
  expect(resultText({ kind: "undone", restored: 1, left, notCalculated }, reviewed).note).toBe("1 格没有撤销。1 个公式由 Excel 打开时重算");
});
