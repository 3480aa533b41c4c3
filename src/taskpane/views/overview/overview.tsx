import { makeStyles, tokens } from "@fluentui/react-components";
import { MarksBar } from "../../parts/marks-bar";
import { MoreButton } from "../../parts/more-button";
import { useMore } from "../../parts/use-more";
import { overview as texts } from "../../texts/overview";
import type { ReviewViewProps } from "../view";
import { FormCard } from "./form-card";

const useStyles = makeStyles({
  list: { margin: 0, padding: "12px", listStyleType: "none", display: "flex", flexDirection: "column", gap: "12px" },
  heading: {
    margin: "4px 16px 0",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** 概览: a card a form; those that are not written to come last. */
export function Overview({ review, state, open, links }: ReviewViewProps) {
  const styles = useStyles();
  const forms = [...review.forms].sort((a, b) => Number(isLeftOut(a.notWritten)) - Number(isLeftOut(b.notWritten)));
  const { shown, ...rest } = useMore(forms, 50);
  const written = shown.filter(({ notWritten }) => !isLeftOut(notWritten));
  const leftOut = shown.filter(({ notWritten }) => isLeftOut(notWritten));
  const card = (form: (typeof forms)[number]) => (
    <li key={form.id}>
      <FormCard form={form} review={review} open={open} />
    </li>
  );
  return (
    <>
      {state.marked && <MarksBar busy={state.busy !== null} />}
      {written.length > 0 && <ul className={styles.list}>{written.map(card)}</ul>}
      {leftOut.length > 0 && (
        <>
          {written.length > 0 && <h2 className={styles.heading}>{texts.leftOut}</h2>}
          <ul className={styles.list}>{leftOut.map(card)}</ul>
        </>
      )}
      <MoreButton left={rest.left} next={rest.next} onMore={rest.more} />
      {links}
    </>
  );
}

/** Not this year's work; a form that cannot be read is, and waits for the user. */
function isLeftOut(notWritten: ReviewViewProps["review"]["forms"][number]["notWritten"]): boolean {
  return notWritten !== null && notWritten !== "unscored" && notWritten !== "unreadable";
}
