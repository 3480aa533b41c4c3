import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { FormReport } from "../../../core/shape";
import { MoreButton } from "../../parts/more-button";
import { useMore } from "../../parts/use-more";
import type { ViewProps } from "../view";
import { FormSection } from "./form-section";

const useStyles = makeStyles({ view: { padding: "12px", display: "flex", flexDirection: "column", gap: "12px" } });

/** 指标: every indicator with the recorded, the computed and the proposed score; the explanation opens in place. */
export function Indicators({ review }: ViewProps) {
  const styles = useStyles();
  const { shown, ...rest } = useMore(review.forms, 50);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  return (
    <div className={styles.view}>
      {shown.map((form, index) => {
        const open = toggled.get(form.id) ?? opensByItself(form, index);
        return <FormSection key={form.id} form={form} open={open} onToggle={() => setToggled(new Map(toggled).set(form.id, !open))} />;
      })}
      <MoreButton left={rest.left} next={rest.next} onMore={rest.more} />
    </div>
  );
}

/** The first forms, and not what was published last year: a workbook may hold a thousand. */
function opensByItself(form: FormReport, index: number): boolean {
  return index < 3 && form.notWritten !== "older-year";
}
