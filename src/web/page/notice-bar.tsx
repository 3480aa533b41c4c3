import { Button, makeStyles, mergeClasses, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import { CELL_FIELD } from "../grid/cell-input";
import { texts } from "../texts";
import type { Notice } from "./notice";

const FOOT = 44;

const useStyles = makeStyles({
  /** Its button must be within reach, however long the sheet is. */
  notice: { flexShrink: 0 },
  /** Over the sheet: if it moved the sheet or the pane, a second press would meet something else. */
  overSheet: {
    position: "absolute",
    zIndex: 5,
    left: "8px",
    right: "367px",
    boxShadow: tokens.shadow8,
    "@media (max-width: 760px)": { right: "8px" },
  },
  foot: { bottom: `${FOOT}px`, "@media (max-width: 760px)": { bottom: `calc(55% + ${FOOT}px)` } },
  head: { top: "72px" },
});

interface NoticeBarProps {
  readonly notice: Notice;
  /** A sheet is shown. */
  readonly overSheet: boolean;
  readonly onClose: () => void;
}

/** Says something of a file, or of the cell that was just typed into, which it does not cover. */
export function NoticeBar({ notice, overSheet, onClose }: NoticeBarProps) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const [atHead, setAtHead] = useState(false);
  useLayoutEffect(() => {
    const field = document.getElementById(CELL_FIELD)?.getBoundingClientRect();
    const sheet = field && document.getElementById(CELL_FIELD)?.parentElement?.getBoundingClientRect();
    const height = bar.current?.offsetHeight ?? 0;
    setAtHead(sheet !== undefined && field !== undefined && field.bottom > sheet.bottom - height);
  }, [notice]);
  return (
    <MessageBar
      ref={bar}
      className={mergeClasses(styles.notice, overSheet && styles.overSheet, overSheet && (atHead ? styles.head : styles.foot))}
      intent={notice.intent}
      role="alert"
      layout="multiline"
    >
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onClose}>
          {texts.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
