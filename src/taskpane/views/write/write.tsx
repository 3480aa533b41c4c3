import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { MarksBar } from "../../parts/marks-bar";
import { useSessionActions } from "../../parts/session-context";
import { tabId, TabStrip } from "../../parts/tab-strip";
import { common } from "../../texts/common";
import { write as texts } from "../../texts/write";
import type { ViewProps } from "../view";
import { Journal } from "./journal";
import { Preview } from "./preview";

const PANEL = "write-panel";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: "100%" },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1 },
  none: { padding: "16px 12px", color: tokens.colorNeutralForeground2 },
  text: { margin: "0 0 12px" },
});

/** 写回: what would be written, and what was. */
export function Write({ state, target, links }: ViewProps) {
  const styles = useStyles();
  const session = useSessionActions();
  const { review, data, busy, marked } = state;
  const [part, setPart] = useState(review ? "preview" : "journal");
  const tabs = [
    { id: "preview", label: texts.preview, count: review?.edits.length ?? 0 },
    { id: "journal", label: texts.journal, count: data.journal.length },
  ];
  return (
    <div className={styles.view}>
      <TabStrip label={texts.parts} tabs={tabs} selected={part} panelId={PANEL} onSelect={setPart} />
      <div id={PANEL} className={styles.panel} role="tabpanel" aria-labelledby={tabId(part)}>
        {part === "journal" && <Journal journal={data.journal} busy={busy !== null} />}
        {part === "preview" && review && <Preview review={review} state={state} first={target?.form} />}
        {part === "preview" && !review && (
          <div className={styles.none}>
            <p className={styles.text}>{texts.notChecked}</p>
            <Button disabledFocusable={busy !== null} onClick={() => void session.check()}>
              {common.check}
            </Button>
          </div>
        )}
      </div>
      {part === "journal" && marked && <MarksBar busy={busy !== null} />}
      {links}
    </div>
  );
}
