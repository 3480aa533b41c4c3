import type { FormReport, IndicatorReport } from "../../../core/shape";
import { sum } from "../../format";
import { overview as texts } from "../../texts/overview";

/** Marks of one level 1 of a form (or of its execution rate), as decimals. */
export interface Level {
  readonly name: string;
  readonly weight: string;
  /** Sum of the scores that are known: as they will stand once written. */
  readonly known: string;
  /** Full marks of the parts that have no score yet. */
  readonly open: string;
  /** Its score stands where its weight belongs: neither number says anything. */
  readonly mixedUp: boolean;
}

/**
 * The parts of a form's total in the order of the form; empty where it gives no marks.
 *
 * @param mixedUp the funds' score was typed into the cell of their weight
 */
export function levelsOf({ funds, indicators }: FormReport, mixedUp: boolean): Level[] {
  const levels = new Map<string, { weights: string[]; known: string[]; open: string[] }>();
  const add = (name: string, weight: string | null, score: string | null): void => {
    if (weight === null) return;
    const level = levels.get(name) ?? { weights: [], known: [], open: [] };
    level.weights.push(weight);
    if (score === null) level.open.push(weight);
    else level.known.push(score);
    levels.set(name, level);
  };
  if (funds) add(texts.fundsLevel, funds.weight, mixedUp ? null : (funds.score.computed ?? funds.score.recorded));
  for (const indicator of indicators) add(nameOf(indicator.level1), indicator.weight, finalScore(indicator));
  return [...levels].map(([name, { weights, known, open }]) => ({
    name,
    weight: sum(weights),
    known: sum(known),
    open: sum(open),
    mixedUp: mixedUp && name === texts.fundsLevel,
  }));
}

/** What will stand once written: a unit may deduct from itself, so a recorded score below the computed one is kept. */
function finalScore({ score: { recorded, computed } }: IndicatorReport): string | null {
  if (recorded === null || computed === null) return recorded ?? computed;
  return Number(recorded) < Number(computed) ? recorded : computed;
}

/** 产出指标(50分) → 产出 */
function nameOf(level1: string | null): string {
  const bare = (level1 ?? "")
    .replace(/[（(][^）)]*[）)]/g, "")
    .replace(/\s+/g, "")
    .replace(/指标$/, "");
  return bare === "" ? texts.otherLevel : bare;
}
