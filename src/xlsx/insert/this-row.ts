import type { Splice } from "../patch/splice";
import type { Attributes } from "../xml";
import type { CloseTag, OpenTag, PositionHandlers } from "../xml-positions";

/** 表1[[#This Row],[甲]]: the row of a table in which the formula stands. */
const THIS_ROW = /\[#This Row\]/i;

/** Finds formulas that look at their own row of a table. Excel takes a file with such a formula outside of a table for damaged. */
export class ThisRowFormulas implements PositionHandlers {
  /** Taking the formulas away leaves their results standing. */
  readonly splices: Splice[] = [];
  /** Numbers of shared formulas whose text is one; the cells that share it have none of their own. */
  private readonly shared = new Set<string>();
  private formula: { readonly start: number; readonly si: string | undefined; text: string } | null = null;

  open(name: string, { t, si }: Attributes, parent: string | undefined, { start }: OpenTag): void {
    if (name === "f" && parent === "c") this.formula = { start, si: t === "shared" ? si : undefined, text: "" };
  }

  text(text: string): void {
    if (this.formula) this.formula.text += text;
  }

  close(name: string, parent: string | undefined, { end }: CloseTag): void {
    if (!this.formula || name !== "f" || parent !== "c") return;
    const { start, si, text } = this.formula;
    this.formula = null;
    if (si !== undefined && text !== "") this.note(si, THIS_ROW.test(text));
    if (THIS_ROW.test(text) || (si !== undefined && this.shared.has(si))) this.splices.push({ start, end, text: "" });
  }

  /** A number can be given again further down. */
  private note(si: string, isOne: boolean): void {
    if (isOne) this.shared.add(si);
    else this.shared.delete(si);
  }
}
