import type { Result } from "../../core/host-port";
import type { WorkbookSnapshot } from "../../core/workbook";
import type { FileProblem } from "../../xlsx/problem";
import { readXlsx } from "../../xlsx/reader";

/** Why a workbook is not saved, in the user's words. Never leaves this folder. */
export class Refusal extends Error {}

/** The file as it is to be saved, step by step; the bytes that were opened stay as they are. */
export class DraftFile {
  constructor(private current: Uint8Array) {}

  get bytes(): Uint8Array {
    return this.current;
  }

  /** Takes the next step. @throws Refusal when it cannot be taken */
  step(work: (bytes: Uint8Array) => Result<Uint8Array, FileProblem>): void {
    this.current = this.ask(work);
  }

  /** @throws Refusal when there is no answer */
  ask<T>(work: (bytes: Uint8Array) => Result<T, FileProblem>): T {
    const result = work(this.current);
    if (!result.ok) throw new Refusal(sentenceOf(result.problem));
    return result.value;
  }

  snapshot(): WorkbookSnapshot {
    return this.ask(readXlsx).snapshot;
  }
}

/** Which cell it is about stands in the details: "表!A1". */
export function sentenceOf({ message, remedy, details }: FileProblem): string {
  const where = details !== undefined && /!\$?[A-Z]{1,3}\$?\d+/.test(details) ? `（${details}）` : "";
  return `${message.replace(/。$/, "")}${where}。${remedy}`;
}
