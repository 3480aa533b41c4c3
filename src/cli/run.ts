import { parseCommand, type Command } from "./arguments";
import { listChecks } from "./checks";
import { messageOf, type CliIo } from "./io";
import { score } from "./score";
import { template } from "./template";
import { TEXTS } from "./texts";

/**
 * The command line.
 *
 * @param argv what was typed after the program's name
 * @param script the program's own file, started again for each further core; null: everything is done here
 * @returns exit status: 0 nothing must be mended, 1 something must, 2 wrong usage or a file that cannot be read
 */
export async function run(argv: readonly string[], io: CliIo, script: string | null): Promise<number> {
  const command = parseCommand(argv, (path) => io.readFile(path));
  if (!command.ok) {
    io.err(`ziping: ${command.problem}\n${TEXTS.usage.seeHelp}\n`);
    return 2;
  }
  try {
    return await perform(command.value, io, script);
  } catch (error) {
    // A broken invariant of ours: users get a sentence, not a stack trace.
    io.err(`${TEXTS.internal(messageOf(error))}\n`);
    return 2;
  }
}

async function perform(command: Command, io: CliIo, script: string | null): Promise<number> {
  switch (command.name) {
    case "help":
      io.out(TEXTS.help);
      return 0;
    case "checks":
      io.out(listChecks());
      return 0;
    case "score":
      return score(command, io, script);
    case "template":
      return template(command, io);
  }
}
