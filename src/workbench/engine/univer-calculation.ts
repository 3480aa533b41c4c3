import { ICommandService } from "@univerjs/core";
import type { ICommandInfo } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets-formula/facade";
import type { UniverDocument } from "./univer-document";

/** A calculation that takes longer than this is stuck. */
const LIMIT_MS = 30_000;

/**
 * Knows when all formulas have their results.
 *
 * Univer starts calculating a tenth of a second after a change, stops a running calculation when another change comes, and starts over; its
 * own promise resolves at the stop already. So starts and ends are counted, and a change counts as settled when a calculation that
 * started after it has ended. Where no formula depends on a change, Univer's promise waits half a second for results that never come; the
 * end without results is enough then.
 */
export class UniverCalculation {
  /** A workbook is calculated once after it was opened. */
  private requested = 1;
  /** That calculation starts by itself. */
  private startedFor = 1;
  private settledFor = 0;
  private starts = 0;
  private ends = 0;
  private endsWithoutResults = new Set<() => void>();

  constructor(
    private readonly api: FUniver,
    document: UniverDocument,
  ) {
    document.injector.get(ICommandService).onCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.starts += 1;
        this.startedFor = this.requested;
      }
      if (id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
        if (functionsExecutedState === undefined) return;
        this.ends += 1;
        if (functionsExecutedState !== FormulaExecutedStateType.NOT_EXECUTED) return;
        for (const resolve of this.endsWithoutResults) resolve();
        this.endsWithoutResults.clear();
      }
    });
  }

  /** Something changed that formulas may depend on. */
  request(): void {
    this.requested += 1;
  }

  start(): void {
    this.request();
    this.api.getFormula().executeCalculation();
  }

  async settle(): Promise<void> {
    while (this.settledFor < this.requested) {
      const goal = this.requested;
      const startsBefore = this.starts;
      const withoutResults = new Promise<void>((resolve) => this.endsWithoutResults.add(resolve));
      await Promise.race([this.api.getFormula().onCalculationResultApplied(LIMIT_MS), withoutResults]);
      const isIdle = this.starts <= this.ends;
      const nothingToDo = this.starts === startsBefore;
      if (isIdle && (this.startedFor >= goal || nothingToDo)) this.settledFor = goal;
    }
  }
}
