#!/usr/bin/env python3
"""Makes pictures.xlsx: pictures over the cells, anchored in each of the ways there are, written by XlsxWriter; what that cannot write (anchors
to one cell or to none, a crop, a turn) is put in by hand. Each picture is red on its left half and green on the right one, or of one colour.

usage: python3 test/files/make-pictures.py      (needs XlsxWriter and Pillow; Debian: python3-xlsxwriter python3-pil)
"""
import datetime
import io
import pathlib
import re
import struct
import zipfile

import xlsxwriter
from PIL import Image

OUT = pathlib.Path(__file__).resolve().parent / "pictures.xlsx"
RED, GREEN, BLUE, YELLOW = (192, 0, 0), (33, 115, 70), (0, 0, 192), (255, 192, 0)
PIXEL = 9525


def picture(kind, left, right=None, size=(80, 40)):
    image = Image.new("RGB", size, left)
    image.paste(right or left, (size[0] // 2, 0, *size))
    data = io.BytesIO()
    # XlsxWriter makes pictures as large as their resolution says.
    image.save(data, kind, dpi=(96, 96), **({"quality": 95} if kind == "JPEG" else {}))
    return data


def metafile():
    """An enhanced metafile of 80 × 40 pixels with nothing in it; browsers do not draw those."""
    bounds, frame = (0, 0, 79, 39), (0, 0, 2116, 1058)
    head = struct.pack("<II4i4i4sIIIHHIII", 1, 88, *bounds, *frame, b" EMF", 0x10000, 108, 2, 1, 0, 0, 0, 0)
    return io.BytesIO(head + struct.pack("<iiii", 1920, 1080, 508, 286) + struct.pack("<IIIII", 14, 20, 0, 16, 20))


def make():
    book = xlsxwriter.Workbook(str(OUT))
    book.set_properties({"created": datetime.datetime(2024, 1, 2), "author": ""})
    sheet = book.add_worksheet("图")
    sheet.set_column("A:A", 20)
    sheet.set_row(3, 45)
    sheet.write("A1", "随单元格移动和缩放")
    two_colours = picture("PNG", RED, GREEN)
    sheet.insert_image("B2", "both.png", {"image_data": two_colours, "x_offset": 10, "y_offset": 5, "object_position": 1})
    sheet.insert_image("E2", "one.jpg", {"image_data": picture("JPEG", BLUE), "object_position": 2})
    sheet.insert_image("H2", "absolute.gif", {"image_data": picture("GIF", YELLOW), "object_position": 3})
    sheet.insert_image("B10", "cropped.png", {"image_data": two_colours, "object_position": 2})
    sheet.insert_image("E10", "turned.png", {"image_data": two_colours, "object_position": 1})
    sheet.insert_image("H10", "tied.png", {"image_data": picture("PNG", BLUE), "object_position": 3})
    far = book.add_worksheet("远处")
    far.insert_image("C300", "far.png", {"image_data": two_colours, "object_position": 1})
    book.add_worksheet("图元文件").insert_image("B2", "drawing.emf", {"image_data": metafile()})
    book.close()


def by_hand():
    with zipfile.ZipFile(OUT) as file:
        parts = [(info, file.read(info)) for info in file.infolist()]
    with zipfile.ZipFile(OUT, "w", zipfile.ZIP_DEFLATED) as file:
        for info, content in parts:
            if info.filename == "xl/drawings/drawing1.xml":
                content = drawing(content.decode()).encode()
            file.writestr(zipfile.ZipInfo(info.filename, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def drawing(text):
    anchors = re.findall(r"<xdr:twoCellAnchor.*?</xdr:twoCellAnchor>", text)
    both, one, absolute, cropped, turned, tied = anchors
    size = f'<xdr:ext cx="{80 * PIXEL}" cy="{40 * PIXEL}"/>'
    one = re.sub(r"<xdr:to>.*?</xdr:to>", size, one).replace(' editAs="oneCell"', "").replace("twoCellAnchor", "oneCellAnchor")
    position = f'<xdr:pos x="{600 * PIXEL}" y="{20 * PIXEL}"/>{size}'
    absolute = re.sub(r"<xdr:from>.*?</xdr:to>", position, absolute).replace(' editAs="absolute"', "").replace("twoCellAnchor", "absoluteAnchor")
    cropped = cropped.replace("<a:stretch>", '<a:srcRect l="50000"/><a:stretch>')
    # Upside down: red is on the right then.
    turned = turned.replace("<a:xfrm>", '<a:xfrm rot="10800000">')
    changed = [both, one, absolute, cropped, turned, tied]
    for before, after in zip(anchors, changed):
        text = text.replace(before, after)
    return text


make()
by_hand()
