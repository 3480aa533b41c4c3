"""Tables as a well-set workbook: borders, merged and wrapped cells, row heights, A4."""
import datetime
import io
import math
import re
import unicodedata
import zipfile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, range_boundaries

NUMBER = re.compile(r"^-?\d+(\.\d+)?$")
PERCENT = re.compile(r"^-?\d+(?:\.(\d+))?%$")
THIN = Side(style="thin", color="FF7F7F7F")
BORDER = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
LABEL_FILL = PatternFill("solid", fgColor="FFF2F5FA")
LINE = 15
"""Points a line of text takes."""


def sheet(name, table, widths, titled=True):
    return {"name": name, "widths": widths, "titled": titled, **table}


def save(path, sheets, active):
    book = Workbook()
    book.remove(book.active)
    for description in sheets:
        add(book, **description)
    book.active = book.sheetnames.index(active)
    for page in book.worksheets:
        page.sheet_view.tabSelected = page.title == active
    book.properties.creator = "Ziping"
    book.properties.created = book.properties.modified = datetime.datetime(2025, 3, 1)
    buffer = io.BytesIO()
    book.save(buffer)
    path.write_bytes(with_fixed_times(buffer.getvalue()))


def with_fixed_times(data):
    """The same archive with constant times, so that the same tables make the same file."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2025-03-01T00:00:00Z", part)
            target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def add(book, name, rows, merges, labels, left, widths, titled):
    """labels: A1 ranges of label cells; left: those of prose, set flush left."""
    page = book.create_sheet(name)
    for column, width in enumerate(widths, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    for r, row in enumerate(rows, 1):
        for c, text in enumerate(row, 1):
            cell = page.cell(r, c)
            put(cell, text)
            cell.font = Font(name="宋体", size=10.5)
            cell.border = BORDER
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for address in labels:
        for cell in cells(page, address):
            cell.font = Font(name="宋体", size=10.5, bold=True)
            cell.fill = LABEL_FILL
    for address in left:
        for cell in cells(page, address):
            if cell.data_type == "s":
                cell.alignment = Alignment(horizontal="left", vertical="center", wrap_text=True)
    if titled:
        for cell in page[1]:
            cell.border = Border()
        page["A1"].font = Font(name="黑体", size=16, bold=True)
    set_heights(page, rows, merges, widths, titled)
    for address in merges:
        merge(page, address)
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_options.horizontalCentered = True
    page.page_margins.left = page.page_margins.right = 0.5
    page.page_margins.top = page.page_margins.bottom = 0.6


def merge(page, address):
    """Merged, with the border of its edge kept on every cell of it (Excel draws each cell's own)."""
    borders = {cell.coordinate: cell.border.copy() for cell in cells(page, address)}
    page.merge_cells(address)
    for coordinate, border in borders.items():
        page[coordinate].border = border


def cells(page, address):
    found = page[address]
    if not isinstance(found, tuple):
        return [found]
    return [cell for row in found for cell in row]


def put(cell, text):
    percent = PERCENT.match(text)
    if NUMBER.match(text):
        cell.value = float(text) if "." in text else int(text)
    elif percent:
        # "98.6" with its point moved, because 98.6 / 100 is not the number that Excel keeps for 98.6 %.
        cell.value = float(text[:-1] + "e-2")
        cell.number_format = "0." + "0" * len(percent.group(1)) + "%" if percent.group(1) else "0%"
    elif text:
        cell.value = text
        cell.data_type = "s"


def set_heights(page, rows, merges, widths, titled):
    areas = {}
    for address in merges:
        c1, r1, c2, r2 = range_boundaries(address)
        areas[r1, c1] = (r2, c2)
    for r, row in enumerate(rows, 1):
        lines = 1
        for c, text in enumerate(row, 1):
            bottom, right = areas.get((r, c), (r, c))
            if bottom == r:
                lines = max(lines, wrapped_lines(text, sum(widths[c - 1 : right])))
        page.row_dimensions[r].height = 36 if titled and r == 1 else max(21, lines * LINE + 6)


def wrapped_lines(text, width):
    """Lines that a text takes in a column of that many half-width characters."""
    room = max(2, width - 1.5)
    return sum(max(1, math.ceil(text_width(line) / room)) for line in text.split("\n"))


def text_width(text):
    return sum(2.1 if unicodedata.east_asian_width(char) in "WFA" else 1.05 for char in text)
