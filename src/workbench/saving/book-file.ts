import type { FUniver } from "@univerjs/core/facade";
import "@univerjs/sheets/facade";
import type { EngineEvent, SheetEngine } from "../host/engine";
import { readBook, type PictureState } from "./book-state";
import { trustedFormulas } from "./contents";
import { saveBook, type OpenedFile, type SaveOutcome } from "./save-book";
import { ShiftLedger } from "./shift-ledger";

/** The file that stands open in the grid, from opening to saving. Make it when the grid holds the file and nobody has changed anything. */
export class BookFile {
  private readonly opened: OpenedFile;
  private readonly ledger = new ShiftLedger();
  private readonly stop: () => void;
  private trusted: ReadonlySet<string> = new Set();

  constructor(
    private readonly api: FUniver,
    private readonly engine: SheetEngine,
    bytes: Uint8Array,
    userData: string | null,
    private readonly pictures: PictureState,
  ) {
    this.opened = { bytes, userData, state: this.state() };
    this.stop = engine.listen((event: EngineEvent) => this.ledger.report(event));
  }

  /** Waits for the calculation that follows opening. What is typed before it ends only costs results: Excel calculates those. */
  async settle(): Promise<void> {
    await this.engine.settle();
    this.trusted = trustedFormulas(this.opened.state, this.state());
  }

  /** @param userData text of the part with Ziping's own data as it is now; null: none */
  async save(userData: string | null): Promise<SaveOutcome> {
    await this.engine.settle();
    return saveBook(this.opened, {
      state: this.state(),
      userData,
      trusted: this.trusted,
      isShifted: (sheet) => this.ledger.isShifted(sheet),
    });
  }

  /** Whether these are the very bytes that were opened. */
  isOpened(bytes: Uint8Array): boolean {
    return bytes === this.opened.bytes;
  }

  close(): void {
    this.stop();
  }

  private state() {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("No workbook is open.");
    return readBook(workbook, this.engine, this.pictures);
  }
}
