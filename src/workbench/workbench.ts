import { readRules } from "../xlsx/presentation/book-rules";
import { readPictures } from "../xlsx/presentation/pictures";
import { readXlsx } from "../xlsx/reader";
import { readUserData } from "../xlsx/user-data";
import { OpenDocument, type Surroundings } from "./document";
import { withRules } from "./engine/load-rules";
import { snapshotToUniver } from "./engine/load-workbook";
import type { SheetEngine } from "./host/engine";
import { dress } from "./grid/dress";
import { fitRows } from "./grid/fit-rows";
import type { Grid } from "./grid/create-grid";
import type { Notice } from "./page/notice";
import type { StatusBar } from "./page/status-bar";
import { withRoomFor } from "./pictures/picture-room";
import { PictureSources } from "./pictures/picture-sources";
import { showPictures } from "./pictures/show-pictures";
import { BookFile } from "./saving/book-file";
import { texts } from "./saving/texts";
import { unseenIn } from "./saving/unseen";

/** The workbook that stands open when the page is opened. */
const SAMPLE = { url: "assets/sample.xlsx", name: "sample.xlsx" } as const;

/** Univer cuts a workbook out of its memory by this id; ours always has the same. */
const UNIT_ID = "workbook";

export interface WorkbenchParts {
  readonly grid: Grid;
  readonly surroundings: Surroundings;
  readonly notice: Notice;
  readonly status: StatusBar;
  readonly showFileName: (name: string) => void;
  /** Hands the saved file over to the user. */
  readonly download: (bytes: Uint8Array, name: string) => void;
}

/** Opens one workbook after the other: a file that cannot be read changes nothing but the message line. */
export class Workbench {
  private document: OpenDocument | null = null;
  private book: BookFile | null = null;
  private sources: PictureSources | null = null;
  private unseen: readonly string[] = [];
  private lastOpening: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: WorkbenchParts) {}

  get engine(): SheetEngine {
    return this.parts.surroundings.engine;
  }

  /** @throws Error before the first workbook is open */
  get current(): OpenDocument {
    if (!this.document) throw new Error("No workbook is open yet.");
    return this.document;
  }

  openFile(file: File): Promise<boolean> {
    return this.inTurn(async () => this.open(new Uint8Array(await file.arrayBuffer()), file.name));
  }

  openBytes(bytes: Uint8Array, name: string): Promise<boolean> {
    return this.inTurn(() => this.open(bytes, name));
  }

  openSample(): Promise<boolean> {
    return this.inTurn(async () => {
      const response = await fetch(SAMPLE.url);
      if (!response.ok) return this.refuse("没有找到示例工作簿。", "请重新运行 npm start。");
      return this.open(new Uint8Array(await response.arrayBuffer()), SAMPLE.name);
    });
  }

  /**
   * Makes the file of what stands in the grid: what was not changed is as it was in the opened file, down to its bytes.
   *
   * @returns null when it cannot be made; the page says why
   */
  async save(): Promise<Uint8Array | null> {
    const { grid, notice, status, download } = this.parts;
    const { book, current } = this;
    if (!book) return null;
    notice.clear();
    await finishTyping(grid);
    const outcome = await book.save(current.userData).catch((error: unknown) => {
      return { ok: false as const, why: texts.failed(error instanceof Error ? error.message : String(error)) };
    });
    const name = current.fileName;
    if (!outcome.ok) {
      status.say(texts.failedShort);
      notice.show(texts.notSaved(outcome.why));
      return null;
    }
    const { bytes, left } = outcome;
    download(bytes, name);
    status.say(book.isOpened(bytes) ? texts.unchanged(name) : texts.saved(name));
    if (left.length > 0) notice.show(texts.savedWithout(name, left));
    return bytes;
  }

  /**
   * Two files chosen in quick succession are opened one after the other; neither waits for the other's pane.
   *
   * @returns whether the workbook was opened; the pane beside it is ready then
   */
  private async inTurn(opening: () => OpenDocument | null | Promise<OpenDocument | null>): Promise<boolean> {
    const turn = this.lastOpening.then(opening).catch((error: unknown) => {
      const details = error instanceof Error ? error.message : String(error);
      return this.refuse(`打开时出错：${details}。`, "请重新载入本页后再试。");
    });
    this.lastOpening = turn;
    const opened = await turn;
    if (!opened) return false;
    await Promise.all([opened.ready, this.book?.settle()]);
    if (opened === this.document) this.parts.status.say(texts.ready(this.unseen));
    return true;
  }

  private async open(bytes: Uint8Array, name: string): Promise<OpenDocument | null> {
    const { grid, surroundings, notice, status, showFileName } = this.parts;
    const read = readXlsx(bytes, { presentation: true });
    if (!read.ok) return this.refuse(`没有打开“${name}”：${read.problem.message}`, read.problem.remedy);
    const rules = readRules(bytes);
    const userData = readUserData(bytes);
    if (!rules.ok) return this.refuse(`没有打开“${name}”：${rules.problem.message}`, rules.problem.remedy);
    const pictures = readPictures(bytes);
    if (!pictures.ok) return this.refuse(`没有打开“${name}”：${pictures.problem.message}`, pictures.problem.remedy);
    notice.clear();
    status.say("正在打开……");
    const sources = await PictureSources.of(pictures.value);
    this.document?.close();
    this.book?.close();
    grid.api.disposeUnit(UNIT_ID);
    this.sources?.dispose();
    this.sources = sources;
    const { snapshot, presentation } = read.value;
    const content = withRoomFor(withRules({ ...snapshotToUniver(snapshot), id: UNIT_ID, name }, rules.value), pictures.value);
    const workbook = grid.api.createWorkbook(presentation ? dress(content, presentation) : content);
    if (presentation) fitRows(grid, workbook, presentation);
    const shown = showPictures(grid, workbook, pictures.value, sources);
    const front = presentation?.activeSheet;
    if (front) workbook.getSheetByName(front)?.activate();
    showFileName(name);
    const kept = userData.ok ? userData.value : null;
    this.book = new BookFile(grid.api, surroundings.engine, bytes, kept, shown.stateOf);
    this.document = new OpenDocument(surroundings, name, kept);
    this.unseen = unseenIn(bytes, shown.seen);
    return this.document;
  }

  private refuse(message: string, remedy: string): null {
    this.parts.notice.show(message + remedy);
    return null;
  }
}

/** Takes what stands in the cell that is being edited. */
async function finishTyping({ api }: Grid): Promise<void> {
  await api.getActiveWorkbook()?.endEditingAsync(true);
}
