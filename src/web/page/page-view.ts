import { parseA1 } from "../../core/a1";
import { cellRange } from "../../core/areas";
import type { Selection } from "../../core/host-port";
import type { WorkbookSnapshot } from "../../core/workbook";
import { type Place, placeOf } from "../grid/moves";
import { SheetView } from "../grid/sheet-view";
import type { FileDocument } from "../host/file-document";
import type { FileView } from "../host/file-host";

interface Shown {
  readonly sheet: string;
  readonly place: Place;
}

const FIRST: Place = { row: 0, column: 0 };

/** Which sheet and cell of the open file are shown; the grid and the host look at the same. */
export class PageView implements FileView {
  private shown: Shown;
  /** The sheets that were shown before, the last one first. */
  private before: readonly string[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly leaving = new Set<() => void>();

  constructor(private readonly document: FileDocument) {
    const { snapshot, presentation } = document.current;
    this.shown = { sheet: presentation.activeSheet ?? firstOf(snapshot) ?? "", place: FIRST };
    // A sheet that Ziping had inserted may be gone again.
    document.onChange(() => this.stay());
  }

  readonly get = (): Shown => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls back before the selection goes elsewhere: what is being typed ends first. */
  onLeave(listener: () => void): void {
    this.leaving.add(listener);
  }

  readonly select = (sheet: string, place: Place): void => {
    for (const leave of this.leaving) leave();
    if (sheet !== this.shown.sheet) this.before = [this.shown.sheet, ...this.before.filter((name) => name !== sheet)];
    this.show({ sheet, place });
  };

  private show(shown: Shown): void {
    this.shown = shown;
    for (const listener of this.listeners) listener();
  }

  /** On a sheet that is there: the one shown before, or the first that is visible. */
  private stay(): void {
    if (this.has(this.shown.sheet)) return;
    const { snapshot } = this.document.current;
    const sheet = this.before.find((name) => visibleIn(snapshot).includes(name)) ?? firstOf(snapshot);
    if (sheet !== undefined) this.show({ sheet, place: FIRST });
  }

  /** The cell that the grid shows as selected, which is another where the one that was asked for is hidden. */
  selection(): Selection | null {
    const { sheet: name, place } = this.shown;
    const { snapshot, presentation } = this.document.current;
    const at = snapshot.sheets.findIndex((sheet) => sheet.name === name);
    const [sheet, layout] = [snapshot.sheets[at], presentation.sheets[at]];
    if (!sheet || !layout) return null;
    return { sheet: name, range: cellRange(placeOf(new SheetView(sheet, layout, presentation), place)) };
  }

  reveal(sheet: string, cell: string): boolean {
    const place = parseA1(cell);
    if (!place || !this.has(sheet)) return false;
    this.select(sheet, place);
    return true;
  }

  private has(sheet: string): boolean {
    return this.document.current.snapshot.sheets.some(({ name }) => name === sheet);
  }
}

const visibleIn = ({ sheets }: WorkbookSnapshot): string[] =>
  sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);

const firstOf = (workbook: WorkbookSnapshot): string | undefined => visibleIn(workbook)[0] ?? workbook.sheets[0]?.name;
