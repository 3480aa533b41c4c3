import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Finding } from "../../../core/shape";
import { useSessionActions } from "../../parts/session-context";
import { useSeverityStyles } from "../../parts/severity";
import { percent } from "../../format";
import { texts } from "../../texts";
import { EditChange } from "../write/edit-change";

const useStyles = makeStyles({
  item: {
    contentVisibility: "auto",
    containIntrinsicSize: "auto 56px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "3px solid currentColor",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: "3px solid currentColor",
  },
  row: {
    display: "block",
    width: "100%",
    padding: "8px 10px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    gap: "0 12px",
    marginTop: "2px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  cell: { color: tokens.colorBrandForegroundLink },
  mend: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    alignItems: "flex-start",
    padding: "0 10px 10px",
    color: tokens.colorNeutralForeground1,
  },
});

interface FindingRowProps {
  readonly id: string;
  readonly finding: Finding;
  readonly open: boolean;
  /** The row that Tab leads to. */
  readonly stop: boolean;
  readonly busy: boolean;
  readonly onOpen: (id: string) => void;
}

/** One finding: what is wrong and what to do, where, and the numbers it compared; open, the mend that is offered. */
export const FindingRow = memo(function FindingRow({ id, finding, open, stop, busy, onOpen }: FindingRowProps) {
  const styles = useStyles();
  const colour = useSeverityStyles();
  const session = useSessionActions();
  const { sheet, cell, message, mend = [] } = finding;
  const [found, expected] = [finding.found, finding.expected].map((value) => asShown(finding.code, value));
  const choose = () => {
    onOpen(id);
    if (sheet && cell) void session.reveal(sheet, cell);
  };
  return (
    <li className={mergeClasses(styles.item, colour[finding.severity], open && styles.open)}>
      <button type="button" className={styles.row} aria-current={open || undefined} data-row={id} tabIndex={stop ? 0 : -1} onClick={choose}>
        {message}
        <span className={styles.facts}>
          {cell && <span className={styles.cell}>{cell}</span>}
          {found !== undefined && (
            <span>
              {texts.findings.found} {found}
            </span>
          )}
          {expected !== undefined && (
            <span>
              {texts.findings.expected} {expected}
            </span>
          )}
        </span>
      </button>
      {open && mend.length > 0 && (
        <div className={styles.mend}>
          {mend.map((edit) => (
            <EditChange key={edit.cell} edit={edit} asPercent={edit.numberFormat?.includes("%") ?? false} showCell />
          ))}
          <Button size="small" disabledFocusable={busy} onClick={() => void session.write(mend)}>
            {texts.findings.mend(mend.length)}
          </Button>
        </div>
      )}
    </li>
  );
});

/** Rates are fractions in a finding; the accountant reads 93.57%. */
function asShown(code: string, value: string | undefined): string | undefined {
  return value !== undefined && /^rate-/.test(code) ? percent(value) : value;
}
