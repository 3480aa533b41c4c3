import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../texts";
import { useSessionActions } from "./session-context";

const useStyles = makeStyles({
  header: { display: "flex", gap: "8px", padding: "12px 12px 8px", backgroundColor: tokens.colorNeutralBackground1 },
  score: { flexGrow: 1 },
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

/** The two things one comes for. */
export function Header({ busy }: { readonly busy: boolean }) {
  const styles = useStyles();
  const session = useSessionActions();
  return (
    <header className={styles.header}>
      <h1 className={styles.hidden}>{texts.product}</h1>
      <Button className={styles.score} appearance="primary" disabledFocusable={busy} onClick={() => void session.score()}>
        {texts.score}
      </Button>
      <Button disabledFocusable={busy} onClick={() => void session.check()}>
        {texts.check}
      </Button>
    </header>
  );
}
