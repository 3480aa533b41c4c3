import type { Finding, Severity } from "../../../core/shape";
import { SEVERITIES } from "../../parts/severity";

/** A finding with a name that stays the same as long as the finding does, so that the row keeps its place and focus. */
export interface FindingItem {
  readonly key: string;
  readonly finding: Finding;
}

export interface SheetGroup {
  /** Null: about the workbook. */
  readonly sheet: string | null;
  readonly items: readonly FindingItem[];
}

export interface SeverityGroup {
  readonly severity: Severity;
  readonly count: number;
  readonly sheets: readonly SheetGroup[];
}

/** Findings by severity, most urgent first, then by sheet in the order in which the sheets appear; at most `limit` of them. */
export function groupFindings(findings: readonly Finding[], limit: number): SeverityGroup[] {
  let room = limit;
  const groups: SeverityGroup[] = [];
  for (const severity of SEVERITIES) {
    const all = findings.filter((finding) => finding.severity === severity);
    if (all.length === 0 || room <= 0) continue;
    const shown = bySheet(withKeys(all)).flatMap((group) => {
      const items = group.items.slice(0, Math.max(0, room));
      room -= items.length;
      return items.length > 0 ? [{ ...group, items }] : [];
    });
    groups.push({ severity, count: all.length, sheets: shown });
  }
  return groups;
}

function withKeys(findings: readonly Finding[]): FindingItem[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = [finding.code, finding.form, finding.sheet, finding.cell].join("|");
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return { key: `${name}|${times}`, finding };
  });
}

function bySheet(items: readonly FindingItem[]): SheetGroup[] {
  const groups = new Map<string | null, FindingItem[]>();
  for (const item of items) {
    const group = groups.get(item.finding.sheet);
    if (group) group.push(item);
    else groups.set(item.finding.sheet, [item]);
  }
  return [...groups].map(([sheet, group]) => ({ sheet, items: group }));
}
