import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JournalEntry } from "../../core/edits";
import { moment } from "../format";
import { texts } from "../texts";
import { useSessionActions } from "./session-context";

const useStyles = makeStyles({
  frame: { padding: "0 12px 8px", backgroundColor: tokens.colorNeutralBackground1 },
  bar: {
    padding: "8px 12px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { margin: "0 0 6px" },
});

interface PendingBarProps {
  readonly journal: readonly JournalEntry[];
  readonly busy: boolean;
}

/** A write-back that never ended, plainly, with the way back; nothing when there is none. */
export function PendingBar({ journal, busy }: PendingBarProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const pending = journal.filter((entry) => entry.pending).at(-1);
  if (!pending) return null;
  return (
    <div className={styles.frame}>
      <section className={styles.bar} aria-label={texts.pending.label}>
        <p className={styles.text}>{texts.pending.text(moment(pending.time), pending.cells.length)}</p>
        <Button size="small" disabledFocusable={busy} onClick={() => void session.undo(pending.id)}>
          {texts.pending.undo}
        </Button>
      </section>
    </div>
  );
}
