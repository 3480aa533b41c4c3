import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { HostProblem } from "../../core/host-port";
import { texts } from "../texts";
import { useSessionActions } from "./session-context";

const useStyles = makeStyles({
  frame: { padding: "0 12px 8px", backgroundColor: tokens.colorNeutralBackground1 },
  bar: {
    display: "flex",
    gap: "8px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  icon: { flexShrink: 0, fontSize: "20px", lineHeight: 0, color: tokens.colorStatusDangerForeground1 },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  message: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  remedy: { margin: "0 0 8px" },
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
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "0 0 6px" },
});

/** What went wrong, what to do now, and behind a disclosure what a technician wants to know. */
export function ProblemBar({ problem }: { readonly problem: HostProblem }) {
  const styles = useStyles();
  const session = useSessionActions();
  return (
    <div className={styles.frame} role="alert">
      <div className={styles.bar}>
        <ErrorCircleFilled className={styles.icon} aria-hidden />
        <div className={styles.body}>
          <p className={styles.message}>{problem.message}</p>
          <p className={styles.remedy}>
            {problem.workbook && texts.workbook[problem.workbook]}
            {problem.remedy}
          </p>
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
              {/* Office.js moves the focus by itself, and past a summary that does not say that Tab leads to it. */}
              <summary className={styles.summary} tabIndex={0}>
                {texts.details}
              </summary>
              <pre className={styles.details} tabIndex={0} aria-label={texts.details}>
                {problem.details}
              </pre>
            </details>
          )}
        </div>
      </div>
    </div>
  );
}
