import { cellKey, toA1 } from "./a1";
import { entryOf, messageOf } from "./checks/catalogue";
import type { Note } from "./checks/check";
import type { FieldKeys } from "./identity";
import type { ScoredForm } from "./scoring/scored";
import type { Acceptance, Finding } from "./shape";

/** What the checks noticed in one form, as people and programs see it; in the order given. */
export function findingsOf(notes: readonly Note[], scored: ScoredForm, keys: FieldKeys): Finding[] {
  if (notes.length === 0) return [];
  const seen = new Map<string, number>();
  const held = new Map(scored.form.fields.map(({ cell, raw }) => [cellKey(cell.row, cell.column), raw]));
  return notes.map((note): Finding => {
    const { code, cell, fields, severity, expected, found, mend } = note;
    const about = `${code}|${keys.sheetRow(cell.row)}`;
    const count = (seen.get(about) ?? 0) + 1;
    seen.set(about, count);
    return {
      code,
      severity: severity ?? entryOf(code).severity,
      form: scored.id,
      sheet: cell.sheet,
      cell: toA1(cell.row, cell.column),
      message: messageOf(code, fields),
      ...(expected === undefined ? {} : { expected }),
      ...(found === undefined ? {} : { found }),
      ...(mend === undefined ? {} : { mend }),
      key: count === 1 ? about : `${about}#${count}`,
      // with the text of the cell itself: a reason was given for what stands there, whatever the message says of it
      basis: JSON.stringify([
        ...Object.values(fields),
        expected ?? "",
        found ?? "",
        String(held.get(cellKey(cell.row, cell.column)) ?? ""),
      ]),
    };
  });
}

/** The finding of a workbook without a form. */
export function noFormFound(): Finding {
  return {
    code: "no-form-found",
    severity: entryOf("no-form-found").severity,
    form: null,
    sheet: null,
    cell: null,
    message: messageOf("no-form-found", {}),
    key: "no-form-found",
    basis: "",
  };
}

/** Findings with what the user said of them; what was said of other values no longer holds. The newest word counts. */
export function withAcceptances(findings: Finding[], acceptances: readonly Acceptance[]): Finding[] {
  if (acceptances.length === 0) return findings;
  const byKey = new Map(acceptances.map((acceptance) => [acceptance.key, acceptance]));
  return findings.map((finding) => {
    const accepted = byKey.get(finding.key);
    return accepted?.basis === finding.basis ? { ...finding, accepted } : finding;
  });
}
