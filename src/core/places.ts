import { toA1 } from "./a1";
import type { JournalCell } from "./edits";
import type { Form } from "./forms/form";
import { formOfKey, locate } from "./identity";
import type { CellAddress } from "./workbook";

export interface Place {
  /** The field's key as the workbook stands now. */
  readonly key: string;
  readonly cell: CellAddress;
}

/**
 * Finds the cells of earlier write-backs in the workbook as it stands now. A copy of a sheet makes its forms equal, and filling in
 * the project's name makes a form another: so the sheet that was written to decides first.
 */
export class Places {
  private readonly byKey = new Map<string, Place>();
  private readonly byField = new Map<string, Place[]>();

  constructor(forms: readonly Form[]) {
    for (const [key, cell] of locate(forms)) {
      const place = { key, cell };
      const { field } = formOfKey(key);
      this.byKey.set(key, place);
      this.byField.set(field, [...(this.byField.get(field) ?? []), place]);
    }
  }

  find({ key, sheet, cell }: Pick<JournalCell, "key" | "sheet" | "cell">): Place | null {
    const { name, kind, field } = formOfKey(key);
    const fields = this.byField.get(field) ?? [];
    const alike = fields.filter((place) => formOfKey(place.key).name === name);
    const here = alike.filter((place) => place.cell.sheet === sheet);
    const exact = this.byKey.get(key);
    if (here.length > 0) return only(here) ?? here.find((place) => place === exact) ?? here.find((place) => isAt(place, cell)) ?? null;
    if (alike.length > 0) return exact ?? only(alike);
    return only(fields.filter((place) => place.cell.sheet === sheet && formOfKey(place.key).kind === kind));
  }
}

const only = (places: readonly Place[]): Place | null => (places.length === 1 ? (places[0] ?? null) : null);

const isAt = ({ cell }: Place, address: string): boolean => toA1(cell.row, cell.column) === address;
