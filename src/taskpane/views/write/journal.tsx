import { makeStyles, tokens } from "@fluentui/react-components";
import type { JournalEntry } from "../../../core/edits";
import { write as texts } from "../../texts/write";
import { JournalCard } from "./journal-card";

const useStyles = makeStyles({
  view: { padding: "12px" },
  intro: {
    margin: "0 0 8px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
});

interface JournalProps {
  readonly journal: readonly JournalEntry[];
  readonly busy: boolean;
}

/** 写回记录: what was written, newest first, also before the workbook was closed; each can be taken back. */
export function Journal({ journal, busy }: JournalProps) {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <p className={styles.intro}>{journal.length === 0 ? texts.noJournal : texts.journalIntro}</p>
      <ul className={styles.list}>
        {[...journal].reverse().map((entry) => (
          <li key={entry.id}>
            <JournalCard entry={entry} busy={busy} />
          </li>
        ))}
      </ul>
    </div>
  );
}
