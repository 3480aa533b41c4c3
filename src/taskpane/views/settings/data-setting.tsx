import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { UserData } from "../../../core/user-data";
import { useSessionActions } from "../../parts/session-context";
import { common } from "../../texts/common";
import { settings as texts } from "../../texts/settings";
import { Setting } from "./setting";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});

interface DataSettingProps {
  readonly data: UserData;
  readonly busy: boolean;
}

/** What is kept in the workbook, and how to take it and the marks out before the file goes out. */
export function DataSetting({ data: { journal, acceptances, mappings }, busy }: DataSettingProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Setting below={<p className={styles.text}>{texts.kept(journal.length, acceptances.length, mappings.length)}</p>} />
      <Setting hint={texts.forgetHint}>
        {asking ? (
          <div className={styles.buttons} role="group" aria-label={texts.forgetAsk}>
            <span>{texts.forgetAsk}</span>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => {
                setAsking(false);
                void session.forget();
              }}
            >
              {texts.forgetYes}
            </Button>
            <Button size="small" autoFocus onClick={() => setAsking(false)}>
              {common.cancel}
            </Button>
          </div>
        ) : (
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={busy} onClick={() => void session.clearMarks()}>
              {texts.clearMarks}
            </Button>
            <Button size="small" disabledFocusable={busy} onClick={() => setAsking(true)}>
              {texts.forget}
            </Button>
          </div>
        )}
      </Setting>
    </>
  );
}
