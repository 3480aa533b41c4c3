import { toA1 } from "../../a1";
import type { Edit } from "../../edits";
import type { Field } from "../../forms/field";
import type { Form } from "../../forms/form";
import type { Grid } from "../../forms/grid";
import type { FieldKeys } from "../../identity";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is changed in the copy of one form: each cell once, constants only, and of a merged area only its top-left cell. */
export class EditList {
  private readonly edits = new Map<string, Edit>();

  constructor(
    readonly grid: Grid,
    private readonly form: Form,
    private readonly keys: FieldKeys,
  ) {}

  /** Empties a cell, or takes the amount out of a label that holds it: 其中:一般公共预算:94.8 → 其中:一般公共预算:. */
  clearField(field: Field | null | undefined, reason: string): void {
    if (!field || field.reading.kind === "blank") return;
    const { raw, reading } = field;
    const label = typeof raw === "string" && reading.kind === "number" ? /^.*[:：]/s.exec(raw)?.[0] : undefined;
    this.set(field.cell, label ?? "", reason);
  }

  clear(place: Place, reason: string): void {
    this.set(place, "", reason);
  }

  set(place: Place, after: string | number, reason: string): void {
    const { top: row, left: column } = this.grid.areaAt(place.row, place.column);
    const cell = this.grid.at(row, column);
    const before = cell?.value ?? null;
    if (cell?.formula !== undefined || typeof before === "boolean" || (before ?? "") === after) return;
    const address = toA1(row, column);
    if (this.edits.has(address)) return;
    const key = `${this.keys.sheetRow(row)}|carry${this.edits.size}`;
    this.edits.set(address, { sheet: this.form.sheet, cell: address, key, before, after, reason });
  }

  has(place: Place): boolean {
    return this.edits.has(toA1(place.row, place.column));
  }

  /** In reading order. */
  all(): Edit[] {
    const inOrder = (a: Edit, b: Edit): number => rowOf(a) - rowOf(b) || a.cell.length - b.cell.length || (a.cell < b.cell ? -1 : 1);
    return [...this.edits.values()].sort(inOrder);
  }
}

const rowOf = ({ cell }: Edit): number => Number(/\d+$/.exec(cell)?.[0] ?? 0);
