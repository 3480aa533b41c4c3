import type { Mark } from "../../core/edits";
import type { Review } from "../../core/shape";
import { type SessionContext, settle } from "./context";

/** The marks of missing analyses, apart from scoring. */
export function markingActions(context: SessionContext) {
  return {
    /** 标记缺少的偏差分析: marks, and writes nothing. */
    mark: (): Promise<void> =>
      context.run("mark", async (task) => {
        const looked = await context.look({ task });
        if (!looked.ok) return { problem: looked.problem };
        task.commit();
        const { marks } = looked.value;
        const applied = await context.host.apply([], marks);
        if (!applied.ok) return { review: looked.value, problem: applied.problem };
        return { review: looked.value, outcome: { kind: "marked", count: marks.length }, ...context.marksAre(marks) };
      }),

    /** 清除标记: leaves no trace of them. */
    clearMarks: (): Promise<void> =>
      context.run("unmark", async (task) => {
        task.commit();
        const applied = await context.host.apply([], []);
        return applied.ok ? { outcome: { kind: "unmarked" }, ...context.marksAre([]) } : { problem: applied.problem };
      }),
  };
}

/**
 * Brings the marks up to date with what the user typed, where it matters: a mark whose reason was typed has vanished by itself, and each
 * change to the sheet costs the user Excel's own undo.
 */
export async function followWithMarks(context: SessionContext, review: Review): Promise<void> {
  const placed = context.placed();
  const { marked, data } = context.get();
  if (!placed || !marked || !data.settings.marks || !mustChange(placed, review)) return;
  const applied = await settle(() => context.host.apply([], review.marks));
  if (applied.ok) context.set(context.marksAre(review.marks));
}

function mustChange(placed: readonly Mark[], { marks, forms }: Review): boolean {
  const wanted = new Set(marks.map(nameOf));
  const standing = new Set(placed.map(nameOf));
  const explained = new Set(
    forms.flatMap(({ sheet, indicators }) =>
      indicators.flatMap(({ deviation }) => (deviation.required && !deviation.missing ? [`${sheet}!${deviation.cell}`] : [])),
    ),
  );
  return (
    marks.some((mark) => !standing.has(nameOf(mark))) || placed.some((mark) => !wanted.has(nameOf(mark)) && !explained.has(placeOf(mark)))
  );
}

const placeOf = ({ sheet, cell }: Mark): string => `${sheet}!${cell}`;
/** Which cell is marked, and what its text is compared with: a row put in above makes it another mark. */
const nameOf = (mark: Mark): string => [placeOf(mark), ...mark.compareWith].join("|");
