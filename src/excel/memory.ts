import { NO_USER_DATA, type UserData, userDataFromXml } from "../core/user-data";
import { bytesOf, PartWriter, partText, requestParts } from "./part";
import type { Run } from "./queue";
import type { Step } from "./write";

/** What is kept while something is written: with the write-back as pending before the first cell, and as it is afterwards. */
export interface Record {
  readonly begin: UserData;
  readonly end: UserData;
}

/** The part is where it was found when this batch began. */
export interface Located {
  readonly writer: PartWriter;
  /** What the part holds. */
  readonly data: UserData;
}

/** What Ziping keeps in the workbook: read once, and written only together with a change of the workbook, or when the user decides something. */
export class Memory {
  #data: UserData | null = null;
  /** Text of the part in the workbook; undefined: nobody knows, or there is more than one. */
  #saved: string | null | undefined;

  get data(): UserData {
    return this.#data ?? NO_USER_DATA;
  }

  set data(data: UserData) {
    this.#data = data;
  }

  get isRead(): boolean {
    return this.#data !== null;
  }

  /** Asks for the part, together with whatever else the caller asks for; call what it returns after `context.sync()`. */
  locate(context: Excel.RequestContext): () => Promise<Located> {
    const collect = requestParts(context);
    return async () => {
      const found = await collect();
      const data = found.text === null ? NO_USER_DATA : userDataFromXml(found.text);
      // Excel may word the XML in its own way: what counts is what it says.
      const standing = found.ids.length > 1 ? undefined : partText(data);
      if (this.#data === null || this.#isChangedElsewhere(standing)) this.#data = data;
      this.#saved = standing;
      return { writer: new PartWriter(context, found), data };
    };
  }

  /** The first step and the last, between which the journal says that something is under way. From then on what the part holds is uncertain. */
  steps({ writer }: Located, { begin, end }: Record): { readonly begin: Step; readonly end: Step } {
    return { begin: this.#step(writer, begin), end: this.#step(writer, end) };
  }

  /** All steps were applied. */
  confirm({ end }: Record): void {
    this.#saved = partText(end);
  }

  /** Forgets everything, and takes away whatever parts there are, also those that cannot be read. */
  async erase(run: Run): Promise<void> {
    await run(async (context) => {
      const found = this.locate(context);
      await context.sync();
      const { writer } = await found();
      this.#saved = undefined;
      writer.write(null);
      await context.sync();
    });
    this.#saved = null;
    this.#data = NO_USER_DATA;
  }

  /** Brings the part to what is to be kept; takes no round trip when it is so already. */
  async save(run: Run): Promise<void> {
    if (!this.isRead) return;
    const wanted = partText(this.data);
    if (this.#saved === wanted) return;
    await run(async (context) => {
      const found = this.locate(context);
      await context.sync();
      const { writer } = await found();
      if (this.#saved === wanted) return;
      this.#saved = undefined;
      writer.write(wanted);
      await context.sync();
      this.#saved = wanted;
    });
  }

  /** A co-author wrote the part since; there is nothing of ours that it lacks. */
  #isChangedElsewhere(standing: string | null | undefined): boolean {
    return standing !== this.#saved && this.#saved !== undefined && this.#saved === partText(this.data);
  }

  #step(writer: PartWriter, data: UserData): Step {
    const text = partText(data);
    return {
      weight: 1000 + bytesOf(text),
      queue: () => {
        this.#saved = undefined;
        writer.write(text);
      },
    };
  }
}
