import { makeStyles } from "@fluentui/react-components";
import { MoreButton } from "../../parts/more-button";
import { useMore } from "../../parts/use-more";
import type { ViewProps } from "../view";
import { FormCard } from "./form-card";

const useStyles = makeStyles({
  list: { margin: 0, padding: "12px", listStyleType: "none", display: "flex", flexDirection: "column", gap: "12px" },
});

/** 概览: a card a form. */
export function Overview({ review, showFindings }: ViewProps) {
  const styles = useStyles();
  const { shown, ...rest } = useMore(review.forms, 50);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((form) => (
          <li key={form.id}>
            <FormCard form={form} review={review} showFindings={showFindings} />
          </li>
        ))}
      </ul>
      <MoreButton left={rest.left} next={rest.next} onMore={rest.more} />
    </>
  );
}
