#!/usr/bin/env python3
"""Makes the workbooks that the reader's tests open: written by openpyxl, by LibreOffice, as a legacy .xls, and encrypted.

usage: python3 test/files/make-fixtures.py          (needs openpyxl, LibreOffice and its Python bridge; Debian: python3-openpyxl libreoffice-calc python3-uno)
"""
import datetime
import pathlib
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import NamedValue, PropertyValue
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font, PatternFill

HERE = pathlib.Path(__file__).resolve().parent


def make_workbook(path):
    book = Workbook()
    first = book.active
    first.title = "值"
    first["A1"] = "标题 <甲> & “乙”"
    first.merge_cells("A1:C1")
    first["A2"], first["B2"], first["C2"] = 94.8, 0.95, -0.1
    first["B2"].number_format = "0%"
    first["A3"], first["B3"] = True, datetime.date(2024, 9, 28)
    first["B3"].number_format = 'yyyy"年"m"月"d"日"'
    first["A5"] = "第一行\n第二行"
    first["A6"] = "  两端空格  "
    first["C6"].number_format = "0.00"
    first["A7"] = "=A2*2"
    first["B7"] = "=1/0"
    first["E9"].number_format = "0.00"
    first["A2"].font = Font(name="黑体", size=14, bold=True, italic=True, color="FFFF0000")
    first["A2"].fill = PatternFill("solid", fgColor="FFFFEE00")
    first.column_dimensions["A"].width = 30
    first.row_dimensions[2].height = 40
    first.freeze_panes = "B2"
    hidden = book.create_sheet("隐藏")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "上年"
    deep = book.create_sheet("深度隐藏")
    deep.sheet_state = "veryHidden"
    chart = BarChart()
    chart.add_data(Reference(first, min_col=1, min_row=2, max_row=2))
    book.create_chartsheet("图表").add_chart(chart)
    locked = book.create_sheet("保护")
    locked["B2"] = 1
    locked.protection.sheet = True
    book.save(path)


def convert(office, source, target, filter_name, **properties):
    document = office.loadComponentFromURL(source.as_uri(), "_blank", 0, (prop("Hidden", True),))
    options = [prop("FilterName", filter_name)] + [prop(name, value) for name, value in properties.items()]
    document.storeToURL(target.as_uri(), tuple(options))
    document.close(False)


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


def encryption(password):
    return uno.Any("[]com.sun.star.beans.NamedValue", (NamedValue("CryptoType", "Standard"), NamedValue("OOXPassword", password)))


def with_office(work):
    """Calls work with the desktop of a LibreOffice of its own."""
    with tempfile.TemporaryDirectory() as profile:
        pipe = "zipingfixtures"
        process = subprocess.Popen(
            ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            local = uno.getComponentContext()
            resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
            for _ in range(60):
                try:
                    context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                    break
                except Exception:
                    time.sleep(1)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            work(desktop)
            desktop.terminate()
            process.wait(30)
        finally:
            process.kill()


def main():
    source = HERE / "openpyxl.xlsx"
    make_workbook(source)

    def conversions(office):
        convert(office, source, HERE / "libreoffice.xlsx", "Calc MS Excel 2007 XML")
        convert(office, source, HERE / "legacy.xls", "MS Excel 97")
        convert(office, source, HERE / "encrypted.xlsx", "Calc MS Excel 2007 XML", EncryptionData=encryption("1234"))

    with_office(conversions)


if __name__ == "__main__":
    main()
