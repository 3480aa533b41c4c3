import { parseFormula } from "../../core/formulas/parse";
import type { FormulaWorkbook } from "../../core/formulas/recalculate";
import type { WorkbookFile } from "../workbook-file";
import { parsePart } from "../xml";

interface DefinedName {
  readonly name: string;
  /** Sheet that it is for; null: the whole workbook. */
  readonly sheet: string | null;
  readonly formula: string;
}

/** A name for one area with nothing relative in it: $A$1, $A$1:$B$2, $A:$B, $1:$2, each with its sheet. */
const FIXED_AREA = /^[^,]+!(?:\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?|\$[A-Z]{1,3}:\$[A-Z]{1,3}|\$\d+:\$\d+)$/i;
const CONSTANT = /^(?:[\d.]+%?|"[^"]*")$/;

/** Looks up what the workbook's names stand for, where that is an area or a constant. They are read when one is asked for. */
export function definedNames(file: WorkbookFile): FormulaWorkbook["nameOf"] {
  let known: readonly DefinedName[] | null = null;
  return (wanted, sheet) => {
    known ??= namesIn(file);
    const named = known.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    const found = named.find((each) => each.sheet === sheet) ?? named.find((each) => each.sheet === null);
    return found && (FIXED_AREA.test(found.formula) || CONSTANT.test(found.formula)) ? parseFormula(`=${found.formula}`) : null;
  };
}

function namesIn({ pkg, parts }: WorkbookFile): DefinedName[] {
  const sheets: string[] = [];
  const names: { name: string; place: string | undefined; formula: string }[] = [];
  let inside = false;
  parsePart(pkg, parts.workbook, {
    open(name, attributes, parent) {
      if (name === "sheet" && parent === "sheets") sheets.push(attributes.name ?? "");
      inside = name === "definedName" && parent === "definedNames";
      if (inside) names.push({ name: attributes.name ?? "", place: attributes.localSheetId, formula: "" });
    },
    text(text) {
      const last = names.at(-1);
      if (inside && last) last.formula += text;
    },
    close() {
      inside = false;
    },
  });
  return names.map(({ name, place, formula }) => ({
    name,
    sheet: place === undefined ? null : (sheets[Number(place)] ?? ""),
    formula: formula.trim(),
  }));
}
