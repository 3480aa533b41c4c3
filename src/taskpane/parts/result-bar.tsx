import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useRef } from "react";
import { type SessionState, undoesOutcome } from "../session/state";
import { resultText, texts } from "../texts";
import { BusyLine } from "./busy-line";
import { CellList } from "./cell-list";
import { useSessionActions } from "./session-context";
import { useFocusWhenLost } from "./use-focus-when-lost";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "4px", padding: "0 12px 8px", backgroundColor: tokens.colorNeutralBackground1 },
  line: { display: "flex", alignItems: "flex-start", gap: "8px" },
  sentence: {
    flexGrow: 1,
    minWidth: 0,
    padding: "5px 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  empty: { padding: 0 },
  note: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  undo: {
    flexShrink: 0,
    minWidth: "auto",
    paddingLeft: "8px",
    paddingRight: "8px",
    marginRight: "-8px",
    whiteSpace: "nowrap",
    "@media (forced-colors: active)": { marginRight: 0 },
  },
});

/** The note beside the sentence gives the whole number. */
const MOST_LISTED = 50;

/** What is going on, or what the last action did, with 撤销 beside it. Screen readers hear it. */
export function ResultBar({ state }: { readonly state: SessionState }) {
  const styles = useStyles();
  const session = useSessionActions();
  const sentence = useRef<HTMLDivElement>(null);
  const { outcome, review } = state;
  // Keeping a setting or a reason is over at once and shows where it was changed: the sentence stays.
  const busy = state.busy === "keep" ? null : state.busy;
  useFocusWhenLost(sentence, outcome);
  const { sentence: said, note } = outcome ? resultText(outcome, review) : { sentence: "", note: "" };
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <div ref={sentence} className={said || busy ? styles.sentence : styles.empty} role="status" tabIndex={-1}>
          {busy ? <BusyLine state={state} /> : said}
          {!busy && note && <span className={styles.note}>{note}</span>}
        </div>
        {!busy && undoesOutcome(state) && (
          <Button
            className={styles.undo}
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabledFocusable={state.busy !== null}
            onClick={() => void session.undo()}
          >
            {texts.undo}
          </Button>
        )}
      </div>
      {!busy && outcome && "left" in outcome && <CellList heading={texts.left} cells={outcome.left} />}
      {!busy && outcome && "refused" in outcome && <CellList heading={texts.refused} cells={outcome.refused} />}
      {!busy && outcome && "notCalculated" in outcome && (
        <CellList heading={texts.notCalculated} cells={outcome.notCalculated?.slice(0, MOST_LISTED) ?? []} />
      )}
    </div>
  );
}
