#!/usr/bin/env python3
"""Makes the workbooks in which formulas hold the results that LibreOffice comes to: formulas.xlsx (every function, and several hundred
formulas put together at random) and totals.xlsx (a form whose total, grade and rate are formulas, also on another sheet).

usage: python3 test/files/make-formulas.py          (needs openpyxl and LibreOffice)
"""
import pathlib
import random
import subprocess
import tempfile

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName

HERE = pathlib.Path(__file__).resolve().parent

# columns A to E of 数据: numbers, marks, numbers with blanks, texts, a bit of everything. LibreOffice takes TRUE and FALSE for numbers, Excel
# does not: they stand only where both come to the same.
COLUMNS = [
    [12, 7.5, 0, -3, 100, 0.1, 0.2, 0.3, 2.675, 1250],
    [10, 20, 30, 9.47, 8.8, 19.99, 0, 5, 15, 2],
    [1, None, 3, None, 0, 0.5, None, 33.335, 4, None],
    ["优", "良", "产出指标", "效益指标", "产出", "abc", "ABC", None, "差", "优"],
    ["一", "12", None, 5, "甲", None, 2, "", 7, "#N/A"],
]

WRITTEN = [
    "SUM(数据!A1:A10)", "SUM(数据!A:A)", "SUM(数据!A1:E9)", "AVERAGE(数据!C1:C10)", "COUNT(数据!A1:E9)", "COUNTA(数据!C1:D10)",
    "COUNTBLANK(数据!C1:D10)", "MIN(数据!A1:C10)", "MAX(数据!A1:C10)", "PRODUCT(数据!C1:C6)", "RANK(数据!A2,数据!A1:A10)",
    "ROUND(数据!A9,2)", "ROUND(1.005,2)", "ROUND(-2.5,0)", "ROUND(数据!A10,-2)", "ROUNDUP(数据!A2,0)", "ROUNDDOWN(数据!B4,1)",
    "INT(-2.5)", "TRUNC(-2.5)", "MOD(-7,3)", "MOD(7,-3)", "ABS(数据!A4)", "SIGN(数据!A4)", "SQRT(2)", "POWER(2,0.5)", "-2^2", "2^3^2", "50%*2",
    "SUMPRODUCT(数据!A1:A10,数据!B1:B10)", 'SUMPRODUCT((数据!D1:D10="优")*数据!B1:B10)', "SUMPRODUCT(--(数据!A1:A10>1))",
    "SUMPRODUCT(ROUND(数据!A1:A10/7,1))",
    'SUMIF(数据!D1:D10,"优",数据!B1:B10)', 'SUMIF(数据!A1:A10,">=7.5")', 'SUMIF(数据!D1:D10,"产出*",数据!B1:B10)',
    'SUMIF(数据!D1:D10,"??指标",数据!B1:B10)', 'COUNTIF(数据!D1:D10,"abc")', 'COUNTIF(数据!A1:A10,"<>0")', "COUNTIF(数据!C1:C10,0)",
    'COUNTIFS(数据!A1:A10,">0",数据!B1:B10,"<10")', 'SUMIFS(数据!A1:A10,数据!B1:B10,">=10",数据!D1:D10,"<>差")',
    'AVERAGEIF(数据!A1:A10,">0")', 'AVERAGEIF(数据!A1:A10,">1000000")',
    "AND(数据!A1>0,数据!B1>0)", "OR(数据!A3,数据!A4)", "NOT(数据!A1)", "AND(数据!A1:A10)", 'IF(数据!D1="优",1,2)', "IF(数据!C2,1,2)",
    "IF(数据!A1>100,1)", "IFERROR(1/数据!A3,0)", "IFERROR(数据!A1,0)", '_xlfn.IFNA(数据!E10,"无")', "1/数据!A3", "数据!E10+1", "SUM(数据!E9:E10)",
    "ISERROR(数据!E10)", "ISNA(数据!E10)", "ISERR(1/0)", "ISNUMBER(数据!A1)", "ISNUMBER(数据!E2)", "ISTEXT(数据!D1)", "ISNONTEXT(数据!C2)",
    "ISBLANK(数据!C2)", "N(数据!D1)", "N(数据!A1)", "数据!C2", '数据!C2=""', "数据!C2=0", "数据!D6=数据!D7", "EXACT(数据!D6,数据!D7)",
    '数据!A1&"分"', "1/3&\"\"", "数据!A4&数据!D1", 'CONCATENATE("得分",数据!A1)', "LEFT(数据!D3,2)", "RIGHT(数据!D3)", "MID(数据!D3,2,2)",
    "LEN(数据!D3)", 'TRIM("  a   b ")', 'VALUE("12.5")', 'TEXT(数据!A2,"0.00")', 'TEXT(0.9473,"0.0%")', 'TEXT(1234567.5,"#,##0")',
    'TEXT(1234567.5,"#,##0.00")', "0.1+0.2=0.3", "0.1+0.2-0.3=0", "数据!A6+数据!A7=数据!A8", "(数据!A1+数据!A2)/SUM(数据!B1:B2)*100%",
    "满分*2", "SUM(得分区)", "TRUE+1", "TRUE+数据!A1", 'IF(SUM(数据!B1:B5)>=90,"优",IF(SUM(数据!B1:B5)>=80,"良","中"))',
    "IF(AND(N(数据!A1)>0,ISNUMBER(数据!B1),N(数据!B1)>=0),数据!B1/数据!A1,\"\")", "IF(COUNT(数据!C2,数据!C4)=0,\"\",SUM(数据!C2,数据!C4))",
    # left to Excel
    "VLOOKUP(\"优\",数据!D1:E10,2,0)", "INDEX(数据!A1:A10,3)", "SUBTOTAL(9,数据!A1:A10)", "LARGE(数据!A1:A10,2)",
]

# formulas that come to TRUE or FALSE
LOGICAL = {
    formula
    for formula in WRITTEN
    if formula.startswith(("AND", "OR", "NOT", "IS", "EXACT"))
    or formula in ('数据!C2=""', "数据!C2=0", "数据!D6=数据!D7", "0.1+0.2=0.3", "0.1+0.2-0.3=0", "数据!A6+数据!A7=数据!A8", "IF(数据!A1>100,1)")
}


def cell(dice):
    return f"数据!{dice.choice('ABC')}{dice.randint(1, 10)}"


def area(dice):
    top = dice.randint(1, 9)
    return f"数据!{dice.choice('ABC')}{top}:{dice.choice('CD')}{dice.randint(top + 1, 10)}"


def expression(dice, depth):
    """A formula that gives a number."""
    if depth == 0:
        return dice.choice([cell(dice), cell(dice), str(dice.randint(0, 20)), str(dice.randint(1, 999) / 100), f"SUM({area(dice)})"])
    inner = lambda: expression(dice, depth - 1)
    kind = dice.randrange(13)
    if kind < 4:
        return f"({inner()}{dice.choice('+-*/')}{inner()})"
    return [
        lambda: f"ROUND({inner()},{dice.randint(0, 3)})",
        lambda: f"IF({inner()}{dice.choice(['>', '<', '>=', '<=', '=', '<>'])}{inner()},{inner()},{inner()})",
        lambda: f"MIN({inner()},{area(dice)},1)",
        lambda: f"MAX({inner()},{inner()})",
        lambda: f"IFERROR({inner()},{inner()})",
        lambda: f"SUM({area(dice)},{inner()})",
        lambda: f"ABS(-{inner()})%",
        lambda: f"IF(AND({inner()}>1,{cell(dice)}<>\"\"),{inner()},0)",
        lambda: f"AVERAGE({area(dice)},{inner()})",
    ][kind - 4]()


def make_formulas(path):
    dice = random.Random(20241231)
    book = Workbook()
    data = book.active
    data.title = "数据"
    for column, values in enumerate(COLUMNS, 1):
        for row, value in enumerate(values, 1):
            data.cell(row, column, value)
    data["E2"].data_type = "s"
    sheet = book.create_sheet("公式")
    formulas = WRITTEN + [expression(dice, dice.randint(1, 3)) for _ in range(400)]
    for row, formula in enumerate(formulas, 1):
        sheet.cell(row, 1, "=" + formula)
        if formula not in LOGICAL:
            sheet.cell(row, 2, f"=A{row}&\"\"" if row % 7 == 0 else f"=IF(ISNUMBER(A{row}),A{row}*2,A{row})")
    for name, meant in [("满分", "100"), ("得分区", "数据!$B$1:$B$10")]:
        # a dictionary in newer versions of openpyxl, a list in older ones
        names, defined = book.defined_names, DefinedName(name, attr_text=meant)
        names.append(defined) if hasattr(names, "append") else names.update({name: defined})
    book.save(path)


def make_totals(path):
    book = Workbook()
    form = book.active
    form.title = "项目自评表"
    for row in [
        ["项目支出绩效自评表"],
        ["（2024年度）"],
        ["项目名称", "公共文化服务"],
        ["主管部门", "某市文化局", None, "实施单位", "某市图书馆"],
        ["项目资金（万元）", None, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        [None, "年度资金总额", 100, 100, 90, 10, "=E6/D6"],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
        ["产出指标", "数量指标", "举办活动场次", 50, 40, 30, None, "因天气原因取消10场，明年提前安排场地。"],
        [None, "质量指标", "验收合格率", 100, 100, 20],
        ["效益指标", "社会效益指标", "服务人次", 1000, 1000, 30],
        ["满意度指标", "服务对象满意度指标", "读者满意度", 95, 95, 10],
        ["总分", None, None, None, None, "=F6+SUM(F8:F11)", "=H6+SUM(G8:G11)"],
    ]:
        form.append(row)
    form["G6"].number_format = "0.00%"
    summary = book.create_sheet("汇总")
    summary.append(["总分", "=项目自评表!G12"])
    summary.append(["等级", '=IF(B1>=90,"优",IF(B1>=80,"良",IF(B1>=60,"中","差")))'])
    summary.append(["第二高的得分", "=LARGE(项目自评表!G8:G11,2)"])
    summary.append(["指标数", "=COUNTA(项目自评表!C8:C11)"])
    book.save(path)


def main():
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "made"
        made.mkdir()
        make_formulas(made / "formulas.xlsx")
        make_totals(made / "totals.xlsx")
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
        subprocess.run([*command, "--outdir", str(HERE), *map(str, sorted(made.iterdir()))], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
