import { NoAnswerError } from "./errors";

/** Runs one batch against Excel; like `Excel.run`. */
export type Run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/**
 * All `Excel.run` calls one after another: two batches at a time would see each other's half-made changes.
 *
 * @param run usually `Excel.run`
 * @param patience milliseconds after which a batch without answer counts as failed (NoAnswerError), so that later ones are not stuck behind it
 */
export function inTurn(run: Run, patience: number): Run {
  let last: Promise<unknown> = Promise.resolve();
  return (batch) => {
    const mine = last.then(() => withPatience(run(batch), patience));
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function withPatience<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswerError(`no answer within ${patience} ms`)), patience);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whole pieces of work, of several batches each, one after another: none sees what another has half done. */
export function oneByOne(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
