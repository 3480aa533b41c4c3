import { useEffect, useState } from "react";
import type { Edit } from "../../../core/edits";
import type { Review } from "../../../core/shape";
import { useSessionActions } from "../../parts/session-context";

/** Edits that would write the proposed scores of forms that are written to: the user has to confirm each. */
export function useProposals(review: Review): readonly Edit[] {
  const { scoreEdit } = useSessionActions();
  const [found, setFound] = useState<{ readonly review: Review; readonly edits: readonly Edit[] }>({ review, edits: [] });
  useEffect(() => {
    let isCurrent = true;
    const asked = review.forms
      .filter(({ notWritten }) => notWritten === null)
      .flatMap((form) =>
        form.indicators.flatMap((indicator) => {
          const { proposed, explanation } = indicator.score;
          if (proposed === null) return [];
          return [scoreEdit(form, indicator, proposed).then((edit) => edit && { ...edit, reason: explanation })];
        }),
      );
    void Promise.all(asked).then((edits) => {
      if (isCurrent) setFound({ review, edits: edits.filter((edit) => edit !== null) });
    });
    return () => {
      isCurrent = false;
    };
  }, [review, scoreEdit]);
  const written = new Set(review.edits.map(({ sheet, cell }) => `${sheet}!${cell}`));
  return found.edits.filter(({ sheet, cell }) => !written.has(`${sheet}!${cell}`));
}
