import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { FileProblemCode } from "../../src/xlsx/problem";
import { relationships } from "../support/packages";
import { zipOf } from "../support/zips";

const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, "../files", name));
const SHEET = "xl/worksheets/sheet2.xml";

/** More than is unzipped of any workbook, in a file of a few hundred kilobytes. */
const BOMB = 300 * 1024 * 1024;

/**
 * Ten files that cannot be read, each for a reason of its own, by their names.
 *
 * @param good a readable workbook of at least two sheets, which some are made from
 */
export function brokenFiles(good: Uint8Array): Readonly<Record<string, { bytes: Uint8Array; code: FileProblemCode }>> {
  const parts = unzipSync(good);
  const sheet = parts[SHEET];
  if (sheet === undefined) throw new Error(`no ${SHEET}`);
  const without = (part: string): typeof parts => Object.fromEntries(Object.entries(parts).filter(([name]) => name !== part));
  const document = relationships(["r1", "officeDocument", "word/document.xml"]);
  return {
    "文本.xlsx": { bytes: strToU8("单位,得分\n临江县水利局,92\n"), code: "not-xlsx" },
    "空文件.xlsx": { bytes: new Uint8Array(), code: "not-xlsx" },
    "文档.xlsx": { bytes: zipSync({ "_rels/.rels": strToU8(document), "word/document.xml": strToU8("<w/>") }), code: "not-xlsx" },
    "旧格式.xls": { bytes: fixture("legacy.xls"), code: "legacy-xls" },
    "有密码.xlsx": { bytes: fixture("encrypted.xlsx"), code: "encrypted" },
    "没传完.xlsx": { bytes: good.subarray(0, good.length * 0.7), code: "damaged" },
    "缺一张表.xlsx": { bytes: zipSync(without(SHEET)), code: "damaged" },
    "标签不配.xlsx": {
      bytes: zipSync({ ...parts, [SHEET]: strToU8(strFromU8(sheet).replace("</sheetData>", "</sheetDate>")) }),
      code: "damaged",
    },
    "字节有变.xlsx": { bytes: withChangedByte(zipSync(parts, { level: 0 }), sheet), code: "damaged" },
    "压缩炸弹.xlsx": {
      bytes: zipOf([
        ...Object.entries(parts).map(([name, content]) => ({ name, content })),
        { name: "xl/media/image1.png", content: Buffer.alloc(BOMB) },
      ]),
      code: "too-large",
    },
  };
}

/** The archive with one character of a part's text changed, as a failing disk does. */
function withChangedByte(stored: Uint8Array, part: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(stored);
  const at = Buffer.from(copy).indexOf(part) + part.indexOf("<".charCodeAt(0), part.length / 2) + 1;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
