import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { HostProblem } from "../../core/host-port";
import { texts } from "../texts";
import { useSessionActions } from "./session-context";

const useStyles = makeStyles({
  frame: { padding: "0 12px 8px", backgroundColor: tokens.colorNeutralBackground1 },
  body: { padding: "8px 0", overflowWrap: "anywhere" },
  message: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  remedy: { margin: "2px 0 8px" },
  summary: {
    width: "fit-content",
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  details: {
    margin: "4px 0 0",
    maxHeight: "120px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginBottom: "8px" },
});

/** What went wrong, what to do now, and behind a disclosure what a technician wants to know. */
export function ProblemBar({ problem }: { readonly problem: HostProblem }) {
  const styles = useStyles();
  const session = useSessionActions();
  return (
    <div className={styles.frame} role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className={styles.body}>
          <p className={styles.message}>{problem.message}</p>
          <p className={styles.remedy}>{problem.remedy}</p>
          <div className={styles.actions}>
            <Button size="small" onClick={() => void session.retry()}>
              {texts.retry}
            </Button>
            <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={session.dismissProblem}>
              {texts.close}
            </Button>
          </div>
          {problem.details && (
            <details>
              <summary className={styles.summary}>{texts.details}</summary>
              <pre className={styles.details} tabIndex={0} aria-label={texts.details}>
                {problem.details}
              </pre>
            </details>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
