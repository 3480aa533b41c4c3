import { OWN } from "../block-content";
import type { InsertedBlock } from "../edits";

/** How the blank cells of a block look before anything is put there: the same all over it, so that it can be given back. */
export interface Ground extends GroundLook {
  /** Of the rows that are to get another height; counted from the block's first. */
  readonly heights: readonly GroundHeight[];
}

/** In the words of Office.js, whatever the host: a file that one shell wrote is given back by the other. */
export interface GroundLook {
  readonly font: string;
  readonly points: number;
  /** "#RRGGBB" */
  readonly color: string;
  readonly bold: boolean;
  /** "General", "Left" … */
  readonly horizontal: string;
  /** "Bottom", "Center" … */
  readonly vertical: string;
  readonly wrap: boolean;
  readonly format: string;
}

export interface GroundHeight {
  readonly row: number;
  /** Null: nobody ever measured it. */
  readonly points: number | null;
  /** The row fits its text; absent: it keeps the height. */
  readonly fits?: boolean;
}

/** What a host sees where a plan is to go. Null: not the same all over the block. */
export type GroundFacts = { readonly [K in keyof GroundLook]: GroundLook[K] | null } & {
  readonly isBlank: boolean;
  /** A merged area, a table or the like reaches into it. */
  readonly isClaimed: boolean;
  /** Lines between its cells; those on the edge may belong to the neighbours. */
  readonly hasLines: boolean;
  /** Data validation says what may be typed there. */
  readonly isRuled: boolean;
  /** "#RRGGBB"; "" for none. */
  readonly fill: string | null;
  readonly heights: readonly GroundHeight[];
};

const NO_FILL: ReadonlySet<string | null> = new Set(["", "#FFFFFF"]);

/**
 * The ground, where the place is free.
 *
 * @returns null when something is in the way: what looks like a part of a table is somebody's table, even while it is blank
 */
export function freeGround({ isBlank, isClaimed, hasLines, isRuled, fill, heights, ...look }: GroundFacts): Ground | null {
  if (!isBlank || isClaimed || hasLines || isRuled || !NO_FILL.has(fill)) return null;
  return isSameAllOver(look) ? { ...look, heights } : null;
}

function isSameAllOver(look: { readonly [K in keyof GroundLook]: GroundLook[K] | null }): look is GroundLook {
  return Object.values(look).every((aspect) => aspect !== null);
}

/** What an inserted block remembers of its ground; what is missing there is left out. */
export function groundOf({ content }: Pick<InsertedBlock, "content">): Partial<Ground> {
  const [, text = ""] = content.split(OWN);
  try {
    const ground: unknown = JSON.parse(text);
    return typeof ground === "object" && ground !== null ? ground : {};
  } catch {
    return {};
  }
}
