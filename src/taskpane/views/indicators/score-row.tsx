import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { FormReport } from "../../../core/shape";
import { plain, score } from "../../format";
import { NOTHING } from "../../texts/common";
import { indicators as texts } from "../../texts/indicators";
import type { ScoredRow } from "./row";
import { RowDetails } from "./row-details";

const useStyles = makeStyles({
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  toggled: { verticalAlign: "top", cursor: "pointer" },
  opened: { backgroundColor: tokens.colorNeutralBackground2, ":hover": { backgroundColor: tokens.colorNeutralBackground2 } },
  name: { padding: "6px 6px 0 10px", fontWeight: tokens.fontWeightRegular, textAlign: "start", overflowWrap: "anywhere" },
  toggle: {
    display: "inline",
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  under: { padding: "0 10px 6px", overflowWrap: "anywhere" },
  group: { display: "block", color: tokens.colorNeutralForeground3 },
  values: { display: "block", color: tokens.colorNeutralForeground3 },
  missing: { display: "block", color: tokens.colorPaletteRedForeground1 },
  number: { padding: "6px 0 0", textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  last: { paddingRight: "10px" },
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  right: { fontWeight: tokens.fontWeightSemibold },
  suggestion: { color: tokens.colorBrandForeground1 },
  proposed: { display: "block", color: tokens.colorNeutralForeground3 },
  details: { padding: "0 10px 10px", backgroundColor: tokens.colorNeutralBackground2 },
});

interface ScoreRowProps {
  readonly form: FormReport;
  readonly row: ScoredRow;
  readonly busy: boolean;
  /** It was opened from elsewhere: unfolded, and in view. */
  readonly wanted: boolean;
}

/** One scored row: the numbers, below them in full width what they come from; it opens in place to say how the score comes about. */
export function ScoreRow({ form, row, busy, wanted }: ScoreRowProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(wanted);
  const toggle = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (wanted) toggle.current?.focus();
  }, [wanted]);

  return (
    <tbody className={mergeClasses(styles.row, open && styles.opened)}>
      <tr className={styles.toggled} onClick={() => setOpen(!open)}>
        <th scope="row" className={styles.name}>
          {/* A click on the button reaches the row, which does the work; the button is there for the keyboard and the screen reader. */}
          <button ref={toggle} type="button" className={styles.toggle} aria-expanded={open} aria-controls={open ? id : undefined}>
            {row.name}
          </button>
        </th>
        <td className={styles.number}>{plain(row.weight)}</td>
        <td className={mergeClasses(styles.number, row.differs && styles.wrong)}>{score(row.recorded)}</td>
        <td className={mergeClasses(styles.number, styles.last, row.differs && styles.right)}>
          {row.isUnjudged && row.proposed === null ? (
            <span className={styles.suggestion}>{texts.unjudged}</span>
          ) : row.proposed === null || row.computed !== null ? (
            score(row.computed)
          ) : (
            <>
              <span className={styles.suggestion}>{score(row.proposed)}</span>
              <span className={styles.proposed}>{texts.proposed}</span>
            </>
          )}
        </td>
      </tr>
      <tr className={styles.toggled} onClick={() => setOpen(!open)}>
        <td colSpan={4} className={styles.under}>
          {row.group && <span className={styles.group}>{row.group}</span>}
          <span className={styles.values}>{row.from === NOTHING && row.to === NOTHING ? texts.noValues : `${row.from} → ${row.to}`}</span>
          {row.indicator?.deviation.missing && <span className={styles.missing}>{texts.missingDeviation}</span>}
        </td>
      </tr>
      {open && (
        <tr id={id}>
          <td colSpan={4} className={styles.details}>
            <RowDetails form={form} row={row} busy={busy} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
