import { cellKey, toA1 } from "./a1";
import { entryOf, messageOf } from "./checks/catalogue";
import type { Note } from "./checks/check";
import type { FieldKeys } from "./identity";
import type { ScoredForm } from "./scoring/scored";
import type { Acceptance, Finding } from "./shape";
import type { CellValue } from "./workbook";
import type { Writable } from "./writable";

/** What the checks noticed in one form, as people and programs see it; in the order given. */
export function findingsOf(notes: readonly Note[], scored: ScoredForm, keys: FieldKeys): Finding[] {
  if (notes.length === 0) return [];
  const seen = new Map<string, Map<string, number>>();
  const held = new Map<number, CellValue>();
  for (const { cell, raw } of scored.form.fields) held.set(cellKey(cell.row, cell.column), raw);
  return notes.map(({ code, cell, fields, severity, expected, found, mend }) => {
    const row = keys.sheetRow(cell.row);
    const counts = seen.get(code) ?? new Map<string, number>();
    const count = (counts.get(row) ?? 0) + 1;
    seen.set(code, counts.set(row, count));
    const about = `${code}|${row}`;
    // with the text of the cell itself: a reason was given for what stands there, whatever the message says of it
    const from = Object.values(fields);
    from.push(expected ?? "", found ?? "", String(held.get(cellKey(cell.row, cell.column)) ?? ""));
    const finding: Writable<Finding> = {
      code,
      severity: severity ?? entryOf(code).severity,
      form: scored.id,
      sheet: cell.sheet,
      cell: toA1(cell.row, cell.column),
      message: messageOf(code, fields),
      key: count === 1 ? about : `${about}#${count}`,
      basis: listed(from),
    };
    if (expected !== undefined) finding.expected = expected;
    if (found !== undefined) finding.found = found;
    if (mend !== undefined) finding.mend = mend;
    return finding;
  });
}

/** As JSON.stringify writes a list of texts, in less than half the time where none of them needs an escape. */
function listed(texts: readonly string[]): string {
  return ESCAPED.test(texts.join("")) ? JSON.stringify(texts) : `["${texts.join('","')}"]`;
}

const ESCAPED = new RegExp(String.raw`["\\\u0000-\u001f\ud800-\udfff]`);

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
