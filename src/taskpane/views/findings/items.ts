import type { Finding, Severity } from "../../../core/shape";
import { grouped } from "../../../core/grouped";
import type { VirtualItem } from "../../parts/virtual/virtual-list";
import { isOpen, SEVERITIES } from "../../parts/severity";

/** Under which heading a finding stands: its severity, or, once something was said of it, the last one. */
export type Section = Severity | "settled";

export type FindingItem = VirtualItem &
  (
    | { readonly kind: "section"; readonly section: Section; readonly count: number }
    | { readonly kind: "sheet"; readonly sheet: string | null }
    | { readonly kind: "finding"; readonly finding: Finding }
  );

const SECTION_HEIGHT = 40;
const SHEET_HEIGHT = 28;
/** Two lines of text and one of numbers, as most are. */
const FINDING_HEIGHT = 84;

export const sectionOf = (finding: Finding): Section => (isOpen(finding) ? finding.severity : "settled");

/** Findings most urgent first, what is settled last; in each section by sheet, in the order in which the sheets appear. */
export function itemsOf(findings: readonly Finding[]): FindingItem[] {
  const bySection = grouped(findings, sectionOf);
  const sheets = new Set(findings.map(({ sheet }) => sheet));
  return [...SEVERITIES, "settled" as const].flatMap((section): FindingItem[] => {
    const inSection = bySection.get(section);
    if (!inSection) return [];
    const items: FindingItem[] = [
      { kind: "section", key: section, isRow: false, height: SECTION_HEIGHT, section, count: inSection.length },
    ];
    for (const [sheet, inSheet] of grouped(inSection, (finding) => finding.sheet)) {
      if (sheets.size > 1) items.push({ kind: "sheet", key: `${section} ${sheet ?? ""}`, isRow: false, height: SHEET_HEIGHT, sheet });
      for (const finding of inSheet) items.push({ kind: "finding", key: rowKey(finding), isRow: true, height: FINDING_HEIGHT, finding });
    }
    return items;
  });
}

/** Forms that nothing tells apart have findings of one key: the place makes them different. */
function rowKey({ key, form, sheet, cell }: Finding): string {
  return [key, form, sheet, cell].join("|");
}
