import type { Edit } from "../edits";
import type { ScoredForm } from "../scoring/scored";
import type { Severity } from "../shape";
import type { CellAddress } from "../workbook";
import type { Candidates } from "../writing/candidates";
import type { CheckCode, CheckFields } from "./catalogue";

/** What a check noticed, before it becomes a Finding. */
export interface Note {
  readonly code: CheckCode;
  readonly cell: CellAddress;
  readonly fields: Readonly<Record<string, string>>;
  readonly severity?: Severity;
  readonly expected?: string;
  readonly found?: string;
  readonly mend?: readonly Edit[];
}

export interface NoteMore {
  readonly severity?: Severity;
  readonly expected?: string;
  readonly found?: string;
  readonly mend?: readonly (Edit | null)[];
}

/** How a check reports: the fields are those of the catalogue entry's message. */
export type Report = <Code extends CheckCode>(code: Code, cell: CellAddress, fields: CheckFields<Code>, more?: NoteMore) => void;

/** A group of checks over one scored form. */
export type FormCheck = (scored: ScoredForm, report: Report, candidates: Candidates) => void;
