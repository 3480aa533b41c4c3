import type { SheetVisibility } from "../core/workbook";
import type { Package } from "./package";
import { FileTrouble } from "./problem";
import { readRelationships } from "./relationships";
import { flag, parsePart, qualified } from "./xml";

export interface SheetPart {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly part: string;
  /** The workbook's own number for it, which the calculation chain uses. */
  readonly sheetId: string;
}

/** Where the parts of a workbook lie; null: it has none. */
export interface WorkbookParts {
  readonly workbook: string;
  /** Worksheets in tab order; chart, dialog and macro sheets are left out. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
  readonly calcChain: string | null;
  readonly date1904: boolean;
  /** The sheet in front; null when the workbook has no worksheet. */
  readonly activeSheet: string | null;
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = { hidden: "hidden", veryHidden: "very-hidden" };

/** @throws FileTrouble "not-xlsx" when the package holds no workbook in XML (a document, .ods, .xlsb), "damaged" when a sheet's part is missing */
export function findWorkbookParts(pkg: Package): WorkbookParts {
  const workbook = workbookPart(pkg);
  const relationships = readRelationships(pkg, workbook);
  const byId = new Map([...relationships].reverse().map((relationship) => [relationship.id, relationship]));
  const sheets: SheetPart[] = [];
  const taken = new Set<string>();
  const tabs: string[] = [];
  let date1904 = false;
  let activeTab = 0;
  let root: string | undefined;
  parsePart(pkg, workbook, {
    open(name, attributes, parent) {
      root ??= name;
      if (name === "workbookPr" && parent === "workbook") date1904 = flag(attributes.date1904);
      if (name === "workbookView" && parent === "bookViews") activeTab = Number(attributes.activeTab ?? 0);
      if (name !== "sheet" || parent !== "sheets") return;
      tabs.push(attributes.name ?? "");
      const id = qualified(attributes, "id");
      const target = byId.get(id ?? "");
      if (!target) throw new FileTrouble("damaged", `sheet ${attributes.name ?? "?"} leads nowhere`);
      if (target.type !== "worksheet") return;
      if (!pkg.has(target.part)) throw new FileTrouble("damaged", `part ${target.part} is missing`);
      // What is written to one sheet would change the other.
      if (taken.has(target.part)) throw new FileTrouble("damaged", `two sheets in part ${target.part}`);
      taken.add(target.part);
      const { name: title = "", state = "", sheetId = "" } = attributes;
      sheets.push({ name: title, visibility: VISIBILITY[state] ?? "visible", part: target.part, sheetId });
    },
  });
  if (root !== "workbook") throw new FileTrouble("not-xlsx", `${workbook} is no workbook`);
  const optional = (type: string): string | null => {
    const found = relationships.find((relationship) => relationship.type === type);
    return found && pkg.has(found.part) ? found.part : null;
  };
  const front = sheets.find(({ name }) => name === tabs[activeTab]) ?? sheets[0];
  return {
    workbook,
    sheets,
    sharedStrings: optional("sharedStrings"),
    styles: optional("styles"),
    theme: optional("theme"),
    calcChain: optional("calcChain"),
    date1904,
    activeSheet: front?.name ?? null,
  };
}

function workbookPart(pkg: Package): string {
  const named = readRelationships(pkg, "").find(({ type }) => type === "officeDocument")?.part;
  const part = named !== undefined && pkg.has(named) ? named : "xl/workbook.xml";
  if (!pkg.has(part)) throw new FileTrouble("not-xlsx", "no workbook in the package");
  if (part.toLowerCase().endsWith(".bin")) throw new FileTrouble("not-xlsx", "a binary workbook (.xlsb)");
  return part;
}
