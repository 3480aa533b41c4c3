import { intersection, subtract } from "../area";
import type { Area } from "../area";
import { invalidArgument } from "../errors";
import { offsetFormula } from "../formula-references";
import type { Place, Session } from "../objects";
import { assertWritable } from "../places";

/** Takes the area out of every conditional format; what is left of a rule keeps applying. */
function clearConditionalFormats({ sheet, area }: Place, { engine }: Session): void {
  for (const rule of engine.conditionalFormats(sheet)) {
    if (!rule.areas.some((part) => intersection(part, area))) continue;
    const areas = rule.areas.flatMap((part) => subtract(part, area));
    const [before, after] = [rule.areas[0], areas[0]];
    if (!before || !after) {
      engine.deleteConditionalFormat(sheet, rule.id);
      continue;
    }
    // The formula is relative to the first cell, which may be another one now.
    const formula = offsetFormula(rule.formula, after.row - before.row, after.column - before.column);
    engine.updateConditionalFormat(sheet, { ...rule, areas, formula });
  }
}

const PLAIN_LINK = { fontColor: null, underline: false } as const;

function linkedCells({ sheet, area }: Place, { engine }: Session): Area[] {
  const used = engine.usedArea(sheet, false);
  const present = used && intersection(used, area);
  if (!present) return [];
  const { row, column, rows, columns } = present;
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
    rows: 1,
    columns: 1,
  })).filter((cell) => engine.link(sheet, cell.row, cell.column));
}

const CLEARS: Readonly<Record<string, (place: Place, session: Session) => void>> = {
  All: (place, session) => {
    const { engine } = session;
    CLEARS["Hyperlinks"]?.(place, session);
    engine.unmerge(place.sheet, place.area);
    engine.clear(place.sheet, place.area, "all");
    engine.validations.clear(place.sheet, place.area);
    clearConditionalFormats(place, session);
  },
  Contents: (place, session) => {
    CLEARS["Hyperlinks"]?.(place, session);
    session.engine.clear(place.sheet, place.area, "contents");
  },
  Formats: (place, session) => {
    session.engine.unmerge(place.sheet, place.area);
    session.engine.clear(place.sheet, place.area, "formats");
    clearConditionalFormats(place, session);
  },
  /** The links go, their looks stay. */
  Hyperlinks: (place, session) => {
    for (const cell of linkedCells(place, session)) session.engine.setLink(place.sheet, cell, null);
  },
  RemoveHyperlinks: (place, session) => {
    for (const cell of linkedCells(place, session)) {
      session.engine.setLink(place.sheet, cell, null);
      session.engine.setStyle(place.sheet, cell, PLAIN_LINK);
    }
  },
};

/** range.clear(applyTo): what is not named stays. */
export function clearArea(place: Place, applyTo: string, session: Session): void {
  assertWritable(session, place.sheet);
  const clear = CLEARS[applyTo];
  if (!clear) throw invalidArgument();
  clear(place, session);
}
