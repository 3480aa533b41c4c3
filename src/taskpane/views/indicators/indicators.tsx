import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { FormReport } from "../../../core/shape";
import { MoreButton } from "../../parts/more-button";
import { useMore } from "../../parts/use-more";
import type { ReviewViewProps } from "../view";
import { FormSection } from "./form-section";
import { indicatorRow } from "./row";

const useStyles = makeStyles({ view: { padding: "12px", display: "flex", flexDirection: "column", gap: "12px" } });

/** 指标: every indicator with the recorded, the computed and the proposed score; the explanation opens in place. */
export function Indicators({ review, state, target, open, links }: ReviewViewProps) {
  const styles = useStyles();
  // The form that the user came for stands first among many.
  const forms = target?.form === undefined ? review.forms : [...review.forms].sort((a, b) => rank(a, target.form) - rank(b, target.form));
  const { shown, ...rest } = useMore(forms, 50);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [wanted] = useState(() => firstUnjudged(review.forms.find(({ id }) => id === target?.form)));
  return (
    <>
      <div className={styles.view}>
        {shown.map((form, index) => {
          const isOpen = toggled.get(form.id) ?? opensByItself(form, index);
          return (
            <FormSection
              key={form.id}
              form={form}
              open={isOpen}
              busy={state.busy !== null}
              wanted={form.id === target?.form ? wanted : null}
              onToggle={() => setToggled(new Map(toggled).set(form.id, !isOpen))}
              onColumns={() => open("columns", { form: form.id })}
            />
          );
        })}
        <MoreButton left={rest.left} next={rest.next} onMore={rest.more} />
      </div>
      {links}
    </>
  );
}

const rank = ({ id }: FormReport, first: string | undefined): number => (id === first ? 0 : 1);

/** The first forms, and not what was published last year: a workbook may hold a thousand. */
function opensByItself(form: FormReport, index: number): boolean {
  return index < 3 && form.notWritten !== "older-year";
}

function firstUnjudged(form: FormReport | undefined): string | null {
  return form?.indicators.map(indicatorRow).find(({ isUnjudged }) => isUnjudged)?.key ?? null;
}
