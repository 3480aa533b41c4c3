import type { HostPort } from "../../src/core/host-port";
import { createExcelHost } from "../../src/excel/host";
import type { FailureKind } from "../../src/workbench/host/failures";

export const KINDS: readonly FailureKind[] = ["refused", "half", "lost"];

/** Every request of so many, with every way in which it can fail. */
export function cases(requests: number): [number, FailureKind][] {
  return Array.from({ length: requests }, (_, i) => i + 1).flatMap((n) => KINDS.map((how): [number, FailureKind] => [n, how]));
}

/** An adapter whose Excel answers some more batches and then falls silent. */
export function silencable(): { host: HostPort; answer: (batches: number) => void } {
  let left = Infinity;
  const host = createExcelHost({ run: (batch) => (left-- > 0 ? Excel.run(batch) : Promise.reject(new Error("no host"))) });
  return { host, answer: (batches) => void (left = batches) };
}

/** The add-in started again on the same workbook: it knows only what the workbook says. */
export async function restarted(): Promise<HostPort> {
  const host = createExcelHost();
  const opened = await host.open();
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return host;
}
