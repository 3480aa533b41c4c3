import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { texts } from "../texts";
import { useSessionActions } from "./session-context";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    margin: "12px 12px 0",
    ":last-child": { marginBottom: "12px" },
    padding: "8px 8px 8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
});

/** Where our marks stand: Excel prints them, so the way to take them away is offered. */
export function MarksBar({ busy }: { readonly busy: boolean }) {
  const styles = useStyles();
  const session = useSessionActions();
  return (
    <div className={styles.bar}>
      <span className={styles.text}>{texts.marks.standing}</span>
      <Button className={styles.button} size="small" disabledFocusable={busy} onClick={() => void session.clearMarks()}>
        {texts.marks.clear}
      </Button>
    </div>
  );
}
