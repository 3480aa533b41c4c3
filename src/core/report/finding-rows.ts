import { CATALOGUE } from "../checks/catalogue";
import { titleOfKind } from "../forms/kinds/titles";
import type { Acceptance, FormReport, Review, Severity } from "../shape";
import { beijingTime } from "./format";
import { TEXTS } from "./texts";

/** What a list of findings needs of a review. */
export type Reviewed = Pick<Review, "forms" | "findings">;

/** One line of the list; "" where there is nothing to say. */
export interface FindingRow {
  readonly number: number;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  /** Title of the form. */
  readonly form: string;
  /** Group of the catalogue. */
  readonly group: string;
  readonly message: string;
  /** A decimal, or a text. */
  readonly expected: string;
  readonly found: string;
  /** What is expected and found are fractions. */
  readonly isRate: boolean;
  /** What the user said to it: kind, reason, author and time. */
  readonly settled: string;
}

const URGENCY: readonly Severity[] = ["error", "explain", "hint"];

/** Most urgent first, otherwise in the order of the review. Settled findings stay in their place. */
export function findingRows({ forms, findings }: Reviewed): FindingRow[] {
  const titles = new Map(forms.map((form) => [form.id, formTitle(form)]));
  const sorted = URGENCY.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return sorted.map((finding, index) => ({
    number: index + 1,
    severity: finding.severity,
    sheet: finding.sheet ?? "",
    cell: finding.cell ?? "",
    form: titles.get(finding.form ?? "") ?? TEXTS.findings.wholeWorkbook,
    group: GROUPS.get(finding.code) ?? "",
    message: finding.message,
    expected: finding.expected ?? "",
    found: finding.found ?? "",
    isRate: /(^|-)rate-/.test(finding.code),
    settled: finding.accepted ? settledText(finding.accepted) : "",
  }));
}

export function formTitle({ title, kind }: Pick<FormReport, "title" | "kind">): string {
  return title || titleOfKind(kind);
}

const GROUPS: ReadonlyMap<string, string> = new Map(CATALOGUE.map(({ code, group }) => [code, group]));

/** 已说明：… with who said it and when. */
export function settledText(acceptance: Acceptance): string {
  const by = [acceptance.author, beijingTime(acceptance.time)].filter(Boolean).join("，");
  return TEXTS.findings.settled(acceptance, by);
}
