import { parseCommand } from "./arguments";
import type { CliIo } from "./io";
import { score } from "./score";
import { TEXTS } from "./texts";

/**
 * The command line.
 *
 * @param argv what was typed after the program's name
 * @returns exit status: 0 nothing must be mended, 1 something must, 2 wrong usage or a file that cannot be read
 */
export function run(argv: readonly string[], io: CliIo): number {
  const command = parseCommand(argv);
  if (!command.ok) {
    io.err(`ziping: ${command.problem}\n${TEXTS.usage.seeHelp}\n`);
    return 2;
  }
  if (command.value.name === "help") {
    io.out(TEXTS.help);
    return 0;
  }
  try {
    return score(command.value, io);
  } catch (error) {
    // A broken invariant of ours: users get a sentence, not a stack trace.
    io.err(`${TEXTS.internal(error instanceof Error ? error.message : String(error))}\n`);
    return 2;
  }
}
