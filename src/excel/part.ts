import { isEmptyUserData, USER_DATA_NAMESPACE, type UserData, userDataToXml } from "../core/user-data";

/** Bytes that the part may take in a request: it travels twice with a write-back, which has to stay below Excel's 5 MB. */
const USUAL_BYTES = 1_500_000;
/** Bytes up to which a single large write-back is kept all the same. */
const MOST_BYTES = 3_500_000;

/** What the part is to hold; null: there is to be none. The oldest write-backs are left out where all of them would be too much. */
export function partText(data: UserData): string | null {
  if (isEmptyUserData(data)) return null;
  const text = userDataToXml(data);
  const most = data.journal.length > 1 ? USUAL_BYTES : MOST_BYTES;
  return data.journal.length === 0 || bytesOf(text) <= most ? text : partText({ ...data, journal: data.journal.slice(1) });
}

/** Bytes that a text takes in a request. */
export function bytesOf(text: string | null): number {
  return text === null ? 0 : new TextEncoder().encode(JSON.stringify(text)).length;
}

/** The custom XML parts with Ziping's namespace, as found: one usually; none; several when sheets came from another workbook. */
export interface FoundParts {
  readonly ids: readonly string[];
  /** Text of the first; null where there is none. */
  readonly text: string | null;
}

/**
 * Asks for the parts, together with whatever else the caller asks for.
 *
 * @returns collects the answer; call it after `context.sync()`. Only where there are several parts does it ask once more.
 */
export function requestParts(context: Excel.RequestContext): () => Promise<FoundParts> {
  const parts = context.workbook.customXmlParts.getByNamespace(USER_DATA_NAMESPACE);
  parts.load("items/id");
  const only = textOf(parts.getOnlyItemOrNullObject());
  return async () => {
    const ids = parts.items.map(({ id }) => id);
    const [first] = ids;
    if (first === undefined) return { ids, text: null };
    if (ids.length === 1) return { ids, text: only.value };
    const text = textOf(parts.getItem(first));
    await context.sync();
    return { ids, text: text.value };
  };
}

/** Of a part that is not there: undefined, when it is asked for after the sync. */
function textOf(part: Excel.CustomXmlPart): OfficeExtension.ClientResult<string> {
  return part.getXml();
}

/** Writes the part; the first of several stays, and the others go. */
export class PartWriter {
  #part: Excel.CustomXmlPart | null;
  #others: readonly string[];

  constructor(
    private readonly context: Excel.RequestContext,
    { ids: [first, ...others] }: FoundParts,
  ) {
    this.#part = first === undefined ? null : this.#parts.getItem(first);
    this.#others = others;
  }

  /** @param text null takes the part away */
  write(text: string | null): void {
    for (const id of this.#others) this.#parts.getItem(id).delete();
    this.#others = [];
    if (text === null) {
      this.#part?.delete();
      this.#part = null;
    } else if (this.#part) {
      this.#part.setXml(text);
    } else {
      this.#part = this.#parts.add(text);
    }
  }

  get #parts(): Excel.CustomXmlPartCollection {
    return this.context.workbook.customXmlParts;
  }
}
