import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Edit } from "../../../core/edits";
import type { Review } from "../../../core/shape";
import { MoreButton } from "../../parts/more-button";
import { useSessionActions } from "../../parts/session-context";
import { useMore } from "../../parts/use-more";
import type { SessionState } from "../../session/state";
import { write as texts } from "../../texts/write";
import { EditGroupView } from "./edit-group";
import { editKey, groupEdits } from "./group";
import { NotWrittenForms } from "./not-written-forms";
import { useProposals } from "./use-proposals";
import { ValuesOrFormulas } from "./values-or-formulas";

const useStyles = makeStyles({
  content: { flexGrow: 1, padding: "12px" },
  intro: {
    margin: "0 0 4px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  all: { paddingLeft: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  none: { margin: "0 0 4px", color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  footer: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface PreviewProps {
  readonly review: Review;
  readonly state: SessionState;
  /** The form that the user came for; its cells stand first. */
  readonly first: string | undefined;
}

/** What would be written, before → after and why; only what is ticked is written. Proposed scores wait for a tick. */
export function Preview({ review, state, first }: PreviewProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const proposals = useProposals(review);
  const { shown, ...rest } = useMore(review.edits, 200);
  const isTicked = (edit: Edit): boolean => ticks.get(editKey(edit)) ?? true;
  const isConfirmed = (edit: Edit): boolean => ticks.get(editKey(edit)) ?? false;
  const chosen = [...review.edits.filter(isTicked), ...proposals.filter(isConfirmed)];
  const count = review.edits.length;
  const tick = (edits: readonly Edit[], ticked: boolean): void => {
    const next = new Map(ticks);
    for (const edit of edits) next.set(editKey(edit), ticked);
    setTicks(next);
  };
  const groups = groupEdits(shown, review.forms).sort((a, b) => Number(b.form?.id === first) - Number(a.form?.id === first));
  const ticked = review.edits.filter(isTicked).length;
  return (
    <>
      <div className={styles.content}>
        {count === 0 && (
          <>
            <p className={styles.none}>{texts.nothing}</p>
            <p className={styles.intro}>
              {review.forms.length === 0 ? texts.noForm : proposals.length > 0 ? texts.onlyProposals : texts.nothingHint}
            </p>
          </>
        )}
        {count + proposals.length > 0 && <ValuesOrFormulas formulas={state.data.settings.formulas} busy={state.busy !== null} />}
        {count > 0 && (
          <>
            <p className={styles.intro}>{texts.intro}</p>
            {groups.length > 1 && (
              <Checkbox
                label={{ children: texts.all, className: styles.all }}
                checked={ticked === count ? true : ticked === 0 ? false : "mixed"}
                onChange={(_event, { checked }) => tick(review.edits, checked === true)}
              />
            )}
            {groups.map(({ key, sheet, form, edits }) => (
              <EditGroupView
                key={key}
                label={form?.title || sheet}
                note={form?.title ? sheet : ""}
                edits={edits}
                forms={review.forms}
                isTicked={isTicked}
                onTick={tick}
              />
            ))}
            <MoreButton left={rest.left} next={rest.next} onMore={rest.more} />
          </>
        )}
        {proposals.length > 0 && (
          <EditGroupView
            label={texts.proposals}
            note={texts.proposalsNote}
            edits={proposals}
            forms={review.forms}
            isTicked={isConfirmed}
            onTick={tick}
          />
        )}
        <NotWrittenForms forms={review.forms} allYears={state.data.settings.allYears} />
      </div>
      {count + proposals.length > 0 && (
        <div className={styles.footer}>
          <span>{texts.count(chosen.length, count + proposals.length)}</span>
          <Button
            appearance="primary"
            disabledFocusable={state.busy !== null || chosen.length === 0}
            onClick={() => void session.write(chosen)}
          >
            {texts.write(chosen.length)}
          </Button>
        </div>
      )}
    </>
  );
}
