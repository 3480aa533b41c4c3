import type { Form } from "../../forms/form";

/** Rows of a form that hold the user's own entries, not labels. */
interface Body {
  readonly data: ReadonlySet<number>;
  /** First row of the indicators or of the table; below the range where there is none. */
  readonly first: number;
}

export function bodyOf({ indicators, table, range, total }: Form): Body {
  const rows = [...indicators.map(({ row }) => row), ...(table?.rows ?? []).map(({ row }) => row)];
  const first = Math.min(range.bottom + 1, ...rows);
  if (table) return { data: new Set(rows), first };
  const last = total && total.row > first ? total.row - 1 : range.bottom;
  return { data: new Set(Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)), first };
}
