#!/usr/bin/env python3
"""Makes assets/sample.xlsx: three filled-in tables with the mistakes that published tables contain, and 填报示例, a form still to be scored.

usage: python3 test/files/make-sample.py            (needs openpyxl; Debian: python3-openpyxl)

The units are invented. Figures are numbers, "95%" an Excel percentage, as a person typing into a spreadsheet would get them.
"""
import pathlib

from sample_layout import save, sheet
from sample_tables import BASE_DATA, DEPARTMENT, EXAMPLE, PROJECT

OUT = pathlib.Path(__file__).resolve().parents[2] / "assets" / "sample.xlsx"


def main():
    sheets = [
        sheet("基础数据表", BASE_DATA, widths=[26, 10, 10, 13, 13, 11, 11], titled=False),
        sheet("部门整体自评表", DEPARTMENT, widths=[10, 12, 12, 34, 20, 20, 8, 9, 20]),
        sheet("项目自评表", PROJECT, widths=[10, 12, 12, 30, 18, 18, 8, 9, 20]),
        sheet("填报示例", EXAMPLE, widths=[10, 12, 12, 26, 16, 16, 8, 9, 30]),
    ]
    save(OUT, sheets, active="填报示例")


if __name__ == "__main__":
    main()
