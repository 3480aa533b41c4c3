import { NoAnswerError } from "../../src/excel/errors";
import { inTurn, type Run } from "../../src/excel/queue";

const run: Run = (batch) => batch(undefined as unknown as Excel.RequestContext);

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe("inTurn", () => {
  it("starts a batch only when the one before has ended", async () => {
    const queued = inTurn(run, 1000);
    const log: string[] = [];
    const first = gate();
    const one = queued(async () => {
      log.push("first starts");
      await first.opened;
      log.push("first ends");
    });
    const two = queued(() => Promise.resolve(log.push("second")));
    first.open();
    await Promise.all([one, two]);
    expect(log).toEqual(["first starts", "first ends", "second"]);
  });

  it("goes on after a batch that failed", async () => {
    const queued = inTurn(run, 1000);
    await expect(queued(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(queued(() => Promise.resolve("yes"))).resolves.toBe("yes");
  });

  it("does not wait for ever for a batch without answer, nor let later ones wait", async () => {
    jest.useFakeTimers();
    const queued = inTurn(run, 1000);
    const silent = expect(queued(() => gate().opened)).rejects.toThrow(NoAnswerError);
    const next = queued(() => Promise.resolve("next"));
    await jest.advanceTimersByTimeAsync(1000);
    await silent;
    await expect(next).resolves.toBe("next");
    jest.useRealTimers();
  });
});
