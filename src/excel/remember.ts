import type { Result } from "../core/host-port";
import type { UserData } from "../core/user-data";
import type { Memory } from "./memory";
import type { Run } from "./queue";

/** Reads what is kept in the workbook, in one round trip. A part that cannot be read counts as none. */
export async function openMemory(run: Run, memory: Memory): Promise<Result<UserData>> {
  await run(async (context) => {
    const found = memory.locate(context);
    await context.sync();
    await found();
  });
  return { ok: true, value: memory.data };
}

/** What could not be saved is not remembered at all: otherwise it would be gone, unexpectedly, when the workbook is opened again. */
export async function rememberData(run: Run, memory: Memory, change: Partial<Omit<UserData, "journal">>): Promise<Result<void>> {
  if (!memory.isRead) await openMemory(run, memory);
  const before = memory.data;
  memory.data = { ...before, ...change, journal: before.journal };
  try {
    await memory.save(run);
  } catch (error) {
    memory.data = before;
    throw error;
  }
  return { ok: true, value: undefined };
}

export async function forgetAll(run: Run, memory: Memory): Promise<Result<void>> {
  await memory.erase(run);
  return { ok: true, value: undefined };
}
