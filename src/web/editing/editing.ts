import { parseA1, toA1 } from "../../core/a1";
import type { Result } from "../../core/host-port";
import type { Cell, CellValue, SheetSnapshot } from "../../core/workbook";
import type { Place } from "../grid/moves";
import { shownValue } from "../grid/shown-value";
import { typedText } from "../grid/typed-text";
import { changeCells, type Changed } from "../host/change-cells";
import type { FileDocument } from "../host/file-document";
import { stateAt } from "../host/states";
import { typeAll, typeInto } from "../host/type-into";
import type { Notice } from "../page/notice";
import type { PageView } from "../page/page-view";
import { texts } from "../texts";
import { History, type Stepped } from "./history";
import { named } from "./named";
import { pasted } from "./pasted";
import { fieldText, readTable } from "./table-text";

/** A cell of the open file. */
export interface SheetPlace extends Place {
  readonly sheet: string;
}

/** Typing into one cell. It knows the cell itself: the selection may have moved on before the text is taken. */
export interface Typing {
  readonly at: SheetPlace;
  /** The cell's text where that is changed; null where it is typed over. */
  readonly was: string | null;
  /** The text so far. */
  text: string;
}

/** What is typed into the open file, from the first character until it is in the file or given up. One for each file that is opened. */
export class Editing {
  private typing: Typing | null = null;
  /** What could not be taken when the user turned elsewhere: it is offered again at its cell. */
  private refused: Typing | null = null;
  /** What was copied last, as the clipboard has it and as the cell does. */
  private copied: { readonly text: string; readonly value: CellValue; readonly format: string | undefined } | null = null;
  private readonly history: History;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly document: FileDocument,
    private readonly view: PageView,
    private readonly say: (notice: Notice | null) => void,
  ) {
    this.history = new History(document);
    view.onLeave(() => this.leave());
  }

  readonly get = (): Typing | null => this.typing;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins with the text that the cell holds. */
  open(at: SheetPlace): void {
    const was = typedText(this.cellAt(at), this.date1904);
    const { refused } = this;
    const isRefused = refused?.at.sheet === at.sheet && refused.at.row === at.row && refused.at.column === at.column;
    this.begin({ at, was, text: isRefused ? refused.text : was });
  }

  /** Whether a text waits that could not be taken. */
  get isWaiting(): boolean {
    return this.refused !== null;
  }

  /** Begins typing over what the cell holds. @returns false where nothing may be typed, which is said then */
  start(at: SheetPlace, text: string): boolean {
    return this.begin({ at, was: null, text });
  }

  /** The text that stands in the field now. */
  input(text: string): void {
    if (this.typing) this.typing.text = text;
  }

  /** Takes the text. @returns false where it cannot be taken, which is said then, and typing goes on */
  enter(): boolean {
    if (this.typing && !this.take(this.typing)) return false;
    this.refused = null;
    this.become(null);
    return true;
  }

  /** Takes the text because the user turned to something else. */
  leave(): void {
    const { typing } = this;
    if (!typing) return;
    // First of all: what follows may ask for the selection, and this must not be taken twice.
    this.become(null);
    this.refused = this.take(typing) ? null : typing;
  }

  /** Gives the text up, and with it what was said of it. */
  cancel(): void {
    if (this.typing) this.say(null);
    this.refused = null;
    this.become(null);
  }

  /** Empties a cell. */
  clear(at: SheetPlace): void {
    if (this.mayChange(at)) this.put(at, "");
  }

  /** The cell's text for the clipboard. */
  copy(at: SheetPlace): string {
    const cell = this.cellAt(at);
    const text = fieldText(shownValue(cell, this.date1904));
    this.copied = { text, value: cell?.value ?? null, format: cell?.format };
    return text;
  }

  /** Puts a table into the cells from one on: all of it or nothing. */
  paste(at: SheetPlace, text: string): void {
    const sheet = this.sheet(at.sheet);
    if (!sheet || !this.mayChange(at)) return;
    const made = this.isCopied(text) ? this.pasteCopied(at) : this.pasteTable(sheet, at, text);
    if (made.ok) this.keep(made);
    else this.say({ intent: "warning", text: texts.notPasted(made.problem) });
  }

  /** Line breaks may have become the clipboard's own. */
  private isCopied(text: string): boolean {
    return this.copied !== null && text.replace(/\r\n?/g, "\n") === this.copied.text.replace(/\r\n?/g, "\n");
  }

  /** What was copied here is put in as it is: its text shows fewer places than the cell has. */
  private pasteCopied({ sheet, row, column }: SheetPlace): Result<Changed> {
    const cell = toA1(row, column);
    const before = stateAt(this.document.current.snapshot, sheet, cell);
    const { value: after = null, format } = this.copied ?? {};
    if (after === before.value && (format ?? "General") === before.numberFormat) return changeCells(this.document, []);
    const numberFormat = format === undefined || format === before.numberFormat ? {} : { numberFormat: format };
    return changeCells(this.document, [{ sheet, cell, before: before.value, after, ...numberFormat }]);
  }

  private pasteTable(sheet: SheetSnapshot, at: SheetPlace, text: string): Result<Changed> {
    const placed = pasted(sheet, at, readTable(text));
    return placed.ok ? typeAll(this.document, at.sheet, placed.value) : placed;
  }

  /** Takes the last typing, deletion or paste back. */
  undo(): void {
    this.step(this.history.undo(), texts.undone, texts.nothingToUndo);
  }

  redo(): void {
    this.step(this.history.redo(), texts.redone, texts.nothingToRedo);
  }

  private begin(typing: Typing): boolean {
    this.leave();
    if (!this.mayChange(typing.at)) return false;
    this.become(typing);
    return true;
  }

  /** Says why not. */
  private mayChange(at: SheetPlace): boolean {
    const why = this.sheet(at.sheet)?.protected
      ? texts.protectedSheet
      : this.cellAt(at)?.formula === undefined
        ? null
        : texts.formula(toA1(at.row, at.column));
    if (why !== null) this.say({ intent: "warning", text: why });
    return why === null;
  }

  private become(typing: Typing | null): void {
    if (typing === this.typing) return;
    this.typing = typing;
    for (const listener of this.listeners) listener();
  }

  /** What was opened and not changed is not typed: a rate that is shown with all its places would be rounded. */
  private take({ at, was, text }: Typing): boolean {
    return text === was || this.put(at, text);
  }

  private put({ sheet, row, column }: SheetPlace, text: string): boolean {
    return this.keep(typeInto(this.document, sheet, toA1(row, column), text));
  }

  /** Remembers what was changed, and says what there is to say. */
  private keep(made: Result<Changed>): boolean {
    if (made.ok) this.history.add(made.value);
    this.report(made, texts.entered);
    return made.ok;
  }

  private report(made: Result<Pick<Changed, "notCalculated">>, done: string, more = ""): void {
    if (!made.ok) {
      this.say({ intent: "error", text: made.problem.message + made.problem.remedy });
      return;
    }
    const { notCalculated } = made.value;
    const stale = notCalculated.length > 0 ? texts.notCalculated(done, named(notCalculated), notCalculated.length) : "";
    // What was said of an earlier text is over.
    this.say(stale + more === "" ? null : { intent: "warning", text: more + stale });
  }

  private step(made: Result<Stepped> | null, done: string, nothing: string): void {
    if (!made) {
      this.say({ intent: "warning", text: nothing });
      return;
    }
    const { left = [], changes: [first] = [] } = made.ok ? made.value : {};
    this.report(made, done, left.length > 0 ? texts.changedSince(named(left)) : "");
    const place = first && parseA1(first.cell);
    if (place) this.view.select(first.sheet, place);
  }

  private get date1904(): boolean {
    return this.document.current.snapshot.date1904 ?? false;
  }

  private sheet(name: string): SheetSnapshot | undefined {
    return this.document.current.snapshot.sheets.find((sheet) => sheet.name === name);
  }

  private cellAt({ sheet, row, column }: SheetPlace): Cell | undefined {
    return this.sheet(sheet)?.cells.find((cell) => cell.row === row && cell.column === column);
  }
}
