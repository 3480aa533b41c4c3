import type { ReviewOptions } from "../../src/core/review";
import type { Review } from "../../src/core/shape";
import type { WorkbookSnapshot } from "../../src/core/workbook";
import { type Rules, rules } from "../../src/taskpane/session/rules";

/** The core's rules with another review, for a session. */
export function rulesWith(review: (workbook: WorkbookSnapshot, options?: ReviewOptions) => Review): () => Rules {
  return () => ({
    ...rules,
    *reviewing(workbook, options) {
      yield { done: 1, steps: 1 };
      return review(workbook, options);
    },
  });
}
