import type { CellState, JournalCell, JournalEntry } from "./edits";
import type { ColumnMapping } from "./forms/mapping";
import { DEFAULT_SETTINGS, type Settings } from "./settings";
import type { Acceptance } from "./shape";

/** What Ziping keeps in the workbook: one custom XML part, the same for every shell. Invisible to those without Ziping. */
export interface UserData {
  /** Write-backs that can still be taken back, oldest first. */
  readonly journal: readonly JournalEntry[];
  readonly acceptances: readonly Acceptance[];
  readonly mappings: readonly ColumnMapping[];
  readonly settings: Settings;
}

export const NO_USER_DATA: UserData = { journal: [], acceptances: [], mappings: [], settings: DEFAULT_SETTINGS };

/** Namespace of the part's root element; a shell finds the part by it. */
export const USER_DATA_NAMESPACE = "urn:ziping:user-data";

const VERSION = 1;
const JOURNAL_CAP = 20;

/** The part's text. Only the newest 20 write-backs are kept. */
export function userDataToXml(data: UserData): string {
  const json = JSON.stringify({ ...data, journal: data.journal.slice(-JOURNAL_CAP) });
  return `<ziping xmlns="${USER_DATA_NAMESPACE}" version="${VERSION}">${escaped(json)}</ziping>`;
}

/**
 * Reads the part's text. What is not understood (a newer version, a hand-edited part) is left out, entry by entry, and never throws:
 * a workbook without memory is better than one that does not open.
 */
export function userDataFromXml(xml: string): UserData {
  const text = /<(?:[\w.-]+:)?ziping\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?ziping\s*>/.exec(xml)?.[1];
  const json = text === undefined ? null : parsed(unescaped(text));
  if (!isObject(json)) return NO_USER_DATA;
  return {
    journal: list(json.journal).filter(isJournalEntry).slice(-JOURNAL_CAP),
    acceptances: list(json.acceptances).filter(isAcceptance),
    mappings: list(json.mappings).filter(isMapping),
    settings: readSettings(json.settings),
  };
}

/** Nothing is kept that is worth a part in the file. */
export function isEmptyUserData({ journal, acceptances, mappings, settings }: UserData): boolean {
  const isDefault = (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).every((key) => settings[key] === DEFAULT_SETTINGS[key]);
  return journal.length + acceptances.length + mappings.length === 0 && isDefault;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isAbsentOr = (is: (value: unknown) => boolean, value: unknown): boolean => value === undefined || is(value);
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";

function isJournalEntry(value: unknown): value is JournalEntry {
  if (!isObject(value)) return false;
  const { id, time, cells, pending, marksBefore, inserted } = value;
  return (
    isText(id) &&
    isText(time) &&
    Array.isArray(cells) &&
    cells.every(isJournalCell) &&
    isAbsentOr(isFlag, pending) &&
    isAbsentOr(
      (marks) => marks === null || (Array.isArray(marks) && marks.every((mark) => hasTexts(mark, ["sheet", "cell", "formula"]))),
      marksBefore,
    ) &&
    isAbsentOr(
      (sheets) =>
        Array.isArray(sheets) && sheets.every((sheet) => hasTexts(sheet, ["sheet", "range", "content"]) && isFlag(sheet.ownSheet)),
      inserted,
    )
  );
}

function isJournalCell(value: unknown): value is JournalCell {
  return isObject(value) && hasTexts(value, ["key", "sheet", "cell"]) && isCellState(value.before) && isCellState(value.after);
}

function isCellState(value: unknown): value is CellState {
  if (!isObject(value)) return false;
  const { value: held, formula, numberFormat } = value;
  return (isTextOrNull(held) || typeof held === "number" || isFlag(held)) && isTextOrNull(formula) && isText(numberFormat);
}

function isAcceptance(value: unknown): value is Acceptance {
  return hasTexts(value, ["key", "basis", "reason", "author", "time"]) && (value.kind === "explained" || value.kind === "not-applicable");
}

function isMapping(value: unknown): value is ColumnMapping {
  return hasTexts(value, ["form"]) && isObject(value.columns) && Object.values(value.columns).every(isText);
}

function hasTexts(value: unknown, keys: readonly string[]): value is Json {
  return isObject(value) && keys.every((key) => isText(value[key]));
}

/** Each setting that is understood, and the default for the others. */
function readSettings(value: unknown): Settings {
  if (!isObject(value)) return DEFAULT_SETTINGS;
  const { scheme, ownScheme, decimals, overachievement, reverse, theme, author } = value;
  const flag = (key: "allYears" | "formulas" | "live" | "marks"): boolean => (isFlag(value[key]) ? value[key] : DEFAULT_SETTINGS[key]);
  return {
    scheme: isText(scheme) ? scheme : DEFAULT_SETTINGS.scheme,
    ownScheme: isText(ownScheme) ? ownScheme : null,
    decimals: typeof decimals === "number" && Number.isInteger(decimals) && decimals >= 0 && decimals <= 4 ? decimals : null,
    overachievement: isThresholds(overachievement) ? overachievement : null,
    reverse: reverse === "ratio" || reverse === "linear" ? reverse : null,
    allYears: flag("allYears"),
    formulas: flag("formulas"),
    live: flag("live"),
    marks: flag("marks"),
    theme: theme === "light" || theme === "dark" || theme === "high-contrast" ? theme : "office",
    author: isText(author) ? author : "",
  };
}

function isThresholds(value: unknown): value is NonNullable<Settings["overachievement"]> {
  const isNumber = (text: unknown): boolean => isText(text) && /^\d{1,3}(\.\d{1,6})?$/.test(text);
  return isObject(value) && isNumber(value.note) && isNumber(value.reason);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** JSON keeps control characters and lone surrogates escaped; the two that remain forbidden in XML are escaped here. */
function escaped(json: string): string {
  return json
    .replace(/[\ufffe\uffff\u007f-\u009f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function unescaped(xml: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return xml.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (all: string, raw?: string, hex?: string, digits?: string, name?: string) => {
      if (raw !== undefined) return raw;
      const code = hex !== undefined ? parseInt(hex, 16) : digits !== undefined ? parseInt(digits, 10) : null;
      if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : "";
      return named[name ?? ""] ?? all;
    },
  );
}
