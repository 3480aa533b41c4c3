import type { Browser, Page } from "playwright-core";

/** The tasks of a frame, in milliseconds. */
export interface Tasks {
  /** The longest one's, without what other frames did in it, and without major garbage collections: frames of one origin share their memory. */
  readonly longest: number;
  /** The longest pause for such a collection. */
  readonly collection: number;
  /** How many lasted longer than 50 ms. */
  readonly long: number;
  /** What the longest one did, longest first: for finding out why. */
  readonly what: readonly string[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: {
    readonly name?: string;
    readonly data?: { readonly frame?: string; readonly functionName?: string; readonly frames?: readonly FrameOfTrace[] };
    readonly beginData?: { readonly frame?: string };
  };
}

interface FrameOfTrace {
  readonly frame: string;
  readonly url: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "v8", "v8.execute", "blink.user_timing"];
const LONG = 50;
const TASKS = new Set(["RunTask", "ThreadControllerImpl::RunTask"]);

/**
 * Records the browser's own trace while `work` runs, and tells how long the tasks of one frame were. Frames of one origin share a thread, and
 * sometimes a task: what is known to belong to another frame is taken off, everything else, painting for instance, counts for this one.
 *
 * @param page part of the frame's address
 */
export async function tasksOf(browser: Browser, page: Page, address: string, work: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const frames = traceEvents.flatMap(({ args }) => args.data?.frames ?? []);
  const own = new Set(frames.filter(({ url }) => url.includes(address)).map(({ frame }) => frame));
  if (own.size === 0) throw new Error(`the trace knows no frame ${address}`);
  const complete = traceEvents.filter(({ ph, dur }) => ph === "X" && dur !== undefined);
  const measured = [...byTask(complete)].flatMap(([task, inside]) => {
    const framed = inside.flatMap((each) => {
      const frame = each.args.data?.frame ?? each.args.beginData?.frame;
      return frame === undefined ? [] : [{ span: spanOf(each), isOwn: own.has(frame) }];
    });
    const spans = (isOwn: boolean): Span[] => framed.filter((each) => each.isOwn === isOwn).map(({ span }) => span);
    const ownSpans = spans(true);
    if (ownSpans.length === 0) return [];
    const collections = inside.filter(({ name }) => name === "MajorGC").map(spanOf);
    const foreign = [...without(spans(false), ownSpans), ...collections];
    return [{ duration: ((task.dur ?? 0) - length(foreign)) / 1000, collection: length(collections) / 1000, inside }];
  });
  const [longest] = measured.sort((a, b) => b.duration - a.duration);
  return {
    longest: longest?.duration ?? 0,
    collection: Math.max(0, ...measured.map(({ collection }) => collection)),
    long: measured.filter(({ duration }) => duration > LONG).length,
    what: (longest?.inside ?? [])
      .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
      .slice(0, 12)
      .map(({ name, dur = 0, args }) => `${name} ${args.data?.functionName ?? ""} ${(dur / 1000).toFixed(1)}`),
  };
}

const spanOf = ({ ts, dur = 0 }: TraceEvent): Span => ({ start: ts, end: ts + dur });

/** What happened in each task of each thread; tasks within tasks count as part of the outer one. */
function byTask(events: readonly TraceEvent[]): Map<TraceEvent, TraceEvent[]> {
  const current = new Map<string, TraceEvent>();
  const found = new Map<TraceEvent, TraceEvent[]>();
  for (const event of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const thread = `${event.pid} ${event.tid}`;
    const task = current.get(thread);
    if (task && event.ts < task.ts + (task.dur ?? 0)) found.get(task)?.push(event);
    else if (TASKS.has(event.name)) {
      current.set(thread, event);
      found.set(event, []);
    }
  }
  return found;
}

/** Foreign spans in which nothing of our own happened. */
function without(foreign: readonly Span[], own: readonly Span[]): Span[] {
  return foreign.filter(({ start, end }) => !own.some((each) => each.start < end && start < each.end));
}

/** Of the union of spans. */
function length(spans: readonly Span[]): number {
  let total = 0;
  let reached = -Infinity;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= reached) continue;
    total += end - Math.max(start, reached);
    reached = end;
  }
  return total;
}
