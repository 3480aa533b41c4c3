import type { Result } from "../../core/host-port";
import { bookTags } from "../insert/book-tags";
import { Draft } from "../patch/draft";
import { fileResult, type FileProblem } from "../problem";
import { WorkbookFile } from "../workbook-file";
import { flag } from "../xml";
import { parsePositions } from "../xml-positions";
import { readTheme } from "./colours";
import { type ConditionalLook, readConditionalLooks } from "./conditional-looks";
import { FormatReader, type FormatRule } from "./format-rules";
import { ValidationReader, type ValidationRule } from "./validation-rules";

/** What decides about cells in a file: data validations, conditional formats, and the names that formulas use. */
export interface BookRules {
  /** In the order of the worksheets. */
  readonly sheets: readonly SheetRules[];
  readonly looks: readonly ConditionalLook[];
  /** Those that a user gave; Excel's own (print areas and the like) are left out. */
  readonly names: readonly BookName[];
}

export interface SheetRules {
  /** In the order of the file. */
  readonly validations: readonly ValidationRule[];
  /** The first counts before the others. */
  readonly formats: readonly FormatRule[];
}

export interface BookName {
  readonly name: string;
  /** Name of the worksheet on which it is known; null: in the whole workbook. */
  readonly sheet: string | null;
  /** Without the leading "=". */
  readonly formula: string;
  readonly comment: string;
  readonly hidden: boolean;
}

/** Reads them. Whatever the bytes are, it returns and does not throw. */
export function readRules(bytes: Uint8Array): Result<BookRules, FileProblem> {
  return fileResult(() => {
    const { pkg, parts } = new WorkbookFile(bytes);
    const draft = new Draft(pkg);
    const theme = readTheme(pkg, parts.theme);
    const sheets = parts.sheets.map(({ part }): SheetRules => {
      const text = withoutCells(draft.text(part));
      const [validations, formats] = [new ValidationReader(), new FormatReader(theme)];
      if (/dataValidation|conditionalFormatting/.test(text)) parsePositions(text, part, [validations, formats]);
      return { validations: validations.rules.map(({ rule }) => rule), formats: formats.result() };
    });
    return { sheets, looks: readConditionalLooks(pkg, parts), names: namesIn(draft.text(parts.workbook), parts.workbook) };
  });
}

/** The rules stand behind the cells, which are by far the most of a sheet. */
function withoutCells(text: string): string {
  const [start, end] = [text.search(/<(?:\w+:)?sheetData[\s>]/), text.search(/<\/(?:\w+:)?sheetData\s*>/)];
  return start < 0 || end < start ? text : text.slice(0, text.indexOf(">", start) + 1) + text.slice(end);
}

function namesIn(text: string, part: string): BookName[] {
  const { sheets, names } = bookTags(text, part);
  return names.flatMap(({ attributes, openEnd, closeStart }): BookName[] => {
    const { name = "", localSheetId, comment = "", hidden } = attributes;
    if (name === "" || /^_xlnm\./i.test(name)) return [];
    const sheet = localSheetId === undefined ? null : (sheets[Number(localSheetId)]?.attributes.name ?? null);
    return [{ name, sheet, formula: plain(text.slice(openEnd, closeStart)), comment, hidden: flag(hidden) }];
  });
}

const plain = (text: string): string =>
  text.replaceAll("&apos;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
