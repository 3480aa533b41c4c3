import type { HostProblem } from "../../core/host-port";
import { texts } from "../texts";

/** A broken invariant of our own, shown like any other problem: nothing disappears silently. */
export function crashed(error: unknown): HostProblem {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: "unknown", ...texts.crashed, details };
}
