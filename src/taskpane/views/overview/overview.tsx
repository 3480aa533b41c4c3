import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { MarksBar } from "../../parts/marks-bar";
import { VirtualList } from "../../parts/virtual/virtual-list";
import { overview as texts } from "../../texts/overview";
import type { ReviewViewProps } from "../view";
import { FormCard } from "./form-card";
import { itemsOf } from "./items";

const useStyles = makeStyles({
  list: { paddingTop: "12px" },
  card: { padding: "0 12px 12px" },
  heading: {
    margin: 0,
    padding: "4px 16px 8px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** 概览: a card a form; those that are not written to come last. */
export function Overview({ review, state, open, links }: ReviewViewProps) {
  const styles = useStyles();
  const items = useMemo(() => itemsOf(review.forms), [review.forms]);
  return (
    <>
      {state.marked && <MarksBar busy={state.busy !== null} />}
      <div className={styles.list}>
        <VirtualList
          label={texts.forms}
          items={items}
          step={1}
          render={(item) =>
            item.kind === "card" ? (
              <div className={styles.card}>
                <FormCard form={item.form} review={review} open={open} />
              </div>
            ) : (
              <h2 className={styles.heading}>{texts.leftOut}</h2>
            )
          }
        />
      </div>
      {links}
    </>
  );
}
