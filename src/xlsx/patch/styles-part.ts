import type { WorkbookParts } from "../workbook-parts";
import { formatsIn } from "../styles";
import { addContentType } from "./content-types";
import type { Draft } from "./draft";
import { addLink } from "./links";
import { outlineOf } from "./outline";
import { EMPTY_STYLE_SHEET, StyleSheet } from "./style-sheet";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The workbook's style sheet, opened when first needed, and made where there is none. */
export class Styles {
  private read: { readonly newFormats: number; readonly formats: readonly (string | undefined)[] } | null = null;
  private opened: { readonly part: string; readonly sheet: StyleSheet } | null = null;

  constructor(
    private readonly draft: Draft,
    private readonly parts: WorkbookParts,
  ) {}

  open(): StyleSheet {
    const part = this.parts.styles ?? this.freeName();
    this.opened ??= { part, sheet: new StyleSheet(this.parts.styles === null ? this.empty() : this.draft.text(part), part) };
    return this.opened.sheet;
  }

  /** Number format by cell style, read from the style sheet as it is by now; null: as it was. */
  formats(): readonly (string | undefined)[] | null {
    if (!this.opened || this.opened.sheet.newFormats === 0) return null;
    const { part, sheet } = this.opened;
    const { newFormats } = sheet;
    if (this.read?.newFormats !== newFormats) this.read = { newFormats, formats: formatsIn(sheet.result(), part) };
    return this.read.formats;
  }

  save(): void {
    if (!this.opened) return;
    const { part, sheet } = this.opened;
    if (this.parts.styles !== null) {
      this.draft.write(part, sheet.result());
      return;
    }
    this.draft.make(part, sheet.result());
    addLink(this.draft, this.parts.workbook, "styles", part);
    addContentType(this.draft, part, CONTENT_TYPE);
  }

  private freeName(): string {
    const folder = this.parts.workbook.slice(0, this.parts.workbook.lastIndexOf("/") + 1);
    for (let number = 1; ; number++) {
      const name = `${folder}styles${number === 1 ? "" : number}.xml`;
      if (!this.draft.has(name)) return name;
    }
  }

  /** In the workbook's dialect. */
  private empty(): string {
    const { outline } = outlineOf(this.draft.text(this.parts.workbook), this.parts.workbook);
    const { prefix, root } = outline;
    const namespace = root.attributes[prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`];
    return EMPTY_STYLE_SHEET(namespace ?? TRANSITIONAL);
  }
}
