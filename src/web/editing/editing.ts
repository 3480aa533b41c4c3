import { toA1 } from "../../core/a1";
import type { Cell, SheetSnapshot } from "../../core/workbook";
import type { Place } from "../grid/moves";
import { typedText } from "../grid/typed-text";
import type { FileDocument } from "../host/file-document";
import { typeInto } from "../host/type-into";
import type { Notice } from "../page/notice";
import type { PageView } from "../page/page-view";
import { texts } from "../texts";
import { named } from "./named";

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
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly document: FileDocument,
    view: PageView,
    private readonly say: (notice: Notice) => void,
  ) {
    view.onLeave(() => this.leave());
  }

  readonly get = (): Typing | null => this.typing;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins with the text that the cell holds. */
  open(at: SheetPlace): void {
    const was = typedText(this.cellAt(at));
    this.begin({ at, was, text: was });
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
    this.become(null);
    return true;
  }

  /** Takes the text because the user turned to something else. */
  leave(): void {
    const { typing } = this;
    if (!typing) return;
    // First of all: what follows may ask for the selection, and this must not be taken twice.
    this.become(null);
    this.take(typing);
  }

  /** Gives the text up. */
  cancel(): void {
    this.become(null);
  }

  /** Empties a cell. */
  clear(at: SheetPlace): void {
    if (this.mayChange(at)) this.put(at, "");
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
    const typed = typeInto(this.document, sheet, toA1(row, column), text);
    if (!typed.ok) this.say({ intent: "error", text: typed.problem.message + typed.problem.remedy });
    else if (typed.value.length > 0) this.say({ intent: "warning", text: texts.notCalculated(named(typed.value), typed.value.length) });
    return typed.ok;
  }

  private sheet(name: string): SheetSnapshot | undefined {
    return this.document.current.snapshot.sheets.find((sheet) => sheet.name === name);
  }

  private cellAt({ sheet, row, column }: SheetPlace): Cell | undefined {
    return this.sheet(sheet)?.cells.find((cell) => cell.row === row && cell.column === column);
  }
}
