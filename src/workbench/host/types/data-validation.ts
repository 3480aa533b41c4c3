import { expectFlag, expectNumber, expectText } from "../arguments";
import { invalidArgument } from "../errors";
import type { Places, Session } from "../objects";
import { assertWritable, presentAreas, raise } from "../places";
import type { TypeTable } from "../table";
import type { PlacedValidation, Validation, ValidationOperator, ValidationType } from "../validation";

const OPERATORS: readonly ValidationOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

/** Rules that compare: the name in Office.js → the type. */
const COMPARISONS: Readonly<Record<string, ValidationType>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
};

/** Characters that Excel takes in a rule's formula, in titles, in a prompt and in an error message. */
const MOST = { formula: 255, title: 32, prompt: 255, error: 225 } as const;

const FRESH: Omit<Validation, "type" | "formula1" | "formula2" | "operator"> = {
  inCellDropDown: true,
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const record = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : raise(invalidArgument()));

function limited(value: unknown, most: number, fallback = ""): string {
  const text = value === undefined || value === null ? fallback : expectText(value);
  return text.length <= most ? text : raise(invalidArgument());
}

/** A constant or a formula, as the text that the rule keeps. Excel takes no array constants there. */
function expectFormula(value: unknown): string {
  const text = typeof value === "number" ? String(expectNumber(value)) : limited(value, MOST.formula);
  if (text === "" || (text.startsWith("=") && /[{}]/.test(text.replace(/"(?:[^"]|"")*"/g, "")))) throw invalidArgument();
  return text;
}

type Rule = Pick<Validation, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

function readRule(value: unknown): Rule {
  const given = Object.entries(record(value)).filter(([, part]) => part !== undefined && part !== null);
  const [kind = "", part] = given[0] ?? [];
  if (given.length !== 1) throw invalidArgument();
  const rule = record(part);
  if (kind === "list") {
    const formula1 = expectFormula(rule["source"]);
    return { type: "List", operator: "Between", formula1, formula2: "", inCellDropDown: rule["inCellDropDown"] !== false };
  }
  if (kind === "custom") {
    const formula1 = expectFormula(rule["formula"]);
    if (!formula1.startsWith("=")) throw invalidArgument();
    return { type: "Custom", operator: "Between", formula1, formula2: "", inCellDropDown: true };
  }
  const type = COMPARISONS[kind] ?? raise(invalidArgument());
  const operator = OPERATORS.find((name) => name === rule["operator"]) ?? raise(invalidArgument());
  const isPair = operator === "Between" || operator === "NotBetween";
  const formula2 = isPair ? expectFormula(rule["formula2"]) : "";
  return { type, operator, formula1: expectFormula(rule["formula1"]), formula2, inCellDropDown: true };
}

const asGiven = (text: string): string | number => (text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text);

function ruleToScript({ type, operator, formula1, formula2, inCellDropDown }: Validation): Readonly<Record<string, unknown>> {
  if (type === "List") return { list: { inCellDropDown, source: formula1 } };
  if (type === "Custom") return { custom: { formula: formula1 } };
  const name = Object.keys(COMPARISONS).find((key) => COMPARISONS[key] === type) ?? "";
  return { [name]: { operator, formula1: asGiven(formula1), ...(formula2 === "" ? {} : { formula2: asGiven(formula2) }) } };
}

/** What stands on the cells: one validation, none at all, or (null) not the same on all. */
function present(places: Places, session: Session): { readonly found: PlacedValidation | null } | null {
  const ids = new Set<string>();
  let found: PlacedValidation | null = null;
  for (const { row, column, rows, columns } of presentAreas(session, places)) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        found = session.engine.validations.at(places.sheet, r, c);
        ids.add(found?.id ?? "");
        if (ids.size > 1) return null;
      }
    }
  }
  return { found };
}

function place(places: Places, validation: Validation, { engine }: Session): void {
  for (const area of places.areas) engine.validations.set(places.sheet, area, validation);
}

/** Prompt, alert and the like belong to a rule: Excel keeps them only where there is one on all of the cells. */
function change(places: Places, part: Partial<Validation>, session: Session): void {
  assertWritable(session, places.sheet);
  const found = present(places, session)?.found;
  if (!found) throw invalidArgument("A data validation rule must be set first.");
  place(places, { ...found, ...part }, session);
}

export const dataValidation: TypeTable<"DataValidation"> = {
  scalars: {
    Type: {
      get: (places, session) => {
        const state = present(places, session);
        if (state) return state.found?.type ?? "None";
        const all = session.engine.validations.all(places.sheet);
        return all.length > 1 ? "MixedCriteria" : "Inconsistent";
      },
    },
    Rule: {
      get: (places, session) => {
        const state = present(places, session);
        return state ? (state.found ? ruleToScript(state.found) : {}) : null;
      },
      set: (places, value, session) => {
        assertWritable(session, places.sheet);
        const rule = readRule(value);
        const kept = present(places, session)?.found;
        const { prompt, errorAlert, ignoreBlanks } = kept ?? FRESH;
        place(places, { ...FRESH, prompt, errorAlert, ignoreBlanks, ...rule }, session);
      },
    },
    Prompt: {
      get: (places, session) => {
        const state = present(places, session);
        return state && (state.found ?? FRESH).prompt;
      },
      set: (places, value, session) => {
        const { showPrompt, title, message } = record(value);
        change(
          places,
          { prompt: { showPrompt: showPrompt !== false, title: limited(title, MOST.title), message: limited(message, MOST.prompt) } },
          session,
        );
      },
    },
    ErrorAlert: {
      get: (places, session) => {
        const state = present(places, session);
        return state && (state.found ?? FRESH).errorAlert;
      },
      set: (places, value, session) => {
        const { showAlert, style = "Stop", title, message } = record(value);
        if (style !== "Stop" && style !== "Warning" && style !== "Information") throw invalidArgument();
        const errorAlert: Validation["errorAlert"] = {
          showAlert: showAlert !== false,
          style,
          title: limited(title, MOST.title),
          message: limited(message, MOST.error),
        };
        change(places, { errorAlert }, session);
      },
    },
    IgnoreBlanks: {
      get: (places, session) => {
        const state = present(places, session);
        return state && (state.found ?? FRESH).ignoreBlanks;
      },
      set: (places, value, session) => change(places, { ignoreBlanks: expectFlag(value) }, session),
    },
  },
  methods: {
    Clear: (places, _, session) => {
      assertWritable(session, places.sheet);
      for (const area of places.areas) session.engine.validations.clear(places.sheet, area);
    },
  },
};
