#!/usr/bin/env python3
"""Makes rich.xlsx: a form still to be scored in a workbook with all that a patcher could lose, written by XlsxWriter; what that cannot
write (shared formulas, calculation chain, threaded comments, printer settings, custom XML, alternate content) is put in by hand.

usage: python3 test/files/make-rich.py          (needs XlsxWriter; Debian: python3-xlsxwriter)
"""
import datetime
import io
import pathlib
import re
import struct
import zipfile
import zlib

import xlsxwriter
from sample_layout import NUMBER, PERCENT
from sample_tables import EXAMPLE

OUT = pathlib.Path(__file__).resolve().parent / "rich.xlsx"
FORM = "项目自评"
WORK = "甲's 计算"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


def picture(side):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = b"".join(b"\0" + b"\x21\x73\x46\xff" * side for _ in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")
    return io.BytesIO(png)


def form(book, sheet):
    label = book.add_format({"bold": True, "border": 1, "bg_color": "#F2F5FA", "align": "center", "valign": "vcenter", "text_wrap": True})
    plain = book.add_format({"border": 1, "align": "center", "valign": "vcenter", "text_wrap": True})
    percent = book.add_format({"border": 1, "num_format": "0.0%", "align": "center"})
    amount = book.add_format({"border": 1, "num_format": '#,##0.00_ "万元"'})
    for r, row in enumerate(EXAMPLE["rows"]):
        for c, text in enumerate(row):
            style = label if f"{r}" in ("3", "10") or c == 0 else amount if 4 <= r <= 7 and 3 <= c <= 5 else plain
            if NUMBER.match(text):
                sheet.write_number(r, c, float(text), style)
            elif PERCENT.match(text):
                sheet.write_number(r, c, float(text[:-1] + "e-2"), percent)
            elif text:
                sheet.write_string(r, c, text, style)
            else:
                sheet.write_blank(r, c, None, style)
    for area in EXAMPLE["merges"]:
        first = area.split(":")[0]
        r, c = int(re.sub(r"\D", "", first)) - 1, ord(first[0]) - 65
        text = EXAMPLE["rows"][r][c]
        sheet.merge_range(area, text, label if c == 0 else plain)


def dress(book, sheet):
    """All that stands around a form in real workbooks."""
    red = book.add_format({"font_color": "#9C0006", "bg_color": "#FFC7CE"})
    bold, slant = book.add_format({"bold": True}), book.add_format({"italic": True, "font_color": "red"})
    sheet.write_rich_string("A26", "填报人: ", bold, "王某", slant, " (签字)")
    sheet.write_url("A27", "https://example.com/?a=1&b=2", string="办法全文")
    sheet.write_url("B27", f"internal:'{WORK.replace(chr(39), chr(39) * 2)}'!A1", string="计算过程")
    sheet.write_comment("I14", "请附检测报告", {"author": "李某", "visible": True, "color": "#FFFF99"})
    sheet.write_comment("H12", "按完成比例")
    sheet.data_validation("H12:H23", {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": "=G12", "error_title": "得分", "error_message": "不能超过分值"})
    sheet.data_validation("F21:F22", {"validate": "list", "source": ["达成预期指标", "部分达成", "未达成"]})
    sheet.conditional_format("G12:G23", {"type": "cell", "criteria": ">", "value": 9, "format": red, "stop_if_true": True})
    sheet.conditional_format("H12:H23", {"type": "data_bar", "bar_color": "#63C384", "data_bar_2010": True, "bar_negative_color": "#FF0000"})
    sheet.conditional_format("D5:F7", {"type": "3_color_scale"})
    sheet.conditional_format("G5:G7", {"type": "icon_set", "icon_style": "3_traffic_lights"})
    sheet.conditional_format("I12:I23", {"type": "formula", "criteria": '=LEFT($I12,1)="无"', "format": red})
    sheet.set_landscape(), sheet.set_paper(9), sheet.set_margins(0.5, 0.5, 0.6, 0.6)
    sheet.set_header("&L绩效&C第 &P 页&R&G", {"image_right": "logo.png", "image_data_right": picture(16)})
    sheet.set_footer('&C&"宋体,Bold"内部资料')
    sheet.print_area("A1:I24"), sheet.repeat_rows(0, 3), sheet.fit_to_pages(1, 0), sheet.set_h_pagebreaks([10]), sheet.center_horizontally()
    sheet.freeze_panes(4, 1), sheet.set_zoom(90), sheet.set_tab_color("#FF9900"), sheet.ignore_errors({"number_stored_as_text": "F12:F23"})
    sheet.set_column("A:A", 12), sheet.set_column("D:D", 26), sheet.set_column("K:L", 9, None, {"hidden": True}), sheet.set_column("B:C", 12, None, {"level": 1})
    sheet.set_row(24, 30), sheet.set_row(27, None, None, {"level": 1, "hidden": True})
    sheet.insert_image("N2", "logo.png", {"image_data": picture(40), "description": "标识", "url": "https://example.com", "object_position": 3})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"name": f"={FORM}!$G$11", "categories": f"={FORM}!$D$12:$D$23", "values": f"={FORM}!$H$12:$H$23", "trendline": {"type": "linear"}})
    sheet.insert_chart("N6", chart)
    sheet.insert_textbox("N22", "说明: 先填完成值,再算得分")
    sheet.add_sparkline("M12", {"range": f"{FORM}!G12:H12", "type": "column"})


def workings(book, sheet):
    date, text = book.add_format({"num_format": "yyyy-mm-dd"}), book.add_format({"num_format": "@"})
    sheet.write_formula("A1", f"=SUM({FORM}!H12:H23)", None, 0)
    sheet.write_formula("A2", "=A1*2", None, 0)
    for row in range(4, 14):
        sheet.write_number(row - 1, 0, row)
        sheet.write_formula(row - 1, 1, f"=A{row}*2+$A$4", None, row * 2 + 4)
    sheet.write_array_formula("C4:C6", "{=A4:A6*3}", None, 12)
    sheet.write_number("C5", 15), sheet.write_number("C6", 18)
    sheet.write_dynamic_array_formula("D4:D6", "=_xlfn.UNIQUE(A4:A6)", None, 4)
    sheet.write_datetime("E4", datetime.datetime(2024, 2, 29), date)
    sheet.write_boolean("E5", True), sheet.write_formula("E6", "=1/0", None, "#DIV/0!"), sheet.write_string("E7", "007", text)
    sheet.write_string("E8", "  前后有空格 & <尖括号> \"引号\"  "), sheet.write_string("E9", "=1+1"), sheet.write_number("E10", 0.1 + 0.2)
    columns = [{"header": "甲"}, {"header": "乙"}, {"header": "合计", "formula": "=[@甲]+[@乙]"}]
    sheet.add_table("A20:C23", {"columns": columns, "data": [[1, 2, 3], [3, 4, 7], [5, 6, 11]], "style": "Table Style Medium 9"})
    sheet.autofilter("A3:B13"), sheet.set_default_row(16)
    pie = book.add_chart({"type": "pie"})
    pie.add_series({"values": f"={FORM}!$G$12:$G$18", "points": [{"fill": {"color": "red"}}]})
    sheet.insert_chart("G2", pie)


def write_workbook():
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"title": "绩效自评", "author": "Ziping", "created": datetime.datetime(2025, 3, 1)})
    book.set_custom_property("项目编号", "XM-1")
    sheet, work = book.add_worksheet(FORM), book.add_worksheet(WORK)
    hidden, deep, locked = book.add_worksheet("隐藏"), book.add_worksheet("深藏"), book.add_worksheet("保护")
    page = book.add_chartsheet("图表")
    form(book, sheet), dress(book, sheet), workings(book, work)
    hidden.hide(), hidden.write("A1", "上年数"), deep.very_hidden(), deep.write("A1", 1)
    locked.write("A1", "只读"), locked.write("B1", 1), locked.protect("pw", {"format_cells": True})
    line = book.add_chart({"type": "line"})
    line.add_series({"values": f"={FORM}!$G$12:$G$23"})
    page.set_chart(line)
    book.define_name("比例", "=0.19"), book.define_name(f"{FORM}!本表", f"={FORM}!$A$1"), book.define_name("各项", f"={FORM}!$D$12:$D$23")
    book.close()
    with zipfile.ZipFile(buffer) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def replace(parts, name, old, new):
    text = parts[name].decode()
    if old not in text:
        raise ValueError(f"{old} is not in {name}")
    parts[name] = text.replace(old, new, 1).encode()


def link(parts, name, ident, kind, target):
    address = kind if "://" in kind else f"{OFFICE}/{kind}"
    replace(parts, name, "</Relationships>", f'<Relationship Id="{ident}" Type="{address}" Target="{target}"/></Relationships>')


def declare(parts, part, content_type):
    replace(parts, "[Content_Types].xml", "</Types>", f'<Override PartName="/{part}" ContentType="{content_type}"/></Types>')


def add_by_hand(parts):
    first, second = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
    links = "xl/worksheets/_rels/sheet1.xml.rels"
    # One formula for B4:B13, as Excel itself writes it.
    for row in range(5, 14):
        replace(parts, second, f"<f>A{row}*2+$A$4</f>", '<f t="shared" si="0"/>')
    replace(parts, second, "<f>A4*2+$A$4</f>", '<f t="shared" ref="B4:B13" si="0">A4*2+$A$4</f>')
    cells = ["A1", "A2"] + [f"B{row}" for row in range(4, 14)] + ["C4", "D4", "E6"]
    chain = "".join(f'<c r="{cell}"' + (' i="2"/>' if i == 0 else ' l="1"/>' if i == 1 else "/>") for i, cell in enumerate(cells))
    parts["xl/calcChain.xml"] = f'{XML}<calcChain xmlns="{MAIN}">{chain}</calcChain>'.encode()
    link(parts, "xl/_rels/workbook.xml.rels", "rId91", "calcChain", "calcChain.xml")
    declare(parts, "xl/calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml")

    parts["xl/printerSettings/printerSettings1.bin"] = bytes(range(256)) * 4
    link(parts, links, "rId91", "printerSettings", "../printerSettings/printerSettings1.bin")
    replace(parts, "[Content_Types].xml", "<Override", '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override')
    sheet = parts[first].decode()
    sheet = re.sub(r"(<pageSetup [^>]*?)/>", r'\1 r:id="rId91"/>', sheet, count=1)
    sheet = sheet.replace("<worksheet ", '<worksheet xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{11111111-2222-3333-4444-555555555555}" ', 1)
    sheet = re.sub(r'mc:Ignorable="([^"]*)"', r'mc:Ignorable="\1 xr"', sheet, count=1)
    parts[first] = sheet.encode()

    people = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    person, comment = "{A0000000-0000-0000-0000-000000000001}", "{B0000000-0000-0000-0000-000000000001}"
    thread = f'<threadedComment ref="I14" dT="2025-01-01T00:00:00.00" personId="{person}" id="{comment}"><text>已补</text></threadedComment>'
    parts["xl/threadedComments/threadedComment1.xml"] = f'{XML}<ThreadedComments xmlns="{people}">{thread}</ThreadedComments>'.encode()
    who = f'<person displayName="李某" id="{person}" userId="li" providerId="None"/>'
    parts["xl/persons/person.xml"] = f'{XML}<personList xmlns="{people}">{who}</personList>'.encode()
    link(parts, links, "rId92", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../threadedComments/threadedComment1.xml")
    link(parts, "xl/_rels/workbook.xml.rels", "rId92", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml")
    declare(parts, "xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml")
    declare(parts, "xl/persons/person.xml", "application/vnd.ms-excel.person+xml")

    parts["customXml/item1.xml"] = '<my:root xmlns:my="urn:my">请保留</my:root>'.encode()
    store = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    item = "{C0000000-0000-0000-0000-000000000001}"
    parts["customXml/itemProps1.xml"] = f'{XML}<ds:datastoreItem ds:itemID="{item}" xmlns:ds="{store}"><ds:schemaRefs/></ds:datastoreItem>'.encode()
    parts["customXml/_rels/item1.xml.rels"] = f'{XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'.encode()
    link(parts, "customXml/_rels/item1.xml.rels", "rId1", "customXmlProps", "itemProps1.xml")
    link(parts, "xl/_rels/workbook.xml.rels", "rId93", "customXml", "../customXml/item1.xml")
    declare(parts, "customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml")

    book = parts["xl/workbook.xml"].decode()
    at = book.index("/>", book.index("<workbookPr")) + 2
    path = '<x15ac:absPath url="C:\\自评\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/>'
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choice = f'<mc:Choice Requires="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">{path}</mc:Choice>'
    alternate = f"<mc:AlternateContent {compatible}>{choice}</mc:AlternateContent>"
    # XlsxWriter asks for a calculation on load, which Excel's own files do not.
    parts["xl/workbook.xml"] = (book[:at] + alternate + book[at:]).replace(' fullCalcOnLoad="1"', "").encode()


def main():
    parts = write_workbook()
    add_by_hand(parts)
    with zipfile.ZipFile(OUT, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), content, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
