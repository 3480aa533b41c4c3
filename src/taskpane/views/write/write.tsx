import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Edit } from "../../../core/edits";
import { MoreButton } from "../../parts/more-button";
import { useSessionActions } from "../../parts/session-context";
import { useMore } from "../../parts/use-more";
import { texts } from "../../texts";
import type { ViewProps } from "../view";
import { EditRow } from "./edit-row";
import { editKey, groupEdits } from "./group";
import { isFraction } from "./edit-value";
import { NotWrittenForms } from "./not-written-forms";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: "100%" },
  content: { flexGrow: 1, padding: "12px" },
  intro: { margin: "0 0 4px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  heading: {
    margin: "12px 0 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  sheet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  none: { margin: "0 0 4px", color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  footer: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
  },
});

/** 写回: what would be written, before → after and why; only what is ticked is written. */
export function Write({ review, state }: ViewProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const { shown, ...rest } = useMore(review.edits, 200);
  const chosen = review.edits.filter((edit) => !unticked.has(editKey(edit)));
  const setTicked = (edits: readonly Edit[], ticked: boolean) => {
    const next = new Set(unticked);
    for (const edit of edits) {
      if (ticked) next.delete(editKey(edit));
      else next.add(editKey(edit));
    }
    setUnticked(next);
  };
  const count = review.edits.length;
  return (
    <div className={styles.view}>
      <div className={styles.content}>
        {count === 0 && (
          <>
            <p className={styles.none}>{texts.write.nothing}</p>
            <p className={styles.intro}>{texts.write.nothingHint}</p>
          </>
        )}
        {count > 0 && (
          <>
            <p className={styles.intro}>{texts.write.intro}</p>
            <Checkbox
              label={texts.write.all}
              checked={chosen.length === count ? true : chosen.length === 0 ? false : "mixed"}
              onChange={(_event, { checked }) => setTicked(review.edits, checked === true)}
            />
            {groupEdits(shown, review.forms).map(({ key, sheet, form, edits }) => (
              <section key={key} aria-label={form?.title ? `${form.title} · ${sheet}` : sheet}>
                <h2 className={styles.heading}>
                  {form?.title || sheet}
                  {form?.title && <span className={styles.sheet}> · {sheet}</span>}
                </h2>
                <ul className={styles.rows}>
                  {edits.map((edit) => (
                    <EditRow
                      key={editKey(edit)}
                      edit={edit}
                      asPercent={isFraction(edit, review.forms)}
                      ticked={!unticked.has(editKey(edit))}
                      onTick={(ticked) => setTicked([edit], ticked)}
                    />
                  ))}
                </ul>
              </section>
            ))}
            <MoreButton left={rest.left} next={rest.next} onMore={rest.more} />
          </>
        )}
        <NotWrittenForms forms={review.forms} allYears={state.data.settings.allYears} />
      </div>
      {count > 0 && (
        <div className={styles.footer}>
          <span>{texts.write.count(chosen.length, count)}</span>
          <Button
            appearance="primary"
            disabledFocusable={state.busy !== null || chosen.length === 0}
            onClick={() => void session.write(chosen)}
          >
            {texts.write.write(chosen.length)}
          </Button>
        </div>
      )}
    </div>
  );
}
