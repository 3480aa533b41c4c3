import type { FUniver } from "@univerjs/core/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import type { Area } from "../host/area";
import type { ConditionalFormat, EngineEvent, SheetEngine } from "../host/engine";
import { UniverCalculation } from "./univer-calculation";
import { formatFromUniver, formatToUniver, ruleResults } from "./univer-conditional-formats";
import { UniverDocument } from "./univer-document";
import { listenToUniver } from "./univer-events";
import { UniverNames } from "./univer-names";
import { UniverOverlays } from "./univer-overlays";
import { areaOf } from "./univer-ranges";
import { UniverShifts } from "./univer-shifts";
import { UniverSizes } from "./univer-sizes";
import { UniverValidations } from "./univer-validations";

const ONE_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/** The spreadsheet behind the simulated host: Univer, in the page or without one. One workbook must be open. */
export function createUniverEngine(api: FUniver): SheetEngine {
  const document = new UniverDocument(api);
  const listeners = new Set<(event: EngineEvent) => void>();
  const validations = new UniverValidations(document);
  const names = new UniverNames(document);
  const shifts = new UniverShifts(document, new UniverOverlays(document, validations, names), (event) => {
    for (const listener of listeners) listener(event);
  });
  return new UniverEngine(document, shifts, new UniverCalculation(api, document), listeners, validations, names);
}

class UniverEngine extends UniverSizes implements SheetEngine {
  private nextFormat = 1;

  constructor(
    document: UniverDocument,
    shifts: UniverShifts,
    private readonly calculation: UniverCalculation,
    private readonly listeners: Set<(event: EngineEvent) => void>,
    readonly validations: UniverValidations,
    readonly names: UniverNames,
  ) {
    super(document, shifts);
    this.listen(({ kind }) => {
      if (kind !== "selected" && kind !== "activated" && kind !== "deactivated") this.calculation.request();
    });
  }

  selection(): { sheet: string; area: Area } {
    const range = this.document.workbook.getActiveRange();
    return { sheet: this.document.workbook.getActiveSheet().getSheetId(), area: range ? areaOf(range.getRange()) : ONE_CELL };
  }

  activate(sheet: string): void {
    this.document.bringToFront(sheet);
  }

  select(sheet: string, area: Area): void {
    this.activate(sheet);
    this.document.program(() => this.document.range(sheet, area).activate());
  }

  conditionalFormats(sheet: string): ConditionalFormat[] {
    return this.document.sheet(sheet).getConditionalFormattingRules().map(formatFromUniver);
  }

  addConditionalFormat(sheet: string, rule: Omit<ConditionalFormat, "id">): string {
    const id = `format-${this.nextFormat++}-${Date.now().toString(36)}`;
    for (const area of rule.areas) this.document.makeRoom(sheet, area);
    this.document.program(() => this.document.sheet(sheet).addConditionalFormattingRule(formatToUniver({ ...rule, id })));
    return id;
  }

  updateConditionalFormat(sheet: string, rule: ConditionalFormat): void {
    this.document.program(() => this.document.sheet(sheet).setConditionalFormattingRule(rule.id, formatToUniver(rule)));
  }

  deleteConditionalFormat(sheet: string, id: string): void {
    this.document.program(() => this.document.sheet(sheet).deleteConditionalFormattingRule(id));
  }

  async isHighlighted(sheet: string, row: number, column: number): Promise<boolean> {
    await this.settle();
    const results = (): (boolean | undefined)[] =>
      ruleResults(this.document.injector, this.document.unitId, this.document.sheet(sheet), row, column);
    // Univer evaluates a rule's formula only once somebody looks at the cell.
    if (results().includes(undefined)) {
      this.calculation.request();
      await this.settle();
    }
    return results().includes(true);
  }

  asCoauthor(work: () => void): void {
    this.document.program(work, "coauthor");
  }

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  recalculate(): void {
    this.calculation.start();
  }

  listen(listener: (event: EngineEvent) => void): () => void {
    this.listeners.add(listener);
    const stop = listenToUniver(this.document, listener);
    return () => {
      this.listeners.delete(listener);
      stop();
    };
  }
}
