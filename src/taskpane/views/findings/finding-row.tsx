import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Finding } from "../../../core/shape";
import { useSessionActions } from "../../parts/session-context";
import { useSeverityStyles } from "../../parts/severity";
import { percent } from "../../format";
import { texts } from "../../texts";
import { findings as own } from "../../texts/findings";
import { FindingDetails } from "./finding-details";

const useStyles = makeStyles({
  item: {
    margin: "0 8px 4px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "3px solid currentColor",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  open: { border: `1px solid ${tokens.colorNeutralStroke1Selected}`, borderLeft: "3px solid currentColor" },
  row: {
    display: "block",
    width: "100%",
    padding: "8px 10px",
    // the bar of filters stays on top
    scrollMarginTop: "84px",
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
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  settled: { color: tokens.colorNeutralForeground3 },
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
});

interface FindingRowProps {
  readonly id: string;
  readonly finding: Finding;
  readonly open: boolean;
  readonly tabIndex: 0 | -1;
  readonly busy: boolean;
  readonly author: string;
  readonly onOpen: (id: string) => void;
}

/** One finding: what is wrong and what to do, where, and the numbers it compared; open, what can be done about it from here. */
export const FindingRow = memo(function FindingRow({ id, finding, open, tabIndex, busy, author, onOpen }: FindingRowProps) {
  const styles = useStyles();
  const colour = useSeverityStyles();
  const session = useSessionActions();
  const { sheet, cell, message, severity, accepted } = finding;
  const [found, expected] = [finding.found, finding.expected].map((value) => asShown(finding.code, value));
  const choose = () => {
    onOpen(id);
    if (sheet && cell) void session.reveal(sheet, cell);
  };
  return (
    <div className={mergeClasses(styles.item, accepted ? styles.settled : colour[severity], open && styles.open)}>
      <button
        type="button"
        className={mergeClasses(styles.row, accepted && styles.settled)}
        aria-expanded={open}
        data-row={id}
        tabIndex={tabIndex}
        onClick={choose}
      >
        {message}
        <span className={styles.facts}>
          {cell && <span className={styles.cell}>{cell}</span>}
          {found !== undefined && (
            <span>
              {own.found} {found}
            </span>
          )}
          {expected !== undefined && (
            <span>
              {own.expected} {expected}
            </span>
          )}
          {accepted && (
            <span>
              {texts.severity[severity]} · {own.acceptedAs[accepted.kind]}
            </span>
          )}
        </span>
      </button>
      {open && <FindingDetails rowId={id} finding={finding} busy={busy} author={author} />}
    </div>
  );
});

/** Rates are fractions in a finding; the accountant reads 93.57%. */
function asShown(code: string, value: string | undefined): string | undefined {
  return value !== undefined && /^rate-/.test(code) ? percent(value) : value;
}
