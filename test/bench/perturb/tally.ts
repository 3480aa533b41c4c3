import type { Figure } from "../figures";
import type { FormVerdict, Outcome, Verdict } from "./judge";

/** Sums over the sheets of a run. */
export class Tally {
  private readonly outcomes: Record<Outcome, number> = { exact: 0, abstained: 0, wrong: 0 };
  private fields = 0;
  private rightFields = 0;
  wrongCells = 0;
  private missedCells = 0;
  private extraForms = 0;

  addForm({ outcome, fields, right, missedCells }: FormVerdict): void {
    this.outcomes[outcome]++;
    this.fields += fields;
    this.rightFields += right;
    this.missedCells += missedCells.length;
  }

  addSheet({ forms, wrongEdits, extraForms }: Verdict): void {
    forms.forEach((form) => this.addForm(form));
    this.wrongCells += wrongEdits.length;
    this.extraForms += extraForms;
  }

  /** Share of the forms, in %. */
  shareOf(outcome: Outcome): number {
    const { exact, abstained, wrong } = this.outcomes;
    return (100 * this.outcomes[outcome]) / (exact + abstained + wrong);
  }

  /** Shares of the forms by outcome. */
  outcomeFigures(name: string): Figure[] {
    return (["exact", "abstained", "wrong"] as const).map((outcome) => ({
      name: `${name}-forms-${outcome}`,
      value: this.shareOf(outcome),
      unit: "%",
    }));
  }

  figures(name: string): Figure[] {
    const { exact, abstained, wrong } = this.outcomes;
    return [
      { name: `${name}-forms`, value: exact + abstained + wrong, unit: "forms" },
      ...this.outcomeFigures(name),
      { name: `${name}-fields-exact`, value: (100 * this.rightFields) / this.fields, unit: "%" },
      { name: `${name}-wrong-cells-written`, value: this.wrongCells, unit: "cells" },
      { name: `${name}-cells-left-blank`, value: this.missedCells, unit: "cells" },
      { name: `${name}-forms-that-are-none`, value: this.extraForms, unit: "forms" },
    ];
  }
}
