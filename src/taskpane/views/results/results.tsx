import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useSessionActions } from "../../parts/session-context";
import { results as texts } from "../../texts/results";
import type { ViewProps } from "../view";
import { TextExport } from "./text-export";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "16px", padding: "12px" },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: "0 0 6px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  button: { alignSelf: "flex-start" },
});

/** 导出: the list of findings and the summary as sheets of their own, and both as text. */
export function Results({ state, links }: ViewProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const isBusy = state.busy !== null;
  return (
    <>
      <div className={styles.view}>
        <p className={styles.intro}>{texts.intro}</p>
        <section className={styles.section} aria-label={texts.sheets.heading}>
          <h3 className={styles.heading}>{texts.sheets.heading}</h3>
          <Button className={styles.button} disabledFocusable={isBusy} onClick={() => void session.exportFindings()}>
            {texts.sheets.findings}
          </Button>
          <p className={styles.hint}>{texts.sheets.findingsHint}</p>
          <Button className={styles.button} disabledFocusable={isBusy} onClick={() => void session.exportSummary()}>
            {texts.sheets.summary}
          </Button>
          <p className={styles.hint}>{texts.sheets.summaryHint}</p>
        </section>
        <section className={styles.section} aria-label={texts.texts.heading}>
          <h3 className={styles.heading}>{texts.texts.heading}</h3>
          <TextExport isBusy={isBusy} />
        </section>
      </div>
      {links}
    </>
  );
}
