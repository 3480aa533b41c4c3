import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { texts } from "../texts";
import { useSessionActions } from "./session-context";

const useStyles = makeStyles({
  header: { display: "flex", gap: "8px", padding: "12px 12px 8px", backgroundColor: tokens.colorNeutralBackground1 },
  button: { flexShrink: 1, minWidth: 0, paddingLeft: "10px", paddingRight: "10px", whiteSpace: "nowrap" },
  score: { flexGrow: 1 },
  count: { marginInlineStart: "4px", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
    margin: 0,
  },
});

interface HeaderProps {
  readonly busy: boolean;
  /** How many cells could be written. */
  readonly edits: number;
  readonly onWrite: () => void;
}

/** The things one comes for. */
export function Header({ busy, edits, onWrite }: HeaderProps) {
  const styles = useStyles();
  const session = useSessionActions();
  return (
    <header className={styles.header}>
      <h1 className={styles.hidden}>{texts.product}</h1>
      <Button
        className={mergeClasses(styles.button, styles.score)}
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void session.score()}
      >
        {texts.score}
      </Button>
      <Button className={styles.button} disabledFocusable={busy} onClick={() => void session.check()}>
        {texts.check}
      </Button>
      <Button className={styles.button} title={texts.writeTitle} onClick={onWrite}>
        {texts.views.write}
        {edits > 0 && <span className={styles.count}>{edits}</span>}
      </Button>
    </header>
  );
}
