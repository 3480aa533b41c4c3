import { parseRange } from "../../core/a1";
import type { CellRange } from "../../core/workbook";
import { DEFAULT_LIMITS } from "../../xlsx/limits";
import { openXlsx } from "../../xlsx/open";
import { fileResult } from "../../xlsx/problem";
import { readRelationships } from "../../xlsx/relationships";
import { findWorkbookParts } from "../../xlsx/workbook-parts";
import { parsePart } from "../../xlsx/xml";
import type { DraftFile } from "./draft-file";

/** A table (插入 › 表格) of a sheet in the file. */
export interface FileTable {
  readonly range: CellRange;
  /** Its names of columns stand in its first row, and in a part of their own: the two must agree, or Excel mends the file. */
  readonly hasHeads: boolean;
}

/** The tables on a sheet of a file. @throws Refusal */
export function tablesOn(file: DraftFile, sheet: string): FileTable[] {
  return file.ask((bytes) =>
    fileResult(() => {
      const pkg = openXlsx(bytes, DEFAULT_LIMITS);
      const part = findWorkbookParts(pkg).sheets.find(({ name }) => name === sheet)?.part;
      const links = part === undefined ? [] : readRelationships(pkg, part).filter(({ type }) => type === "table");
      const tables: FileTable[] = [];
      for (const link of links) {
        parsePart(pkg, link.part, {
          open(name, { ref, headerRowCount }) {
            const range = name === "table" && ref !== undefined ? parseRange(ref) : null;
            if (range) tables.push({ range, hasHeads: headerRowCount !== "0" });
          },
        });
      }
      return tables;
    }),
  );
}
