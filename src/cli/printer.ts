import type { CliIo } from "./io";
import type { FileOutcome } from "./outcome";
import type { ScoreReport } from "./score-report";
import { harmless, oneLine } from "./terminal";
import { TEXTS } from "./texts";

/** Prints outcomes one after the other. */
export interface Printer {
  print(outcome: FileOutcome): void;
  end(outcomes: readonly FileOutcome[]): void;
}

export function textPrinter(io: CliIo): Printer {
  return {
    print(outcome) {
      printError(io, outcome);
      if (outcome.told !== "") io.out(outcome.told);
    },
    end(outcomes) {
      const failures = outcomes.filter(({ error }) => error !== null).length;
      if (outcomes.length > 1) io.out(`${TEXTS.batch(outcomes.length, failures)}\n`);
    },
  };
}

const VERSION: ScoreReport["version"] = 1;

/** One document, a line a file. */
export function jsonPrinter(io: CliIo): Printer {
  let printed = 0;
  const head = `{"version":${VERSION},"files":[`;
  return {
    print(outcome) {
      printError(io, outcome);
      io.out(printed === 0 ? `${head}\n` : ",\n");
      io.out(outcome.told);
      printed += 1;
    },
    end: () => io.out(printed === 0 ? `${head}]}\n` : "\n]}\n"),
  };
}

function printError(io: CliIo, { file, error }: FileOutcome): void {
  if (error !== null) io.err(`${oneLine(harmless(TEXTS.problemOf(file, error)))}\n`);
}
